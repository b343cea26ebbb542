import { buildSpcChart, type SpcChartInput } from "@/lib/charts/build-spc-chart";
import { monthEndAt, periodPosition } from "@/lib/charts/period-position";
import type { ChartSpec } from "@/lib/charts/chart-spec";
import type { PointType, SpcPoint, SpcResult, SpcRule } from "@/lib/statistics/spc/types";

/** Month ends from a first one on. */
export function monthEnds(first: string, count: number): string[] {
  const start = periodPosition(first);
  return Array.from({ length: count }, (_, index) => monthEndAt(start + index));
}

export interface SampleJudgement {
  readonly mean?: number;
  readonly lower?: number;
  readonly upper?: number;
  readonly limitsShown?: boolean;
  /** Type and rules of single points, by index; the others are common cause. */
  readonly judged?: Readonly<Record<number, readonly [PointType | null, readonly SpcRule[]]>>;
}

/** A judgement written by hand: one stretch with the limits given. */
export function sampleSpc(values: readonly (number | null)[], sample: SampleJudgement = {}): SpcResult {
  const { mean = 65, lower = 63.4, upper = 66.7, limitsShown = true, judged = {} } = sample;
  const points = values.map((value, index): SpcPoint => {
    const [type, rules] = judged[index] ?? [value === null ? null : "common_cause", []];
    return { type, rules };
  });
  const usablePoints = values.filter((value) => value !== null).length;
  return {
    dialect: "nhse-mdc-sql-2.6a", limitsShown, usablePoints, points,
    segments: [{ start: 0, end: values.length - 1, points: usablePoints, mean, lower, upper, lowerTwoSigma: lower, upperTwoSigma: upper, meanMovingRange: 1 }],
    variationIcon: limitsShown ? "improvement_high" : "suppressed",
    assuranceIcon: limitsShown ? "hit_or_miss" : "suppressed",
    lag1Autocorrelation: null,
  };
}

/** 41 values over 42 months with April 2023 not held, the last above the upper limit. */
export const SAMPLE_VALUES: readonly (number | null)[] = [
  68.4, 68.4, 66.5, 67.3, 67.6, 67.9, null, 67.4, 66.2, 65, 63.9, 62.7, 62.9, 63.1, 61.5, 62.1, 63, 62.6, 63.1, 63.7, 63.2,
  63.3, 63.1, 63.6, 64, 63.5, 63.5, 63.6, 64.1, 65.5, 65.2, 66.8, 67, 66.7, 65.9, 66.1, 65.9, 65.7, 65.5, 65.7, 66.8, 68.5,
];

/** A full chart with steps and a break; any part can be replaced. */
export function sampleSpec(changes: Partial<SpcChartInput> & { readonly judgement?: SampleJudgement } = {}): ChartSpec {
  const { judgement, ...input } = changes;
  const values = input.values ?? SAMPLE_VALUES;
  const last: SampleJudgement = { judged: { [values.length - 1]: ["improvement", ["single_above", "shift_above"]] } };
  return buildSpcChart({
    id: "sample",
    title: "Waits rose above the upper limit in March",
    subtitle: "% of incomplete pathways within 18 weeks, NHS South Yorkshire, October 2022 to March 2026",
    unit: "%",
    decimals: 1,
    periods: monthEnds("2022-10-31", values.length),
    values,
    spc: sampleSpc(values, judgement ?? last),
    steps: [
      { dueOn: "2026-03-31", value: 65, label: "65% by Mar 2026" },
      { dueOn: "2027-03-31", value: 70, label: "70% by Mar 2027" },
    ],
    breaks: [{ periodEnd: "2025-07-31", label: "Coverage breaks", kind: "coverage" }],
    ...input,
  });
}
