import { LINES_A_PAGE } from "@/lib/scorecards/domain/revision-log";
import { metricParams, revisionsQuery } from "@/lib/scorecards/schemas";

export interface RevisionsAddress {
  readonly metricCode: string;
  readonly asOf: string;
  /** Counted from 1. */
  readonly page: number;
  readonly given: Record<string, string>;
}

/** The revision log's address, parsed; null when a parameter is wrong or asks for a day to come. */
export function parseRevisions(params: { metricId: string }, raw: Record<string, string | string[] | undefined>, today: string): RevisionsAddress | null {
  const path = metricParams.safeParse(params);
  const query = revisionsQuery.safeParse(raw);
  if (!path.success || !query.success || (query.data.asOf ?? "") > today) return null;
  const { asOf, page = 1 } = query.data;
  return { metricCode: path.data.metricId, asOf: asOf ?? today, page, given: asOf === undefined ? {} : { asOf } };
}

/** Whether the log has such a page; its first page always is. */
export const hasPage = (page: number, lines: number): boolean => page === 1 || (page - 1) * LINES_A_PAGE < lines;
