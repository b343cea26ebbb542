import { partsQuery } from "@/lib/explore/schemas";
import type { PartsQuestion } from "@/lib/explore/load-metric-parts";
import { metricParams } from "@/lib/scorecards/schemas";

export interface PartsAddress extends PartsQuestion {
  readonly given: Record<string, string>;
}

/** The address of a metric's trusts and specialties, parsed; null when a parameter is wrong or asks for a day to come. */
export function parseParts(params: { metricId: string }, raw: Record<string, string | string[] | undefined>, today: string): PartsAddress | null {
  const path = metricParams.safeParse(params);
  const query = partsQuery.safeParse(raw);
  if (!path.success || !query.success || (query.data.asOf ?? "") > today) return null;
  const given = Object.fromEntries(Object.entries(query.data).filter((entry): entry is [string, string] => typeof entry[1] === "string"));
  return { metricCode: path.data.metricId, area: query.data.area ?? null, set: query.data.set ?? null, period: query.data.period ?? null, asOf: query.data.asOf ?? today, given };
}
