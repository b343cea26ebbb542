import type { PheRateUnit } from "./phe-types";

/** All events over all populations, per head. */
export function pheAverageRate(units: readonly PheRateUnit[], populations: readonly number[]): number {
  const events = units.reduce((sum, { numerator }) => sum + numerator, 0);
  return events / populations.reduce((sum, population) => sum + population, 0);
}
