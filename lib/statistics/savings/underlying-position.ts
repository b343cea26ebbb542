import { checkMoney } from "./check-money";

/** Parts of a reported position, in one unit of money; a surplus is positive, a deficit negative. */
export interface ReportedPosition {
  readonly reported: number;
  readonly oneOffIncome: number;
  readonly nonRecurrentSavings: number;
  /** Deficit support funding received. */
  readonly deficitSupport: number;
  /** What recurrent savings begun this year are worth in a whole year, and what they brought within this year. */
  readonly fullYearEffect: number;
  readonly inYearEffect: number;
}

/** One step of the way from the reported to the underlying position. */
export interface PositionStep {
  readonly key: "one_off_income" | "non_recurrent_savings" | "deficit_support" | "full_year_effect";
  readonly label: string;
  /** Added to the position so far. */
  readonly amount: number;
  /** The position after this step. */
  readonly position: number;
}

const PARTS = ["reported", "oneOffIncome", "nonRecurrentSavings", "deficitSupport", "fullYearEffect", "inYearEffect"] as const;

/**
 * Underlying = reported - one-off income - non-recurrent savings - deficit support + (full-year effect - in-year effect).
 * Source: docs/methods/savings.md.
 * @returns the underlying position and the steps that lead to it, in the order they are drawn.
 * @throws RangeError naming a figure that is not a number up to 1e13.
 */
export function underlyingPosition(parts: ReportedPosition): { readonly underlying: number; readonly steps: readonly PositionStep[] } {
  for (const name of PARTS) checkMoney(parts[name], name);
  const amounts = [
    { key: "one_off_income", label: "One-off income", amount: 0 - parts.oneOffIncome },
    { key: "non_recurrent_savings", label: "Savings that do not recur", amount: 0 - parts.nonRecurrentSavings },
    { key: "deficit_support", label: "Deficit support funding", amount: 0 - parts.deficitSupport },
    { key: "full_year_effect", label: "Rest of the full-year effect of recurrent savings", amount: parts.fullYearEffect - parts.inYearEffect },
  ] as const;
  let position = parts.reported;
  const steps = amounts.map((step) => ({ ...step, position: (position += step.amount) }));
  return { underlying: position, steps };
}
