import { segmentsQuery } from "@/lib/assessments/schemas";

/** The address of the list of segments, parsed; null when a parameter is wrong or asks for a day to come. */
export function parseSegments(raw: Record<string, string | string[] | undefined>, today: string): { asOf: string; quarter: string | null; given: Record<string, string> } | null {
  const query = segmentsQuery.safeParse(raw);
  if (!query.success || (query.data.asOf ?? "") > today) return null;
  const given = Object.fromEntries(Object.entries(query.data).filter((entry): entry is [string, string] => typeof entry[1] === "string"));
  return { asOf: query.data.asOf ?? today, quarter: query.data.quarter ?? null, given };
}
