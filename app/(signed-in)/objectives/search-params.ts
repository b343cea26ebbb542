import { objectivesQuery } from "@/lib/scorecards/schemas";
import type { RegisterFilter } from "@/lib/scorecards/domain/build-objectives-page";
import type { BoundarySet } from "@/lib/organisations/domain/boundary-set";

export interface RegisterAddress {
  readonly set: BoundarySet;
  readonly asOf: string;
  readonly filter: RegisterFilter;
  readonly given: Readonly<Record<string, string>>;
}

/** The address of the register of objectives, parsed; null when a parameter is wrong or asks for a day to come. */
export function parseObjectives(raw: Record<string, string | string[] | undefined>, today: string): RegisterAddress | null {
  const query = objectivesQuery.safeParse(raw);
  if (!query.success || (query.data.asOf ?? "") > today) return null;
  const { set = "2026", asOf = today, oversight = null, area = null, status = null, q = "" } = query.data;
  const given = Object.fromEntries(Object.entries(query.data).filter((entry): entry is [string, string] => typeof entry[1] === "string" && entry[1] !== ""));
  return { set, asOf, filter: { area: oversight, board: area, status, words: q }, given };
}
