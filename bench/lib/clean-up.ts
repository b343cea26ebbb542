const held: (() => Promise<void>)[] = [];

/**
 * Notes how to undo something that must not outlive the run, also when somebody stops it.
 * @returns undoes it now; once, however often it is asked for
 */
export function undoLater(undo: () => Promise<void>): () => Promise<void> {
  let done: Promise<void> | undefined;
  const once = (): Promise<void> => (done ??= undo().finally(() => void held.splice(held.indexOf(once), 1)));
  held.push(once);
  return once;
}

/** Undoes everything still held, last first; what fails is said and the rest goes on. */
export async function undoAll(): Promise<void> {
  for (const undo of [...held].reverse()) await undo().catch((error: Error) => console.error(error.message));
}
