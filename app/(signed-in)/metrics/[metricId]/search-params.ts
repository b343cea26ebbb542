import type { ComparedKind } from "@/lib/analysis/domain/panel";
import type { BoundarySet } from "@/lib/organisations/domain/boundary-set";
import type { Range } from "@/lib/scorecards/domain/metric-page";
import { metricParams, metricQuery } from "@/lib/scorecards/schemas";

export interface MetricAddress {
  readonly metricCode: string;
  readonly area: string;
  readonly set: BoundarySet | undefined;
  readonly range: Range;
  readonly kind: ComparedKind | undefined;
  readonly category: string | undefined;
  readonly asOf: string;
  readonly given: Record<string, string>;
}

/** The metric page's address, parsed; null when a parameter is wrong or asks for a day to come. */
export function parseMetric(params: { metricId: string }, raw: Record<string, string | string[] | undefined>, today: string): MetricAddress | null {
  const path = metricParams.safeParse(params);
  const query = metricQuery.safeParse(raw);
  if (!path.success || !query.success || (query.data.asOf ?? "") > today) return null;
  const given = Object.fromEntries(Object.entries(query.data).filter((entry): entry is [string, string] => typeof entry[1] === "string"));
  const { area = "england", set, range = "all", kind, category, asOf = today } = query.data;
  return { metricCode: path.data.metricId, area, set, range, kind, category, asOf, given };
}
