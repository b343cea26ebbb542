import type { ObjectiveRequest } from "@/lib/scorecards/load-objective-page";
import { objectiveParams, objectivePageQuery } from "@/lib/scorecards/schemas";

export interface ObjectiveAddress {
  readonly request: ObjectiveRequest;
  readonly given: Readonly<Record<string, string>>;
  /** A milestone was just recorded. */
  readonly isRecorded: boolean;
}

/** The address of an objective, parsed; null when a parameter is wrong or asks for a day to come. */
export function parseObjective(params: { code: string }, raw: Record<string, string | string[] | undefined>, today: string): ObjectiveAddress | null {
  const path = objectiveParams.safeParse(params);
  const query = objectivePageQuery.safeParse(Object.fromEntries(Object.entries(raw).filter(([, value]) => value !== "")));
  if (!path.success || !query.success || (query.data.asOf ?? "") > today) return null;
  const { done, ...asked } = query.data;
  const given = Object.fromEntries(Object.entries(asked).filter((entry): entry is [string, string] => typeof entry[1] === "string"));
  const { area = null, set = null, asOf = today } = asked;
  return { request: { code: path.data.code, area, set, asOf }, given, isRecorded: done !== undefined };
}
