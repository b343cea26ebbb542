import { boardsOf, type BoundarySet } from "@/lib/organisations/domain/boundary-set";
import type { Organisations } from "@/lib/organisations/domain/organisation";

/** Roles held, as far as they say whose boards a person works with. */
export interface HeldBoards {
  readonly areaId: number | null;
  readonly icbAreaIds: readonly number[];
}

/** Codes of the boards of a set that a person's organisations hold; null for somebody whose reach is the whole country. */
export function ownBoards(organisations: Organisations, held: readonly HeldBoards[], set: BoundarySet): readonly string[] | null {
  if (held.some((grant) => grant.areaId === null)) return null;
  const ids = new Set(held.flatMap((grant) => grant.icbAreaIds));
  const codes = boardsOf(organisations, set).flatMap(({ area, version }) => (ids.has(area.id) && version.odsCode ? [version.odsCode] : []));
  return codes.length === 0 ? null : codes;
}
