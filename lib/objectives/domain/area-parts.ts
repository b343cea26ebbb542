import type { FigureInterval } from "@/lib/analysis/domain/figure-interval";
import type { Metric } from "@/lib/metrics/domain/metric";
import type { ReleaseInfo } from "@/lib/observations/domain/observation";
import type { BenchmarkOutcome } from "@/lib/statistics/comparison/judge-against-benchmark";
import type { Period } from "@/lib/shared/period";

/** A measure of an objective that is published by council or trust, so that a board's councils or trusts stand for it. */
export interface PartsMeasure {
  readonly objectiveCode: string;
  /** Unique in the list. */
  readonly key: string;
  readonly metricCode: string;
  readonly kind: "council" | "trust";
  /** Part of the figures, such as `sex:female`; null = everybody. */
  readonly category: string | null;
  /** Whom the part is of, in words; null = everybody. */
  readonly group: string | null;
}

const whole = (objectiveCode: string, metricCode: string, kind: PartsMeasure["kind"] = "council"): PartsMeasure => ({ objectiveCode, key: metricCode, metricCode, kind, category: null, group: null });
const ofSex = (objectiveCode: string, metricCode: string, sex: "female" | "male"): PartsMeasure =>
  ({ objectiveCode, key: `${metricCode}-${sex}`, metricCode, kind: "council", category: `sex:${sex}`, group: sex === "female" ? "women" : "men" });

/** Measures shown by council or trust, in the order pages show them. */
export const AREA_PARTS: readonly PartsMeasure[] = [
  whole("N6", "E09", "trust"),
  whole("N7", "O04"), whole("N7", "O08"), whole("N7", "P04"),
  whole("N8", "P05"),
  ofSex("N9", "O03", "female"), ofSex("N9", "O03", "male"), whole("N9", "P11"),
  whole("N10", "J01"), whole("N10", "J02"),
  whole("N11", "J05"),
];

/** A council or trust of a board with its figure. */
export interface AreaPart {
  readonly areaId: number;
  /** ONS code of a council, ODS code of a trust. */
  readonly code: string;
  readonly name: string;
  readonly value: number | null;
  /** Why there is no value, as published; null where nothing is published. */
  readonly mark: string | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly interval: FigureInterval | null;
  /** Against England, by whether the interval leaves its figure out. */
  readonly outcome: BenchmarkOutcome;
  /** Whether the whole council lies in the board; of a trust, whether it is sure to be the board's. */
  readonly isWhole: boolean;
  /** Per cent of the council's residents who live in the board; null for a trust. */
  readonly shareOfCouncil: number | null;
}

/** What a share or rate of the board's councils together comes to. */
export interface PartsSum {
  readonly value: number;
  readonly numerator: number;
  readonly denominator: number;
}

/** A measure of one objective by the councils or trusts of one board, at its latest period. */
export interface AreaParts extends PartsMeasure {
  readonly metric: Metric;
  readonly period: Period;
  readonly periodText: string;
  /** England's own figure of the period; null where none is published. */
  readonly england: number | null;
  /** With a figure or a mark, worst first; by size where neither direction is better. */
  readonly parts: readonly AreaPart[];
  /** Names of the board's councils without any figure of the period. */
  readonly leftOut: readonly string[];
  /** Built from councils: only where both counts are published of each and all lie whole in the board. Never of trusts. */
  readonly sum: PartsSum | null;
  /** Why there is no sum, in one sentence; null where there is one. */
  readonly noSum: string | null;
  readonly finding: string;
  readonly isIllustrative: boolean;
  /** Of all periods held, newest first. */
  readonly releases: readonly ReleaseInfo[];
}
