import { addMonths } from "@/lib/shared/month";
import { roundTo } from "@/lib/shared/rounding";

/** A list that moves by more than this share in a month is not like for like until explained. */
const LARGE = 0.12;

export interface CoverageChange {
  readonly periodEnd: string;
  /** Change on the month before, as a share: -0.4 is a fall of 40%. */
  readonly change: number;
}

/**
 * Months of the last year in which a count moved by more than 12%: a prompt to look, not a finding.
 * @param points counts by month end, in time order; null where missing
 * @param latest month end the year is counted back from
 */
export function coverageChanges(points: readonly { readonly periodEnd: string; readonly value: number | null }[], latest: string): readonly CoverageChange[] {
  const from = addMonths(latest, -11);
  return points.flatMap((point, index) => {
    const before = points[index - 1]?.value;
    if (point.periodEnd < from || point.periodEnd > latest || point.value === null || before === null || before === undefined || before === 0) return [];
    const change = point.value / before - 1;
    // 112 / 100 - 1 is 0.1200000000000001.
    return Math.abs(roundTo(change, 9)) > LARGE ? [{ periodEnd: point.periodEnd, change }] : [];
  });
}
