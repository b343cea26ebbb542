import type { FrameRequest } from "@/lib/explore/load-metric-frame";
import { inequalityQuery, type InequalityQuery } from "@/lib/explore/schemas";
import { metricParams } from "@/lib/scorecards/schemas";

export interface InequalityAddress {
  readonly request: FrameRequest;
  readonly given: Record<string, string>;
}

/** What an address asks of a metric's inequalities. */
export const inequalityRequest = (metricCode: string, { kind, set, category, period, area, asOf }: InequalityQuery, today: string): FrameRequest => ({ metricCode, kind, set, category, period, area, asOf: asOf ?? today });

/** The address of a page of inequalities, parsed; null when a parameter is wrong or asks for a day to come. A field left empty is as if it were not sent. */
export function parseInequality(params: { metricId: string }, raw: Record<string, string | string[] | undefined>, today: string): InequalityAddress | null {
  const path = metricParams.safeParse(params);
  const query = inequalityQuery.safeParse(Object.fromEntries(Object.entries(raw).filter(([, value]) => value !== "")));
  if (!path.success || !query.success || (query.data.asOf ?? "") > today) return null;
  const given = Object.fromEntries(Object.entries(query.data).filter((entry): entry is [string, string] => typeof entry[1] === "string"));
  return { request: inequalityRequest(path.data.metricId, query.data, today), given };
}
