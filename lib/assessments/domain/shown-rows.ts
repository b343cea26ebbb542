import type { SegmentRow } from "./segment-pages";

/** What a reader filters the list of segments by. */
export interface RowFilter {
  readonly type?: string | undefined;
  readonly region?: string | undefined;
  readonly segment?: string | undefined;
}

/** The rows that the list holds, in their order; the page and its file ask here. */
export const shownRows = (rows: readonly SegmentRow[], { type, region, segment }: RowFilter): readonly SegmentRow[] =>
  rows.filter((row) => (type === undefined || row.explained.result.bodyType === type) && (region === undefined || row.region?.code === region) && (segment === undefined || String(row.explained.result.segment) === segment));
