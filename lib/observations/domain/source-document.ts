/** A document that a stated figure is taken from. */
export interface SourceDocument {
  readonly id: string;
  readonly title: string;
  readonly publisher: string;
  /** Null where no address is recorded. */
  readonly url: string | null;
}

/** @throws RangeError for an id that the register does not hold: the register is our own, so any slip is a fault */
export function documentOf(documents: readonly SourceDocument[], id: string): SourceDocument {
  const found = documents.find((document) => document.id === id);
  if (!found) throw new RangeError(`no document ${id}`);
  return found;
}
