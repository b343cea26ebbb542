import { checkConfidence, checkFinite, checkWhole } from "../validation";
import type { SlopeIndexOptions } from "./types";

/** What the product uses unless told otherwise; the number of repetitions is that of the peer. */
export const DEFAULT_SLOPE_INDEX_OPTIONS: SlopeIndexOptions = {
  valueType: "other",
  transform: false,
  multiplier: 1,
  confidence: 0.95,
  intervals: "preferred",
  repetitions: 100_000,
  seed: 1,
};

const FEWEST_REPETITIONS = 1000;
const MOST_REPETITIONS = 10_000_000;
const LARGEST_MULTIPLIER = 1e50;

/**
 * Fills in the options left out. `transform` is off for `other` values, which have no scale to go to.
 * @throws RangeError for an option that cannot be; the message names it.
 */
export function completeSlopeIndexOptions(options: Partial<SlopeIndexOptions>): SlopeIndexOptions {
  const complete = { ...DEFAULT_SLOPE_INDEX_OPTIONS, ...options };
  const { valueType, intervals, multiplier, confidence, repetitions, seed } = complete;
  if (!["rate", "proportion", "other"].includes(valueType)) throw new RangeError(`Unknown valueType: ${String(valueType)}`);
  if (!["preferred", "simulated"].includes(intervals)) throw new RangeError(`Unknown intervals: ${String(intervals)}`);
  checkFinite(multiplier, "multiplier");
  if (multiplier === 0 || Math.abs(multiplier) > LARGEST_MULTIPLIER) {
    throw new RangeError(`multiplier must be neither 0 nor larger than ${LARGEST_MULTIPLIER}, but is ${multiplier}`);
  }
  checkConfidence(confidence);
  checkWhole(seed, "seed");
  checkWhole(repetitions, "repetitions", FEWEST_REPETITIONS);
  if (repetitions > MOST_REPETITIONS) throw new RangeError(`repetitions must be at most ${MOST_REPETITIONS}, not ${repetitions}`);
  return { ...complete, transform: complete.transform && valueType !== "other" };
}
