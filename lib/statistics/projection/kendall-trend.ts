import { normalUpperTail } from "../distributions/normal-distribution";
import { kendallVariance } from "./kendall-variance";
import { presentPoints } from "./present-points";
import { tieSizes } from "./tie-sizes";

/** How steadily a series rises or falls, whatever the size of its steps. */
export interface KendallTrend {
  /** Pairs in which the later value is higher, less pairs in which it is lower. */
  readonly score: number;
  /** Tau-b: from -1 (every later value is lower) to 1 (every later value is higher). */
  readonly tau: number;
  /** Two-sided, by the normal approximation with a correction for continuity of one. */
  readonly pValue: number;
  /** Number of present values. */
  readonly n: number;
}

/**
 * Mann-Kendall test of a trend over time.
 * Sources: Kendall 1945, Biometrika 33:239-251 (tau-b); Mann 1945, Econometrica 13:245-259; the variance with ties as in
 * Gilbert 1987, chapter 16. Successive values are taken as independent: with autocorrelation the p value is too small.
 * @param values in time order, one a step; null is a missing value and is left out.
 * @returns null under three present values, or when all of them are equal (there is no order to measure).
 * @throws RangeError for a value that is neither finite nor null.
 */
export function kendallTrend(values: readonly (number | null)[]): KendallTrend | null {
  const present = presentPoints(values).map((point) => point.value);
  const n = present.length;
  const pairs = (n * (n - 1)) / 2;
  const untied = tieSizes(present).reduce((rest, size) => rest - (size * (size - 1)) / 2, pairs);
  if (n < 3 || untied === 0) return null;

  let score = 0;
  present.forEach((earlier, place) => {
    for (let later = place + 1; later < n; later++) score += Math.sign((present[later] ?? 0) - earlier);
  });
  const distance = Math.max(Math.abs(score) - 1, 0) / Math.sqrt(kendallVariance(present));
  return { score, tau: score / Math.sqrt(untied * pairs), pValue: 2 * normalUpperTail(distance), n };
}
