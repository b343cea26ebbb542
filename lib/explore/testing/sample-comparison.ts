import type { ComparedArea, Comparison } from "@/lib/analysis/domain/comparison";
import { figureInterval } from "@/lib/analysis/domain/figure-interval";
import type { Metric } from "@/lib/metrics/domain/metric";
import { readReference } from "@/prisma/seed/reference/read-reference";

const { metrics } = readReference();

/** A metric of the catalogue by its code. */
export function catalogued(code: string): Metric {
  const metric = metrics.find((one) => one.code === code);
  if (metric === undefined) throw new Error(`no metric ${code}`);
  return metric;
}

export interface SampleRow extends Partial<ComparedArea> {
  readonly shortName: string;
}

/** Bodies at one time, written by hand; intervals are worked out where parts are given. */
export function sampleComparison(rows: readonly SampleRow[], changes: Partial<Comparison> = {}): Comparison {
  const metric = changes.metric ?? catalogued("E01");
  return {
    metric, kind: "icb", set: "2026", category: null, asOf: "2026-06-01", isSummed: false, releases: [], period: { start: "2026-03-01", end: "2026-03-31" }, england: null,
    ...changes,
    rows: rows.map((row, at): ComparedArea => {
      const { numerator = null, denominator = null } = row;
      const value = row.value !== undefined ? row.value : numerator !== null && denominator !== null ? (100 * numerator) / denominator : null;
      return {
        areaId: at + 1, kind: "icb", code: `Q${String(at).padStart(2, "0")}`, name: row.shortName, regionCode: "Y63", population: null, periodEnd: "2026-03-31", mark: null, basis: "published", releaseId: null,
        interval: figureInterval(metric, { value, numerator, denominator }), outcome: "not_compared", yearAgo: null, ...row, value, numerator, denominator,
      };
    }),
  };
}

/** England's own row. */
export const englandOf = (value: number): NonNullable<Comparison["england"]> => ({ periodEnd: "2026-03-31", value, numerator: null, denominator: null, mark: null, basis: "published", releaseId: null });
