import { checkPositive } from "../validation";
import { isrRatio, type IsrInput, type IsrRatio } from "./isr-ratio";

/** An indirectly standardised rate with its limits, in events per `multiplier` people. */
export interface IsrRate extends IsrRatio {
  /** Crude rate of the reference in the same unit. */
  readonly referenceRate: number;
}

/**
 * Indirectly standardised rate: the indirectly standardised ratio times the crude rate of the reference.
 * Source: PHEindicatormethods 2.1.0, calculate_ISRate; limits and fields as {@link isrRatio}.
 * @param confidence coverage of the interval, strictly between 0 and 1.
 * @param multiplier unit of the result: 100,000 for a rate per 100,000; above 0.
 * @throws RangeError as isrRatio.
 */
export function isrRate(input: IsrInput, confidence = 0.95, multiplier = 100_000): IsrRate {
  checkPositive(multiplier, "multiplier");
  const total = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);
  const referenceRate = (total(input.referenceCounts) * multiplier) / total(input.referencePopulations);
  return { referenceRate, ...isrRatio(input, confidence, referenceRate) };
}
