import { bodyCode, boardSegmentQuery } from "@/lib/assessments/schemas";

export interface BoardSegmentRequest {
  readonly code: string;
  readonly set: "2026" | "2023" | undefined;
  readonly asOf: string;
  readonly given: Record<string, string>;
}

/** The address of a board's segment page, parsed; null when a parameter is wrong or asks for a day to come. */
export function parseBoardSegment(params: { code: string }, raw: Record<string, string | string[] | undefined>, today: string): BoardSegmentRequest | null {
  const code = bodyCode.safeParse(params.code);
  const query = boardSegmentQuery.safeParse(raw);
  if (!code.success || !query.success || (query.data.asOf ?? "") > today) return null;
  const given = Object.fromEntries(Object.entries(query.data).filter((entry): entry is [string, string] => typeof entry[1] === "string"));
  return { code: code.data, set: query.data.set, asOf: query.data.asOf ?? today, given };
}
