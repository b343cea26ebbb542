import { checkMoney, checkMoneyNotNegative } from "./check-money";

/** Smaller than a penny in billions of pounds: nothing to divide by. */
const LEAST_REQUIREMENT = 1e-12;

/** What must be found again; in one unit of money. */
export interface RemakeInput {
  /** Non-recurrent savings of this year. */
  readonly nonRecurrent: number;
  /** By how much the requirement grows for other reasons; under 0 where it falls. */
  readonly growth: number;
  /** Total savings required next year, above 0. */
  readonly nextRequirement: number;
}

/**
 * Re-make ratio = (non-recurrent this year + growth in requirement) / total requirement next year. Source: docs/methods/savings.md.
 * @returns a share of next year's requirement; over 1 where more must be found again than is planned, and under 0 where
 * the requirement falls by more than the non-recurrent savings.
 * @throws RangeError naming a figure that is not a number up to 1e13, negative savings, or a requirement that is not above 0.
 */
export function remakeRatio({ nonRecurrent, growth, nextRequirement }: RemakeInput): number {
  checkMoneyNotNegative(nonRecurrent, "nonRecurrent");
  checkMoney(growth, "growth");
  checkMoneyNotNegative(nextRequirement, "nextRequirement");
  if (nextRequirement < LEAST_REQUIREMENT) throw new RangeError(`nextRequirement must be above 0, not ${nextRequirement}`);
  return (nonRecurrent + growth) / nextRequirement;
}
