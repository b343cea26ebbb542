import type { SegmentRow } from "./segment-pages";

const text = (of: (row: SegmentRow) => string) => (a: SegmentRow, b: SegmentRow): number => of(a).localeCompare(of(b), "en-GB");
const name = text(({ trust }) => trust.shortName);
const type = text(({ explained }) => explained.result.bodyType);

/** What is missing comes last. */
function average({ explained: { average: one } }: SegmentRow, { explained: { average: other } }: SegmentRow): number {
  return one === null || other === null ? (one === null ? 1 : 0) - (other === null ? 1 : 0) : one - other;
}

/** As the published tables are: within a type, best average first. Averages of two types are not compared. */
export const byTypeThenAverage = (a: SegmentRow, b: SegmentRow): number => type(a, b) || average(a, b) || name(a, b);
