import { bodyCode, trustSegmentQuery, type TrustSegmentQuery } from "@/lib/assessments/schemas";

/** The address of a trust's explainer, parsed; null when a parameter is wrong or asks for a day to come. */
export function parseTrustSegment(params: { code: string }, raw: Record<string, string | string[] | undefined>, today: string): { code: string; asOf: string; quarter: string | null; given: Record<string, string> } | null {
  const code = bodyCode.safeParse(params.code);
  const query = trustSegmentQuery.safeParse(raw);
  if (!code.success || !query.success || (query.data.asOf ?? "") > today) return null;
  return { code: code.data, asOf: query.data.asOf ?? today, quarter: query.data.quarter ?? null, given: givenOf(query.data) };
}

const givenOf = (query: TrustSegmentQuery): Record<string, string> => Object.fromEntries(Object.entries(query).filter((entry): entry is [string, string] => typeof entry[1] === "string"));
