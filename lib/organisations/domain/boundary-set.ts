import { areasOn, type Area, type AreaVersion, type Organisations } from "./organisation";

/** The two sets of integrated care boards: 42 to 31 March 2026, 36 since 1 April 2026. */
export const BOUNDARY_SETS = ["2026", "2023"] as const;

export type BoundarySet = (typeof BOUNDARY_SETS)[number];

export interface BoundarySetInfo {
  readonly set: BoundarySet;
  /** A day on which the set is in force, `YYYY-MM-DD`. */
  readonly onDate: string;
  readonly count: number;
  readonly label: string;
}

export const BOUNDARY_SET: Readonly<Record<BoundarySet, BoundarySetInfo>> = {
  "2023": { set: "2023", onDate: "2026-03-31", count: 42, label: "42 boards to 31 March 2026" },
  "2026": { set: "2026", onDate: "2026-04-01", count: 36, label: "36 boards since 1 April 2026" },
};

/** The boards of a set with the version in force, sorted by short name. */
export const boardsOf = (organisations: Organisations, set: BoundarySet): readonly { readonly area: Area; readonly version: AreaVersion }[] =>
  areasOn(organisations, "icb", BOUNDARY_SET[set].onDate);

/** The board of a set that an ODS code names, or null. */
export const boardOf = (organisations: Organisations, set: BoundarySet, odsCode: string): { readonly area: Area; readonly version: AreaVersion } | null =>
  boardsOf(organisations, set).find(({ version }) => version.odsCode === odsCode) ?? null;

/** The newest set that has a board of this code: an abolished board is shown in the set it belonged to. */
export const setOfCode = (organisations: Organisations, odsCode: string): BoundarySet | null => BOUNDARY_SETS.find((set) => boardOf(organisations, set, odsCode) !== null) ?? null;
