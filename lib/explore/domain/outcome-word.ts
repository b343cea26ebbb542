import type { BenchmarkOutcome } from "@/lib/statistics/comparison/judge-against-benchmark";

/** The outcome in a column that is headed by England. */
export const OUTCOME_WORD: Readonly<Record<BenchmarkOutcome, string>> = { better: "better", worse: "worse", higher: "higher", lower: "lower", similar: "not shown to differ", not_compared: "not compared" };
