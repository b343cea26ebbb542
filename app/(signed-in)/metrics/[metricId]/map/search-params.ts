import type { MetricMapRequest } from "@/lib/explore/load-metric-map";
import { mapQuery, type MapQuery } from "@/lib/explore/schemas";
import { metricParams } from "@/lib/scorecards/schemas";

export interface MapAddress {
  readonly request: MetricMapRequest;
  readonly given: Record<string, string>;
}

/** What an address asks of a map. */
export const mapRequest = (metricCode: string, { kind, set, view, category, period, area, asOf }: MapQuery, today: string): MetricMapRequest => ({
  metricCode, kind, set, view: view ?? "boundaries", category: category ?? null, period: period ?? null, area: area ?? null, asOf: asOf ?? today,
});

/** The map's address, parsed; null when a parameter is wrong or asks for a day to come. */
export function parseMap(params: { metricId: string }, raw: Record<string, string | string[] | undefined>, today: string): MapAddress | null {
  const path = metricParams.safeParse(params);
  const query = mapQuery.safeParse(raw);
  if (!path.success || !query.success || (query.data.asOf ?? "") > today) return null;
  const given = Object.fromEntries(Object.entries(query.data).filter((entry): entry is [string, string] => typeof entry[1] === "string"));
  return { request: mapRequest(path.data.metricId, query.data, today), given };
}
