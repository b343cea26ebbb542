import { checkMoneyNotNegative } from "./check-money";

/** Savings by the rating of the risk that they are not delivered; in one unit of money. */
export interface SavingsByRisk {
  readonly low: number;
  readonly medium: number;
  readonly high: number;
}

/**
 * High-risk share H = savings rated high risk / all rated savings. Source: docs/methods/savings.md.
 * @returns 0 to 1; null where there are no savings.
 * @throws RangeError naming a figure that is not a number from 0 to 1e13.
 */
export function highRiskShare(savings: SavingsByRisk): number | null {
  checkSavingsByRisk(savings);
  const total = savings.low + savings.medium + savings.high;
  return total === 0 ? null : savings.high / total;
}

/** @throws RangeError naming the rating whose savings are not a number from 0 to 1e13. */
export function checkSavingsByRisk({ low, medium, high }: SavingsByRisk): void {
  checkMoneyNotNegative(low, "low");
  checkMoneyNotNegative(medium, "medium");
  checkMoneyNotNegative(high, "high");
}
