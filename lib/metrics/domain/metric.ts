import type { Polarity } from "@/lib/metrics/domain/polarity";
import type { Standard } from "@/lib/metrics/domain/standard";

export const METRIC_AREAS = [
  "finance", "elective", "prevention", "joint_working", "workforce", "primary_care", "mental_health", "outcomes", "urgent_care",
] as const;
export type MetricArea = (typeof METRIC_AREAS)[number];

/** The kind of number, which decides how it is printed. A percent is stored as 61.3, never as 0.613. */
export const UNITS = ["percent", "percentage_points", "count", "rate", "gbp_million", "gbp", "years", "days", "minutes", "score"] as const;
export type Unit = (typeof UNITS)[number];

export const FREQUENCIES = ["daily", "four_weekly", "monthly", "quarterly", "annual"] as const;
export type Frequency = (typeof FREQUENCIES)[number];

export const GEOGRAPHY_LEVELS = [
  "england", "region", "statistical_region", "icb", "sub_icb", "pcn", "practice", "provider", "upper_tier_council", "cancer_alliance", "icb_council_pair",
] as const;
export type GeographyLevel = (typeof GEOGRAPHY_LEVELS)[number];

/**
 * How an ICB figure comes about: published by the source; parts added up; trust or council figures weighted by population;
 * the ICB's own return; the product's own record.
 */
export const METHODS_TO_ICB = ["published", "sum_of_parts", "catchment_weighted", "local_return", "own_record"] as const;
export type MethodToIcb = (typeof METHODS_TO_ICB)[number];

export const METRIC_TYPES = ["leading", "input", "outcome"] as const;
export type MetricType = (typeof METRIC_TYPES)[number];

export const METRIC_TIERS = ["core", "context", "library"] as const;
/** core: one of the 70; context: shown beside them without an objective; library: kept for detail. */
export type MetricTier = (typeof METRIC_TIERS)[number];

/** A second figure of the same row, with its own unit and direction (a score and the gap between its two sides). */
export interface MetricPart {
  readonly name: string;
  readonly unit: Unit;
  readonly polarity: Polarity;
}

/** One row of the catalogue. Null means not known or not applicable; nothing is filled in by guess. */
export interface Metric {
  readonly code: string;
  readonly version: number;
  readonly name: string;
  readonly shortName: string;
  readonly area: MetricArea;
  readonly tier: MetricTier;
  /** Named by the National Audit Office's visualisation of 2022. */
  readonly naoNamed: boolean;
  readonly unit: Unit;
  /** Unit in words, after the number: "% of waiting list". */
  readonly unitLabel: string;
  readonly polarity: Polarity;
  readonly decimals: number;
  readonly numerator: string | null;
  readonly denominator: string | null;
  /** Smallest denominator for which a value is shown. */
  readonly minDenominator: number | null;
  readonly suppressionRule: string | null;
  readonly source: { readonly name: string; readonly url: string | null };
  readonly licence: string | null;
  /** The first is the one charts use. */
  readonly frequencies: readonly Frequency[];
  /** Days from the end of the period to publication; of a range, the longest. */
  readonly lagDays: number | null;
  readonly geographyLevels: readonly GeographyLevel[];
  readonly methodToIcb: MethodToIcb | null;
  readonly standards: readonly Standard[];
  readonly type: MetricType;
  /** Years from effective action to visible change at ICB level: the product's own proposal, shown as a range. */
  readonly gestationYears: { readonly from: number; readonly to: number } | null;
  readonly owner: string | null;
  /** ISO date. */
  readonly lastReviewed: string | null;
  readonly caveats: readonly string[];
  readonly identifiers: readonly { readonly scheme: string; readonly id: string }[];
  readonly parts: readonly MetricPart[];
  /** Names of fields whose value has not been checked against a source. */
  readonly unverified: readonly string[];
}
