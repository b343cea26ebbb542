import type { Metric } from "@/lib/metrics/domain/metric";
import type { Polarity } from "@/lib/metrics/domain/polarity";
import { judgeAgainstBenchmark, type BenchmarkOutcome } from "@/lib/statistics/comparison/judge-against-benchmark";
import { figureInterval, type CountedFigure, type FigureInterval } from "./figure-interval";

const BETTER: Readonly<Record<Polarity, "high" | "low" | "none">> = { increase: "high", decrease: "low", neutral: "none" };

/**
 * A figure's interval, and its side of a benchmark by whether the interval leaves it out.
 * @param benchmark null = none to be held against
 */
export function besideBenchmark(metric: Pick<Metric, "code" | "unit" | "polarity">, figure: CountedFigure, benchmark: number | null): { readonly interval: FigureInterval | null; readonly outcome: BenchmarkOutcome } {
  const interval = figureInterval(metric, figure);
  const { outcome } = judgeAgainstBenchmark({ lower95: interval?.lower ?? null, upper95: interval?.upper ?? null, benchmark }, BETTER[metric.polarity]);
  return { interval, outcome };
}
