import type { SegmentRow } from "./segment-pages";

const name = (a: SegmentRow, b: SegmentRow): number => a.trust.shortName.localeCompare(b.trust.shortName, "en-GB");
/** What is missing comes last, either way round. */
const number = (of: (row: SegmentRow) => number | null) => (a: SegmentRow, b: SegmentRow): number => {
  const [one, other] = [of(a), of(b)];
  return one === null || other === null ? (one === null ? 1 : 0) - (other === null ? 1 : 0) : one - other;
};
const text = (of: (row: SegmentRow) => string) => (a: SegmentRow, b: SegmentRow): number => of(a).localeCompare(of(b), "en-GB");

const average = number(({ explained }) => explained.average);

/** As the published tables are: within a type, best average first. Averages of two types are not compared. */
export const byTypeThenAverage = (a: SegmentRow, b: SegmentRow): number => text(({ explained }) => explained.result.bodyType)(a, b) || average(a, b) || name(a, b);

const ORDERS: Readonly<Record<string, (a: SegmentRow, b: SegmentRow) => number>> = {
  name, average, type: byTypeThenAverage, region: text(({ region }) => region?.shortName ?? ""), segment: number(({ explained }) => explained.result.segment), better: number(({ explained }) => (explained.overrides.length > 0 ? null : explained.toBetter)),
};

/** Rows by a column, `-` before it for descending; by type and average where none is named. */
export function sortRows(rows: readonly SegmentRow[], sort: string | undefined): readonly SegmentRow[] {
  const descending = sort?.startsWith("-") === true;
  const order = ORDERS[sort?.replace("-", "") ?? "type"] ?? byTypeThenAverage;
  return [...rows].sort((a, b) => (descending ? -1 : 1) * order(a, b) || byTypeThenAverage(a, b));
}
