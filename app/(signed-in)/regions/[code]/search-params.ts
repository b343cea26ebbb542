import { bodyParams, regionQuery } from "@/lib/explore/schemas";
import type { RegionQuestion } from "@/lib/explore/load-region-page";

/** The address of a region's page, parsed; null when a parameter is wrong or asks for a day to come. */
export function parseRegion(params: { code: string }, raw: Record<string, string | string[] | undefined>, today: string): (RegionQuestion & { given: Record<string, string> }) | null {
  const path = bodyParams.safeParse(params);
  const query = regionQuery.safeParse(raw);
  if (!path.success || !query.success || (query.data.asOf ?? "") > today) return null;
  const given = Object.fromEntries(Object.entries(query.data).filter((entry): entry is [string, string] => typeof entry[1] === "string"));
  return { code: path.data.code, set: query.data.set ?? "2026", asOf: query.data.asOf ?? today, given };
}
