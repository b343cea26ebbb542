import { scorecardQuery, type ScorecardQuery } from "@/lib/scorecards/schemas";

/** The scorecard's address, parsed; null when a parameter is wrong or asks for a day to come. */
export function parseScorecard(raw: Record<string, string | string[] | undefined>, today: string): { query: ScorecardQuery; given: Record<string, string> } | null {
  const parsed = scorecardQuery.safeParse(raw);
  if (!parsed.success || (parsed.data.asOf ?? "") > today) return null;
  const given = Object.fromEntries(Object.entries(parsed.data).filter((entry): entry is [string, string] => typeof entry[1] === "string"));
  return { query: parsed.data, given };
}
