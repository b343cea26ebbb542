import { dialectRules } from "./dialects";
import type { SpcDialect, SpcSegment } from "./types";

/**
 * Whether the limits of a segment come from so few points that a reader must be warned: under 12 in the
 * Making Data Count rules, under 13 in NHSRplotthedots. The limits are shown all the same.
 * @param segment its `points` are the usable ones the limits come from.
 */
export function isShortSegment(segment: Pick<SpcSegment, "points">, dialect: SpcDialect): boolean {
  return segment.points < dialectRules(dialect).shortSegmentUnder;
}
