import type { SegmentRow } from "./segment-pages";
import { sortRows } from "./sort-rows";

/** What a reader filters and sorts the list of segments by. */
export interface RowFilter {
  readonly type?: string | undefined;
  readonly region?: string | undefined;
  readonly segment?: string | undefined;
  readonly sort?: string | undefined;
}

/** The rows that the list shows, in its order; the page and its file ask here. */
export const shownRows = (rows: readonly SegmentRow[], { type, region, segment, sort }: RowFilter): readonly SegmentRow[] =>
  sortRows(rows.filter((row) => (type === undefined || row.explained.result.bodyType === type) && (region === undefined || row.region?.code === region) && (segment === undefined || String(row.explained.result.segment) === segment)), sort);
