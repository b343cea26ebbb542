import { checkPositive } from "../validation";
import { checkEvents, checkScale } from "./check-funnel-input";
import type { PheRateUnit } from "./phe-types";

/**
 * The population behind each rate, events / rate x multiplier, so that a standardised rate keeps its standardisation.
 * @returns a population for each unit, in persons (or person-years, as the rate was formed).
 * @throws RangeError naming the unit and its field; a unit without events needs its denominator.
 */
export function pheRatePopulations(units: readonly PheRateUnit[], multiplier: number): number[] {
  if (units.length === 0) throw new RangeError("units must hold at least one unit");
  checkScale(multiplier, "multiplier");
  return units.map(({ numerator, rate, denominator }, place) => {
    checkEvents(numerator, `units[${place}].numerator`);
    if (denominator !== undefined && denominator !== null) checkScale(denominator, `units[${place}].denominator`);
    if (numerator === 0) {
      if (denominator === undefined || denominator === null) {
        throw new RangeError(`units[${place}].denominator must be given, as there are no events to work it out from`);
      }
      return denominator;
    }
    checkPositive(rate, `units[${place}].rate`);
    const population = (numerator / rate) * multiplier;
    checkScale(population, `the population behind units[${place}].rate`);
    return population;
  });
}
