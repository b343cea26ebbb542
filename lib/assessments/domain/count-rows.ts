import { groupBy } from "@/lib/shared/group-by";
import type { SegmentRow } from "./segment-pages";

/** Trusts of one type or region in each segment. */
export interface SegmentCounts {
  readonly name: string;
  /** Segments 1 to 5. */
  readonly bySegment: readonly number[];
  readonly all: number;
  /** Those in segment 3 only by the rule for deficits. */
  readonly byDeficit: number;
}

/** Counts of rows by a name, by that name. */
export const countRows = (rows: readonly SegmentRow[], nameOf: (row: SegmentRow) => string): readonly SegmentCounts[] =>
  [...groupBy(rows, nameOf)].sort(([a], [b]) => a.localeCompare(b, "en-GB")).map(([name, own]) => ({
    name, all: own.length, byDeficit: own.filter(({ explained }) => explained.agreement === "override").length,
    bySegment: [1, 2, 3, 4, 5].map((segment) => own.filter(({ explained }) => explained.result.segment === segment).length),
  }));
