import { overviewQuery, type OverviewQuery } from "@/lib/scorecards/schemas";

export type SearchParams = Promise<Record<string, string | string[] | undefined>>;

/** The overview's address, parsed; null when a parameter is wrong or asks for a day to come. */
export function parseOverview(raw: Record<string, string | string[] | undefined>, today: string): { query: OverviewQuery; given: Record<string, string> } | null {
  const parsed = overviewQuery.safeParse(raw);
  if (!parsed.success || (parsed.data.asOf ?? "") > today) return null;
  const given = Object.fromEntries(Object.entries(parsed.data).filter((entry): entry is [string, string] => typeof entry[1] === "string" && entry[1] !== ""));
  return { query: parsed.data, given };
}
