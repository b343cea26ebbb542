import type { ScatterRequest } from "@/lib/explore/load-scatter";
import { scatterQuery, type ScatterQuery } from "@/lib/explore/schemas";
import { metricParams } from "@/lib/scorecards/schemas";

export interface ScatterAddress {
  readonly request: ScatterRequest;
  readonly given: Record<string, string>;
}

/** What an address asks of two metrics. */
export const scatterRequest = (metricCode: string, { kind, set, category, period, area, asOf, with: other }: ScatterQuery, today: string): ScatterRequest => ({ metricCode, kind, set, category, period, area, with: other, asOf: asOf ?? today });

/** The address of a scatter, parsed; null when a parameter is wrong or asks for a day to come. A field left empty is as if it were not sent. */
export function parseScatter(params: { metricId: string }, raw: Record<string, string | string[] | undefined>, today: string): ScatterAddress | null {
  const path = metricParams.safeParse(params);
  const query = scatterQuery.safeParse(Object.fromEntries(Object.entries(raw).filter(([, value]) => value !== "")));
  if (!path.success || !query.success || (query.data.asOf ?? "") > today) return null;
  const given = Object.fromEntries(Object.entries(query.data).filter((entry): entry is [string, string] => typeof entry[1] === "string"));
  return { request: scatterRequest(path.data.metricId, query.data, today), given };
}
