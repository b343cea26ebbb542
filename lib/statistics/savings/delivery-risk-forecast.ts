import { checkSavingsByRisk, type SavingsByRisk } from "./high-risk-share";

/** Chance that savings of each rating are delivered, 0 to 1. */
export type DeliveryProbabilities = Readonly<Record<keyof SavingsByRisk, number>>;

/** Proposals of this project (docs/methods/savings.md), to be edited and set by a body's own history. */
export const PROPOSED_DELIVERY_PROBABILITIES: DeliveryProbabilities = { low: 0.9, medium: 0.7, high: 0.4 };

/**
 * Delivery-risk adjusted forecast = sum of planned savings x chance of delivery. Source: docs/methods/savings.md.
 * @returns in the unit of the plan, from 0 to the whole plan.
 * @throws RangeError naming savings that are not a number from 0 to 1e13, or a chance outside 0 to 1.
 */
export function deliveryRiskForecast(plan: SavingsByRisk, probabilities: DeliveryProbabilities = PROPOSED_DELIVERY_PROBABILITIES): number {
  checkSavingsByRisk(plan);
  for (const rating of ["low", "medium", "high"] as const) {
    const chance = probabilities[rating];
    if (!(chance >= 0 && chance <= 1)) throw new RangeError(`probabilities.${rating} must lie from 0 to 1, not ${String(chance)}`);
  }
  return plan.low * probabilities.low + plan.medium * probabilities.medium + plan.high * probabilities.high;
}
