import { checkFinite, checkNotNegative, checkPositive, checkWhole } from "../validation";
import type { NoSlopeIndex, QuantileFigure, ValueType } from "./types";

/** Beyond these the sums of a fit could leave the range of a double. */
const LARGEST_VALUE = 1e50;
const SMALLEST_POPULATION = 1e-6;
const LARGEST_POPULATION = 1e12;

/** How many quantiles an index may be made of. */
export const FEWEST_QUANTILES = 5;
export const MOST_QUANTILES = 100;

export interface CompleteQuantile extends QuantileFigure {
  readonly population: number;
  readonly value: number;
}

/**
 * The quantiles from most to least deprived, or why there can be no index.
 * @throws RangeError for too few or too many quantiles, a rank twice, a population not above 0, a value that its type
 * cannot have, or limits that do not enclose their value.
 */
export function completeQuantiles(figures: readonly QuantileFigure[], type: ValueType): readonly CompleteQuantile[] | NoSlopeIndex {
  figures.forEach((figure, place) => checkFigure(figure, place, type));
  const sorted = figures.toSorted((one, other) => one.quantile - other.quantile);
  const last = sorted.at(-1)?.quantile ?? 0;
  if (last < FEWEST_QUANTILES || last > MOST_QUANTILES) {
    throw new RangeError(`quantiles must number from ${FEWEST_QUANTILES} to ${MOST_QUANTILES}, not ${last}`);
  }
  if (new Set(sorted.map((figure) => figure.quantile)).size < sorted.length) throw new RangeError("quantiles must each have a rank of their own");

  const complete = sorted.filter((figure): figure is CompleteQuantile => figure.value !== null && figure.population !== null);
  if (complete.length === last) return complete;
  const held = new Set(complete.map((figure) => figure.quantile));
  const missing = Array.from({ length: last }, (_, place) => place + 1).filter((rank) => !held.has(rank));
  return { sii: null, rii: null, reason: "missing-quantile", quantiles: missing };
}

function checkFigure({ quantile, population, value, lower, upper }: QuantileFigure, place: number, type: ValueType): void {
  checkWhole(quantile, `quantiles[${place}].quantile`, 1);
  if (population !== null) {
    checkPositive(population, `quantiles[${place}].population`);
    if (population < SMALLEST_POPULATION || population > LARGEST_POPULATION) {
      throw new RangeError(`quantiles[${place}].population must lie from ${SMALLEST_POPULATION} to ${LARGEST_POPULATION}, not ${population}`);
    }
  }
  for (const [name, figure] of Object.entries({ value, lower, upper })) {
    if (figure !== null) checkValue(figure, `quantiles[${place}].${name}`, type);
  }
  if (value !== null && ((lower !== null && lower > value) || (upper !== null && upper < value))) {
    throw new RangeError(`quantiles[${place}]: the limits must enclose the value ${value}`);
  }
}

function checkValue(value: number, name: string, type: ValueType): void {
  if (type === "other") checkFinite(value, name);
  else checkNotNegative(value, name);
  if (type === "proportion" && value > 1) throw new RangeError(`${name} must be a proportion from 0 to 1, not ${value}`);
  if (Math.abs(value) > LARGEST_VALUE) throw new RangeError(`${name} is larger than ${LARGEST_VALUE}`);
}
