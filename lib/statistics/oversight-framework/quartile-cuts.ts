import { quantile } from "../descriptive/quantile";
import { checkScore } from "./average-score";
import type { CutPoints } from "./types";

/**
 * Quartiles of the average scores of one type of organisation, as cut points: an average on a quartile is in the better
 * segment, so that equal averages are always in the same one. Quartiles as R's default (type 7); the manual names none.
 * Source: NHS Oversight Framework 2025/26 methodology manual, step 2.
 * @param averages of all organisations of the type, from 1 to 4.
 * @returns null for an empty list.
 * @throws RangeError for an average outside 1 to 4.
 */
export function quartileCuts(averages: readonly number[]): CutPoints | null {
  averages.forEach((average, place) => checkScore(average, `averages[${place}]`));
  const cut = (probability: number) => {
    const value = quantile(averages, probability) ?? 0;
    return { upTo: value, from: value };
  };
  return averages.length === 0 ? null : [cut(0.25), cut(0.5), cut(0.75)];
}
