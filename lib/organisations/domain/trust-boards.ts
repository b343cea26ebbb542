import { BOUNDARY_SET, type BoundarySet } from "./boundary-set";
import { versionOn, type Area, type AreaVersion, type Organisations } from "./organisation";

export interface BoardOnDay {
  readonly area: Area;
  readonly version: AreaVersion;
  /** Part of the people of the board that the register names who are in this one; 1 where all of them are. */
  readonly share: number;
}

/**
 * Boards of a set that a trust belongs to: the one the register listed before April 2026, or since then whatever that board
 * became. Several, largest part first, where it was split: which of them has the trust is not on record. None for a trust
 * outside England.
 */
export function trustBoards(organisations: Organisations, trust: Pick<Area, "boardKey">, set: BoundarySet): readonly BoardOnDay[] {
  const named = organisations.areas.find(({ key, kind }) => kind === "icb" && key === trust.boardKey);
  if (!named) return [];
  const { onDate } = BOUNDARY_SET[set];
  const version = versionOn(named, onDate);
  if (version) return [{ area: named, version, share: 1 }];
  return organisations.successions
    .filter(({ fromAreaId, effectiveOn }) => fromAreaId === named.id && effectiveOn <= onDate)
    .flatMap(({ toAreaId, shareOfPredecessor }) => {
      const area = organisations.areas.find(({ id }) => id === toAreaId);
      const then = area && versionOn(area, onDate);
      return area && then ? [{ area, version: then, share: shareOfPredecessor }] : [];
    })
    .sort((a, b) => b.share - a.share);
}

/** Trusts of a board of a set, with the version in force on its day or the last one; of a split board's trusts, all that may be its own. */
export const trustsOfBoard = (organisations: Organisations, boardId: number, set: BoundarySet): readonly { readonly area: Area; readonly version: AreaVersion; readonly isSure: boolean }[] =>
  organisations.areas
    .filter(({ kind }) => kind === "trust")
    .flatMap((area) => {
      const boards = trustBoards(organisations, area, set);
      const version = versionOn(area, BOUNDARY_SET[set].onDate) ?? area.versions.at(-1);
      return version && boards.some((board) => board.area.id === boardId) ? [{ area, version, isSure: boards.length === 1 }] : [];
    })
    .sort((a, b) => a.version.shortName.localeCompare(b.version.shortName, "en-GB"));
