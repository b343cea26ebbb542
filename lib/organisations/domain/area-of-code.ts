import { boardOf, BOUNDARY_SET, type BoundarySet } from "./boundary-set";
import { versionOn, type Area, type AreaVersion, type Organisations } from "./organisation";

/** A body with the version of it that is shown. */
export interface FoundArea {
  readonly area: Area;
  readonly version: AreaVersion;
}

/**
 * The body that an address names: `england`, the ODS code of a board of the set, of an NHS region or of a trust, or the ONS code
 * of a council or statistical region; as it stands on the set's day, or stood last. Null where there is none.
 */
export function areaOfCode(organisations: Organisations, code: string, set: BoundarySet): FoundArea | null {
  const board = boardOf(organisations, set, code);
  if (board !== null) return board;
  const named = organisations.areas.find(({ kind, versions }) => (kind === "england" ? code === "england" : kind !== "icb" && kind !== "unattributed" && versions.some(({ odsCode, onsCode }) => (odsCode ?? onsCode) === code)));
  const version = named && (versionOn(named, BOUNDARY_SET[set].onDate) ?? named.versions.at(-1));
  return named && version ? { area: named, version } : null;
}

/** What addresses call a body: `england`, its ODS code, or its ONS code where it has no other. */
export const codeOfArea = ({ area, version }: FoundArea): string => (area.kind === "england" ? "england" : (version.odsCode ?? version.onsCode ?? area.key));
