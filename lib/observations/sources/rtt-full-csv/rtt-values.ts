import type { RttFigures } from "./measures";

/** Metrics of the catalogue the waiting times publication feeds. */
export type RttMetric = "E01" | "E03" | "E04" | "E16" | "E17";

/** One metric of one body. */
export interface RttValue {
  readonly metric: RttMetric;
  /** Per cent (0 to 100, unrounded) or a count; null exactly where `mark` says why. */
  readonly value: number | null;
  /** Numerator and denominator of a share; null for a count. */
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly mark: "not_applicable" | null;
}

interface MetricRule {
  readonly metric: RttMetric;
  readonly count: keyof RttFigures;
  readonly kind: "share" | "count";
}

const RULES: readonly MetricRule[] = [
  { metric: "E01", count: "within18Weeks", kind: "share" },
  { metric: "E03", count: "over52Weeks", kind: "share" },
  { metric: "E04", count: "over65Weeks", kind: "count" },
  { metric: "E16", count: "total", kind: "count" },
  { metric: "E17", count: "over78Weeks", kind: "count" },
];

/**
 * The five metrics of one body's counts: E01 share within 18 weeks and E03 share over 52 weeks in per cent of the list,
 * E04 over 65 weeks, E16 the list and E17 over 78 weeks as counts. A share of an empty list is `not_applicable`.
 */
export function rttValues(figures: RttFigures): readonly RttValue[] {
  return RULES.map(({ metric, count, kind }): RttValue => {
    const patients = figures[count];
    if (kind === "count") return { metric, value: patients, numerator: null, denominator: null, mark: null };
    const { total } = figures;
    if (total === 0) return { metric, value: null, numerator: patients, denominator: total, mark: "not_applicable" };
    return { metric, value: (100 * patients) / total, numerator: patients, denominator: total, mark: null };
  });
}
