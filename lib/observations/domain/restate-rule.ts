import type { RestateMethod } from "@/lib/organisations/domain/restate";
import type { Unit } from "@/lib/metrics/domain/metric";

export interface RestateRule {
  readonly method: RestateMethod;
  /** Factor from numerator over denominator to the unit stored. */
  readonly scale: number;
}

/** How a metric's figure is inherited when bodies merge: shares by their parts, counts and amounts of money by sums, anything else not at all. */
export function restateRule(unit: Unit): RestateRule {
  if (unit === "percent") return { method: "share", scale: 100 };
  if (unit === "count" || unit === "gbp_million" || unit === "gbp") return { method: "sum", scale: 1 };
  return { method: "none", scale: 1 };
}
