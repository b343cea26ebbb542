export type AreaKind = "england" | "region" | "statistical_region" | "icb" | "council" | "trust" | "unattributed";

/** A body's name, codes and footprint between two dates (`YYYY-MM-DD`, both in force). */
export interface AreaVersion {
  readonly id: number;
  readonly areaId: number;
  readonly validFrom: string;
  readonly validTo: string | null;
  readonly odsCode: string | null;
  readonly onsCode: string | null;
  readonly name: string;
  readonly shortName: string;
  readonly regionKey: string | null;
  readonly population: number | null;
  readonly populationYear: number | null;
  readonly cluster: string | null;
}

export interface Area {
  readonly id: number;
  readonly key: string;
  readonly kind: AreaKind;
  /** Trusts only: key of the board that the register listed before April 2026; null for trusts outside England. */
  readonly boardKey?: string | null;
  /** In order of time, never overlapping. */
  readonly versions: readonly AreaVersion[];
}

/** One flow of a reorganisation: part or all of a body that became part of another. */
export interface Succession {
  readonly fromAreaId: number;
  readonly toAreaId: number;
  readonly effectiveOn: string;
  readonly shareOfPredecessor: number;
  readonly shareOfSuccessor: number;
  readonly populationMoved: number;
  readonly weightBasis: string;
}

export interface Overlap {
  readonly councilAreaId: number;
  readonly icbAreaId: number;
  readonly validFrom: string;
  readonly validTo: string | null;
  readonly coverage: string;
  readonly shareOfCouncil: number;
  readonly shareOfIcb: number;
}

/** Every body and how bodies follow one another; small enough to be held whole. */
export interface Organisations {
  readonly areas: readonly Area[];
  readonly successions: readonly Succession[];
  readonly overlaps: readonly Overlap[];
}

const covers = (from: string | null, to: string | null, date: string): boolean => (from === null || from <= date) && (to === null || date <= to);

/** The version of a body in force on a date, or null. */
export const versionOn = (area: Area, date: string): AreaVersion | null => area.versions.find((v) => covers(v.validFrom, v.validTo, date)) ?? null;

/** Bodies of a kind in force on a date, with the version in force, sorted by short name. */
export function areasOn(organisations: Organisations, kind: AreaKind, date: string): readonly { readonly area: Area; readonly version: AreaVersion }[] {
  return organisations.areas
    .filter((area) => area.kind === kind)
    .flatMap((area) => {
      const version = versionOn(area, date);
      return version ? [{ area, version }] : [];
    })
    .sort((a, b) => a.version.shortName.localeCompare(b.version.shortName, "en-GB"));
}

/** Last day of a body that ended, `YYYY-MM-DD`; null for one in force, or unknown. */
export const endOf = ({ areas }: Organisations, areaId: number): string | null => areas.find(({ id }) => id === areaId)?.versions.at(-1)?.validTo ?? null;
