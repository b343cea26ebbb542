import type { CompareRequest } from "@/lib/explore/load-compare";
import { compareQuery, type CompareQuery } from "@/lib/explore/schemas";
import { metricParams } from "@/lib/scorecards/schemas";

export interface CompareAddress {
  readonly request: CompareRequest;
  readonly given: Record<string, string>;
}

/** What an address asks of a comparison. */
export const compareRequest = (metricCode: string, { kind, set, view, category, period, area, areas, asOf }: CompareQuery, today: string): CompareRequest => ({
  metricCode, kind, set, view, category, period, area, areas: areas === undefined || areas === "" ? [] : areas.split(","), asOf: asOf ?? today,
});

/** The address of a comparison, parsed; null when a parameter is wrong or asks for a day to come. A field left empty is as if it were not sent. */
export function parseCompare(params: { metricId: string }, raw: Record<string, string | string[] | undefined>, today: string): CompareAddress | null {
  const path = metricParams.safeParse(params);
  const query = compareQuery.safeParse(Object.fromEntries(Object.entries(raw).filter(([, value]) => value !== "")));
  if (!path.success || !query.success || (query.data.asOf ?? "") > today) return null;
  const given = Object.fromEntries(Object.entries(query.data).filter((entry): entry is [string, string] => typeof entry[1] === "string"));
  return { request: compareRequest(path.data.metricId, query.data, today), given };
}
