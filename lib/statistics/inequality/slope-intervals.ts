import { normalQuantile } from "../distributions/normal-quantile";
import type { CompleteQuantile } from "./quantile-figures";
import { percentileLimits, simulatedEnds } from "./simulated-ends";
import type { SlopeWeights } from "./slope-weights";
import type { SlopeIndex, SlopeIndexOptions } from "./types";
import { valueScale } from "./value-scale";

/** A line over the population from 0, the most deprived end, to 1; on the scale to which it was fitted. */
export interface FittedLine {
  readonly slope: number;
  readonly intercept: number;
}

export interface Limits {
  readonly lower: number | null;
  readonly upper: number | null;
}

/** Limits of slope and ratio in the direction of the values, before any multiplier; not finite where there is no end. */
export interface SlopeIntervals {
  readonly sii: Limits;
  readonly rii: Limits;
  readonly by: SlopeIndex["intervalBy"];
}

const NONE: Limits = { lower: null, upper: null };

/**
 * Intervals of both indices from the 95% limits of the quantiles: simulated, and exact for the slope of untransformed
 * `other` values, which is a sum of normal values with fixed weights. Source: phe_sii of PHEindicatormethods 2.1.0.
 */
export function slopeIntervals(
  figures: readonly CompleteQuantile[],
  weights: SlopeWeights,
  fitted: FittedLine,
  options: SlopeIndexOptions,
): SlopeIntervals {
  const scale = valueScale(options.valueType);
  const errors = standardErrors(figures, scale.to);
  if (errors === null) return { sii: NONE, rii: NONE, by: null };
  const centres = figures.map((figure) => scale.to(figure.value));
  const drawn = simulatedEnds(centres, errors, weights, options.transform ? (value) => value : scale.from, options);
  const slopes = percentileLimits(drawn.slopes, options.confidence);
  if (options.transform) return { ...turnedAboutTheMiddle(slopes, fitted, scale.from), by: "simulation" };

  const sign = fitted.intercept < 0 ? -1 : 1;
  const ratios = drawn.slopes.map((slope, draw) => drawnRatio(sign * (drawn.intercepts[draw]! + slope), sign * drawn.intercepts[draw]!));
  const rii = percentileLimits(ratios, options.confidence);
  if (options.valueType !== "other" || options.intervals === "simulated") return { sii: slopes, rii, by: "simulation" };
  const error = Math.hypot(...errors.map((one, place) => one * (weights.slope[place] ?? 0)));
  const reach = normalQuantile((1 + options.confidence) / 2) * error;
  return { sii: { lower: fitted.slope - reach, upper: fitted.slope + reach }, rii, by: "exact" };
}

/** Half the width of the 95% limits in standard errors; null where a limit is not known or has no place on the scale. */
function standardErrors(figures: readonly CompleteQuantile[], to: (value: number) => number): number[] | null {
  const width = 2 * normalQuantile(0.975);
  const errors = figures.map(({ value, lower, upper }) =>
    lower === null || upper === null || !Number.isFinite(to(value)) ? NaN : (to(upper) - to(lower)) / width,
  );
  return errors.every(Number.isFinite) ? errors : null;
}

/** Both indices at the limits of the slope, with the height of the fitted line at its middle left where it is. */
function turnedAboutTheMiddle(slopes: { lower: number; upper: number }, fitted: FittedLine, from: (height: number) => number): { sii: Limits; rii: Limits } {
  const middle = fitted.intercept + fitted.slope / 2;
  const least = (slope: number) => from(middle + slope / 2);
  const most = (slope: number) => from(middle - slope / 2);
  const gap = (slope: number) => least(slope) - most(slope);
  const ratio = (slope: number) => least(slope) / most(slope);
  return {
    sii: { lower: gap(slopes.lower), upper: gap(slopes.upper) },
    rii: { lower: ratio(slopes.lower), upper: ratio(slopes.upper) },
  };
}

/** A draw whose most deprived end has crossed 0 counts as a ratio without an end, so that the interval has none either. */
const drawnRatio = (least: number, most: number): number => (most > 0 ? Math.max(0, least / most) : Infinity);
