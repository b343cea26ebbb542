import { completeQuantiles } from "./quantile-figures";
import { completeSlopeIndexOptions } from "./slope-index-options";
import { slopeIntervals, type FittedLine } from "./slope-intervals";
import { slopeWeights, weighted, type SlopeWeights } from "./slope-weights";
import type { InequalityEstimate, NoSlopeIndex, QuantileFigure, SlopeIndex, SlopeIndexOptions } from "./types";
import { valueScale } from "./value-scale";

/** Over this many quantiles the peer warns: each holds few people. */
const MANY_QUANTILES = 10;

/**
 * Slope index of inequality (SII) and relative index of inequality (RII) of an indicator over a population in order of
 * deprivation. Sources: Low and Low 2004, Journal of Public Health 26:388-395; PHEindicatormethods 2.1.0, phe_sii.
 * @param quantiles from 5 to 100 parts of the population; values and limits in the units of the indicator.
 * @param options those that differ from `DEFAULT_SLOPE_INDEX_OPTIONS`.
 * @returns the indices, or the reason why there are none; the same for the same input, as the draws have a fixed seed.
 * @throws RangeError for figures or options that cannot be; the message names the field.
 */
export function slopeIndex(quantiles: readonly QuantileFigure[], options: Partial<SlopeIndexOptions> = {}): SlopeIndex | NoSlopeIndex {
  const complete = completeSlopeIndexOptions(options);
  const { valueType, transform, multiplier } = complete;
  const figures = completeQuantiles(quantiles, valueType);
  if ("reason" in figures) return figures;
  const scale = transform ? valueScale(valueType) : valueScale("other");
  const atBound = figures.filter((figure) => !Number.isFinite(scale.to(figure.value)));
  if (atBound.length > 0) return { sii: null, rii: null, reason: "value-at-bound", quantiles: atBound.map((figure) => figure.quantile) };

  const weights = slopeWeights(figures.map((figure) => figure.population));
  const fitted = fittedLine(figures.map((figure) => scale.to(figure.value)), weights);
  const ends = { mostDeprived: scale.from(fitted.intercept), leastDeprived: scale.from(fitted.intercept + fitted.slope) };
  const limits = slopeIntervals(figures, weights, fitted, complete);
  const sii = transform ? ends.leastDeprived - ends.mostDeprived : fitted.slope;
  const isRatio = Math.sign(ends.mostDeprived) * Math.sign(ends.leastDeprived) > 0;
  return {
    sii: multiplied({ value: sii, ...limits.sii }, multiplier),
    rii: isRatio ? directed({ value: ends.leastDeprived / ends.mostDeprived, ...limits.rii }, multiplier) : null,
    ends,
    intercept: ends.mostDeprived * (transform ? Math.abs(multiplier) : 1),
    intervalBy: limits.by,
    manyQuantiles: figures.length > MANY_QUANTILES,
  };
}

/** Fitted to distances from the first value, so that equal values have a slope of exactly 0. */
function fittedLine(heights: readonly number[], weights: SlopeWeights): FittedLine {
  const origin = heights[0] ?? 0;
  const distances = heights.map((height) => height - origin);
  return { slope: weighted(weights.slope, distances), intercept: origin + weighted(weights.intercept, distances) };
}

/** A negative multiplier swaps the limits. Adding 0 turns a negative zero into a plain one. */
function multiplied({ value, lower, upper }: InequalityEstimate, multiplier: number): InequalityEstimate {
  const times = (figure: number | null) => (figure === null ? null : finite(figure * multiplier + 0));
  const [low, high] = multiplier < 0 ? [upper, lower] : [lower, upper];
  return { value: value * multiplier + 0, lower: times(low), upper: times(high) };
}

/** With a negative multiplier the ratio is that of the most to the least deprived end; null beyond the numbers there are. */
function directed({ value, lower, upper }: InequalityEstimate, multiplier: number): InequalityEstimate | null {
  const turn = (figure: number) => finite(multiplier < 0 ? 1 / figure : figure);
  const [low, high] = multiplier < 0 ? [upper, lower] : [lower, upper];
  const turned = turn(value);
  if (turned === null) return null;
  return { value: turned, lower: low === null ? null : turn(low), upper: high === null ? null : turn(high) };
}

const finite = (figure: number): number | null => (Number.isFinite(figure) ? figure : null);
