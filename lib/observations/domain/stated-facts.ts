import { documentOf, type SourceDocument } from "./source-document";

interface RawStatement {
  readonly figure: string;
  readonly words: string;
  readonly period: string;
  /** The day from which it can have been known, `YYYY-MM-DD`: that of its publication, or the end of its period where that is not recorded. */
  readonly notBefore: string;
  readonly document: string;
  /** Null where no page was recorded. */
  readonly page: string | null;
}

interface RawFact {
  readonly id: string;
  readonly area: string;
  readonly title: string;
  readonly then: RawStatement;
  readonly since: readonly RawStatement[];
  readonly now: RawStatement | null;
  readonly notFound: string | null;
}

interface RawCount {
  readonly period: string;
  readonly count: number;
  readonly words: string;
  readonly notBefore: string;
  readonly document: string;
  readonly note: string | null;
}

/** The reference file of stated facts. */
export interface RawFacts {
  readonly facts: readonly RawFact[];
  readonly measureCounts: readonly RawCount[];
}

/** A figure as a document states it, with its source. */
export interface Statement extends Omit<RawStatement, "document"> {
  readonly source: SourceDocument;
}

/** What the National Audit Office reported in 2022 and what is known of the same thing since. */
export interface StatedFact {
  readonly id: string;
  /** Area of oversight that it is about. */
  readonly area: string;
  readonly title: string;
  readonly then: Statement;
  /** Figures in between, or near to it, in order of time. */
  readonly since: readonly Statement[];
  readonly now: Statement | null;
  /** Why there is no figure for now; null where there is one. */
  readonly notFound: string | null;
}

/** How many measures a planning round scored. */
export interface MeasureCount extends Omit<RawCount, "document"> {
  readonly source: SourceDocument;
}

export interface StatedFacts {
  readonly facts: readonly StatedFact[];
  /** In order of time. */
  readonly measureCounts: readonly MeasureCount[];
}

/** Said where the figure that is now the latest was not known yet. */
const NOT_YET = "Not published by this day.";

/**
 * The facts as they could be known on a day, with their sources: later figures are left out, and a fact whose first figure came later is too.
 * @param asOf `YYYY-MM-DD`
 * @throws RangeError for a document that the register does not hold
 */
export function factsOn({ facts, measureCounts }: RawFacts, documents: readonly SourceDocument[], asOf: string): StatedFacts {
  const isKnown = ({ notBefore }: { readonly notBefore: string }): boolean => notBefore <= asOf;
  const stated = ({ document, ...rest }: RawStatement): Statement => ({ ...rest, source: documentOf(documents, document) });
  return {
    facts: facts.filter(({ then }) => isKnown(then)).map(({ id, area, title, then, since, now, notFound }) => ({
      id, area, title, then: stated(then), since: since.filter(isKnown).map(stated),
      now: now !== null && isKnown(now) ? stated(now) : null,
      notFound: now !== null && !isKnown(now) ? NOT_YET : notFound,
    })),
    measureCounts: measureCounts.filter(isKnown).map(({ document, ...count }) => ({ ...count, source: documentOf(documents, document) })),
  };
}

/** The finding over the facts: how many have no figure for now. */
export function factsHeadline({ facts }: Pick<StatedFacts, "facts">): string {
  const unknown = facts.filter(({ now }) => now === null).length;
  if (unknown === 0) return "Figures around the National Audit Office’s report of 2022, and the same figures now";
  return `For ${unknown} of ${facts.length} figures around the National Audit Office’s report of 2022, no figure of today was found`;
}
