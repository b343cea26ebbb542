import { bodyParams, bodyQuery } from "@/lib/explore/schemas";

/** The address of a council's page, parsed; null when a parameter is wrong or asks for a day to come. */
export function parseCouncil(params: { code: string }, raw: Record<string, string | string[] | undefined>, today: string): { code: string; asOf: string; given: Record<string, string> } | null {
  const path = bodyParams.safeParse(params);
  const query = bodyQuery.safeParse(raw);
  if (!path.success || !query.success || (query.data.asOf ?? "") > today) return null;
  return { code: path.data.code, asOf: query.data.asOf ?? today, given: query.data.asOf === undefined ? {} : { asOf: query.data.asOf } };
}
