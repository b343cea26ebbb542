import { mean } from "../descriptive/mean";
import { movingRangeLimit } from "./moving-range-limit";
import type { SpcSegment, XmrOptions } from "./types";

/** Limits of an individuals chart, in the units of the values; the mean moving range is 0 where there is none. */
export interface XmrLimits extends Omit<SpcSegment, "start" | "end" | "recalculation"> {
  /** False when there is no pair of neighbours to take a moving range from: the limits then equal the mean. */
  readonly known: boolean;
}

/** Three sigma of an individuals chart in mean moving ranges, as published (3 / 1.128 = 2.6596 is not used). */
const LIMIT_FACTOR = 2.66;

/**
 * Mean and limits: mean ± 2.66 mean moving ranges, two sigma at two thirds of that way. Never cut at 0 or 100.
 * Screening of moving ranges (Nelson 1982, Journal of Quality Technology 14:172) is one pass.
 * @param values in time order; a null breaks the chain of moving ranges.
 * @returns null when no value is present.
 */
export function xmrLimits(
  values: readonly (number | null)[],
  outliers: XmrOptions["movingRangeOutliers"],
): XmrLimits | null {
  const present = values.filter((value) => value !== null);
  const plainMean = mean(present);
  if (plainMean === null) return null;

  const ranges = movingRanges(values);
  const allRanges = ranges.filter((range) => range !== null);
  const meanMovingRange = mean(allRanges) ?? 0;
  const threshold = movingRangeLimit(meanMovingRange);

  let centre = plainMean;
  let keptRanges = allRanges;
  if (outliers === "screen-for-limits-only" && meanMovingRange > 0) {
    keptRanges = allRanges.filter((range) => range < threshold);
  } else if (outliers === "mean-and-limits") {
    keptRanges = allRanges.filter((range) => range <= threshold);
    const keptValues = values.filter((value, place) => value !== null && (ranges[place] ?? 0) <= threshold);
    centre = mean(keptValues.filter((value) => value !== null)) ?? plainMean;
  }

  const reach = LIMIT_FACTOR * (mean(keptRanges) ?? 0);
  return {
    points: present.length,
    mean: centre,
    lower: centre - reach,
    upper: centre + reach,
    lowerTwoSigma: centre - (2 / 3) * reach,
    upperTwoSigma: centre + (2 / 3) * reach,
    meanMovingRange,
    known: allRanges.length > 0,
  };
}

/** Distance of each value from the one before it; null for the first value and beside a missing one. */
function movingRanges(values: readonly (number | null)[]): (number | null)[] {
  return values.map((value, place) => {
    const before = values[place - 1] ?? null;
    return value === null || before === null ? null : Math.abs(value - before);
  });
}
