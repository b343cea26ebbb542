import { seededRandom } from "../random/seeded-random";
import type { SlopeWeights } from "./slope-weights";

/** Slopes and heights at the most deprived end of the refitted lines, one of each for a draw. */
export interface SimulatedEnds {
  readonly slopes: Float64Array;
  readonly intercepts: Float64Array;
}

/**
 * Draws every value anew from a normal distribution and refits the line, `repetitions` times.
 * @param centres values of the quantiles on the scale of the errors.
 * @param errors their standard errors on that scale.
 * @param from turns a draw into what the line is fitted to.
 */
export function simulatedEnds(
  centres: readonly number[],
  errors: readonly number[],
  weights: SlopeWeights,
  from: (drawn: number) => number,
  { repetitions, seed }: { readonly repetitions: number; readonly seed: number },
): SimulatedEnds {
  const random = seededRandom(seed);
  const slopes = new Float64Array(repetitions);
  const intercepts = new Float64Array(repetitions);
  for (let draw = 0; draw < repetitions; draw += 1) {
    let slope = 0;
    let intercept = 0;
    for (let place = 0; place < centres.length; place += 1) {
      const value = from(centres[place]! + errors[place]! * random.normal());
      slope += weights.slope[place]! * value;
      intercept += weights.intercept[place]! * value;
    }
    slopes[draw] = slope;
    intercepts[draw] = intercept;
  }
  return { slopes, intercepts };
}

/** The draws that leave out an equal share at either end: of n sorted draws, those at the places round(n p), counted from 1. */
export function percentileLimits(draws: Float64Array, confidence: number): { readonly lower: number; readonly upper: number } {
  const sorted = draws.slice().sort();
  const at = (probability: number) => sorted[Math.max(1, Math.round(sorted.length * probability)) - 1] ?? NaN;
  return { lower: at((1 - confidence) / 2), upper: at((1 + confidence) / 2) };
}
