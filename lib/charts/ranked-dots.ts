import type { BenchmarkOutcome } from "@/lib/statistics/comparison/judge-against-benchmark";

export interface RankedRow {
  readonly name: string;
  readonly value: number | null;
  /** Limits of the 95% interval; null without one. */
  readonly lower: number | null;
  readonly upper: number | null;
  readonly outcome: BenchmarkOutcome;
  /** Likely places, 1 = first; null where there is no interval, so that no rank may be shown. */
  readonly ranks: readonly [number, number] | null;
  readonly isOwn: boolean;
  /** Why there is no value; empty where there is one. */
  readonly absent: string;
}

/** Areas at one time, one a row, in the order they are to be read. */
export interface RankedDots {
  readonly title: string;
  readonly unit: string;
  readonly decimals: number;
  readonly rows: readonly RankedRow[];
  /** England's own figure; null where none is published or it is a count. */
  readonly england: number | null;
  /** National step in force. */
  readonly step: { readonly value: number; readonly label: string } | null;
  /** Bars run from nought and suit amounts; dots suit shares, rates and scores. */
  readonly shape: "dots" | "bars";
  /** Areas among which the likely ranks are, where more than are shown. */
  readonly rankedAmong?: number;
}
