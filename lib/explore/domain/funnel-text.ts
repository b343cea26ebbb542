import type { BenchmarkOutcome } from "@/lib/statistics/comparison/judge-against-benchmark";

/** Sides of a funnel in words, for its key. */
export const FUNNEL_TEXT: Readonly<Record<BenchmarkOutcome, string>> = {
  better: "outside the 95% limits, better",
  worse: "outside the 95% limits, worse",
  higher: "above the 95% limits",
  lower: "below the 95% limits",
  similar: "inside the limits",
  not_compared: "not compared",
};
