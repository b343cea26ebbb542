import { checkFinite } from "../validation";
import { checkPolarity, type Polarity } from "./polarity";

/** Confidence limits of one area and the figure it is held against, all in one unit; null = not available. */
export interface BenchmarkComparison {
  readonly lower95: number | null;
  readonly upper95: number | null;
  /** Limits at 99.8%; needed for the judgement in two levels only. */
  readonly lower998?: number | null;
  readonly upper998?: number | null;
  readonly benchmark: number | null;
  /** True for the area, or the whole, that the benchmark belongs to: nothing is compared with itself. */
  readonly isBenchmarkItself?: boolean;
}

export type BenchmarkOutcome = "better" | "worse" | "higher" | "lower" | "similar" | "not_compared";
export type TwoLevelOutcome = BenchmarkOutcome | "best" | "worst" | "highest" | "lowest";

export interface BenchmarkJudgement {
  /** By the 95% limits. */
  readonly outcome: BenchmarkOutcome;
  /** As `outcome`, and best, worst, highest or lowest where the benchmark lies beyond the 99.8% limits too. */
  readonly twoLevelOutcome: TwoLevelOutcome;
}

const NOT_COMPARED: BenchmarkJudgement = { outcome: "not_compared", twoLevelOutcome: "not_compared" };

/**
 * Judges an area by whether its confidence interval leaves the benchmark out; a limit equal to it does not.
 * The benchmark counts as exact. Source: BenchmarkComparisonEngine of DHSC FingertipsNext; two levels:
 * SingleOverlappingCIsForTwoCILevelsComparer of PHE Fingertips.
 * @param polarity with `none` the outcome tells the side (higher, lower) and no merit.
 * @returns not_compared without a benchmark, without the limits of a level, or for the benchmark itself.
 * @throws RangeError for a figure that is not finite, limits the wrong way round, or 99.8% limits inside the 95% ones.
 */
export function judgeAgainstBenchmark(comparison: BenchmarkComparison, polarity: Polarity): BenchmarkJudgement {
  checkPolarity(polarity);
  checkLimits(comparison);
  const { benchmark } = comparison;
  if (benchmark === null || comparison.isBenchmarkItself === true) return NOT_COMPARED;

  const at95 = sideOf(benchmark, comparison.lower95, comparison.upper95);
  if (at95 === null) return NOT_COMPARED;
  const outcome = at95 === 0 ? "similar" : NEAR[polarity][at95];
  const at998 = sideOf(benchmark, comparison.lower998, comparison.upper998);
  if (at998 === null) return { outcome, twoLevelOutcome: "not_compared" };
  return { outcome, twoLevelOutcome: at998 === 0 ? outcome : FAR[polarity][at998] };
}

/** Where the interval lies: 1 = wholly above the benchmark, -1 = wholly below; null without both limits. */
function sideOf(benchmark: number, lower?: number | null, upper?: number | null): -1 | 0 | 1 | null {
  if (lower === null || lower === undefined || upper === null || upper === undefined) return null;
  if (upper < benchmark) return -1;
  return lower > benchmark ? 1 : 0;
}

const NEAR = {
  high: { "1": "better", "-1": "worse" },
  low: { "1": "worse", "-1": "better" },
  none: { "1": "higher", "-1": "lower" },
} as const;
const FAR = {
  high: { "1": "best", "-1": "worst" },
  low: { "1": "worst", "-1": "best" },
  none: { "1": "highest", "-1": "lowest" },
} as const;

function checkLimits({ benchmark, lower95, upper95, lower998, upper998 }: BenchmarkComparison): void {
  for (const [name, value] of Object.entries({ benchmark, lower95, upper95, lower998, upper998 })) {
    if (value !== null && value !== undefined) checkFinite(value, name);
  }
  checkOrder("lower998", lower998, "lower95", lower95);
  checkOrder("lower95", lower95, "upper95", upper95);
  checkOrder("upper95", upper95, "upper998", upper998);
  checkOrder("lower998", lower998, "upper998", upper998);
}

function checkOrder(firstName: string, first: number | null | undefined, secondName: string, second: number | null | undefined): void {
  if (first === null || first === undefined || second === null || second === undefined) return;
  if (first > second) throw new RangeError(`${firstName} (${first}) must not lie above ${secondName} (${second})`);
}
