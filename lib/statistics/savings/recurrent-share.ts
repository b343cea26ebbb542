import { checkMoneyNotNegative } from "./check-money";

/** Savings of one body and period, planned, delivered or forecast; in one unit of money. */
export interface SavingsByRecurrence {
  readonly recurrent: number;
  readonly nonRecurrent: number;
}

/**
 * Recurrent share R = recurrent / all savings. A saving that does not recur must be found again next year.
 * Source: docs/methods/savings.md.
 * @returns 0 to 1; null where there are no savings.
 * @throws RangeError naming a figure that is not a number from 0 to 1e13.
 */
export function recurrentShare({ recurrent, nonRecurrent }: SavingsByRecurrence): number | null {
  checkMoneyNotNegative(recurrent, "recurrent");
  checkMoneyNotNegative(nonRecurrent, "nonRecurrent");
  return recurrent + nonRecurrent === 0 ? null : recurrent / (recurrent + nonRecurrent);
}
