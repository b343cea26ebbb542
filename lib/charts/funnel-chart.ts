import type { BenchmarkOutcome } from "@/lib/statistics/comparison/judge-against-benchmark";
import type { FunnelFlag } from "@/lib/statistics/funnel/types";

export interface FunnelDot {
  readonly name: string;
  readonly denominator: number;
  readonly value: number;
  readonly flag: FunnelFlag;
  /** Merit of the side it lies outside on; similar inside. */
  readonly outcome: BenchmarkOutcome;
  readonly isOwn: boolean;
}

/** Control limits at one place of the axis, in the units of the values. */
export interface FunnelLimitPoint {
  readonly denominator: number;
  readonly lower95: number;
  readonly upper95: number;
  readonly lower998: number;
  readonly upper998: number;
}

export interface FunnelChart {
  readonly title: string;
  readonly unit: string;
  readonly decimals: number;
  /** What the axis counts: "Pathways waiting". */
  readonly denominatorName: string;
  readonly dots: readonly FunnelDot[];
  /** All numerators over all denominators. */
  readonly target: number;
  readonly targetName: string;
  /** Along the axis, rising. */
  readonly limits: readonly FunnelLimitPoint[];
  /** True where the limits are widened by the differences between areas beyond chance. */
  readonly isAdjusted: boolean;
}
