import { quantile } from "../descriptive/quantile";
import { normalQuantile } from "../distributions/normal-quantile";
import { seededRandom } from "../random/seeded-random";
import { checkConfidence, checkWhole } from "../validation";
import { averageScore, checkScore } from "./average-score";
import { roundScore } from "./round-score";
import type { CountedMetric } from "./types";

export interface ScoreRange {
  readonly lower: number;
  readonly upper: number;
}

export interface LikelyRange {
  /** Percentile bootstrap over the organisation's own metric scores. */
  readonly bootstrap: ScoreRange;
  /** Average plus and minus the normal quantile times the standard error, cut at 1 and 4. */
  readonly normal: ScoreRange;
}

export interface LikelyRangeOptions {
  readonly confidence: number;
  readonly repetitions: number;
  readonly seed: number;
}

const DEFAULTS: LikelyRangeOptions = { confidence: 0.95, repetitions: 20_000, seed: 1 };
const FEWEST_REPETITIONS = 1000;
const MOST_REPETITIONS = 1_000_000;

/**
 * How far the average could have lain if other metrics like its own had been chosen. NHS England publishes such a range
 * without its method; this one is inferred from the published figures and comes within 0.01 of the one it was tried on.
 * Source: Efron and Tibshirani 1993, An Introduction to the Bootstrap, chapter 13.
 * @param metrics those that count, with their weights.
 * @returns points of the average score, to 2 decimal places; null under two metrics.
 * @throws RangeError for a score outside 1 to 4 or an option that cannot be.
 */
export function likelyRange(metrics: readonly CountedMetric[], options: Partial<LikelyRangeOptions> = {}): LikelyRange | null {
  const { confidence, repetitions, seed } = { ...DEFAULTS, ...options };
  checkConfidence(confidence);
  checkWhole(repetitions, "repetitions", FEWEST_REPETITIONS);
  if (repetitions > MOST_REPETITIONS) throw new RangeError(`repetitions must be at most ${MOST_REPETITIONS}, not ${repetitions}`);
  metrics.forEach(({ score }, place) => checkScore(score, `metrics[${place}].score`));
  const { unrounded: average, weight: total } = averageScore(metrics.map(({ score }) => score), metrics.map(({ weight }) => weight));
  if (average === null || metrics.length < 2) return null;

  const random = seededRandom(seed);
  const averages = Array.from({ length: repetitions }, () => {
    let sum = 0;
    let weight = 0;
    for (let draw = 0; draw < metrics.length; draw += 1) {
      const metric = metrics[Math.floor(random.uniform() * metrics.length)]!;
      sum += metric.weight * metric.score;
      weight += metric.weight;
    }
    return sum / weight;
  });
  const squares = metrics.reduce((sum, { score, weight }) => sum + (weight * (score - average)) ** 2, 0);
  const error = Math.sqrt((squares * metrics.length) / (metrics.length - 1)) / total;
  const reach = normalQuantile((1 + confidence) / 2) * error;
  const range = (lower: number, upper: number) => ({ lower: roundScore(Math.max(1, lower)), upper: roundScore(Math.min(4, upper)) });
  return {
    bootstrap: range(quantile(averages, (1 - confidence) / 2) ?? average, quantile(averages, (1 + confidence) / 2) ?? average),
    normal: range(average - reach, average + reach),
  };
}
