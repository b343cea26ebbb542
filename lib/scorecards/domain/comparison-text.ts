import type { FigureInterval } from "@/lib/analysis/domain/figure-interval";
import type { Metric } from "@/lib/metrics/domain/metric";
import { showValue } from "@/lib/objectives/domain/show-value";
import type { BenchmarkOutcome } from "@/lib/statistics/comparison/judge-against-benchmark";

/** A figure beside England's for the same period. */
export interface Compared {
  readonly interval: FigureInterval | null;
  readonly outcome: BenchmarkOutcome;
  /** England's figure for the same period. */
  readonly england: number | null;
}

const WORDS: Readonly<Record<Exclude<BenchmarkOutcome, "not_compared">, string>> = {
  better: "Better than England", worse: "Worse than England", higher: "Higher than England", lower: "Lower than England", similar: "Not clearly different from England",
};

/** What the latest figure is beside England's, and no more than its interval allows; null without England's. */
export function comparisonText(metric: Metric, { interval, outcome, england }: Compared): string | null {
  if (england === null) return null;
  const theirs = showValue(metric, england);
  if (interval === null || outcome === "not_compared") return `England: ${theirs}`;
  return `${WORDS[outcome]} (${theirs}): 95% interval ${showValue(metric, interval.lower)} to ${showValue(metric, interval.upper)}`;
}
