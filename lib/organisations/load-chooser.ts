import "server-only";
import type { Scope } from "@/lib/access/scope";
import { boardsOf, BOUNDARY_SET } from "./domain/boundary-set";
import { areasOn } from "./domain/organisation";
import { loadOrganisations } from "./load-organisations";

export interface Chooser {
  readonly own: readonly { readonly code: string; readonly name: string }[];
  readonly groups: readonly { readonly region: string; readonly boards: readonly { readonly code: string; readonly name: string }[] }[];
  readonly former: readonly { readonly code: string; readonly name: string }[];
}

/** Boards to choose from: the reader's own, all by region, and those that ended in 2026. */
export async function loadChooser(scope: Scope<"figures:read">): Promise<Chooser> {
  const organisations = await loadOrganisations(scope);
  const current = boardsOf(organisations, "2026");
  const item = ({ version }: (typeof current)[number]) => ({ code: version.odsCode ?? "", name: version.shortName });
  const ownIds = new Set(scope.actor.held.filter((grant) => grant.areaKind !== null).flatMap((grant) => grant.icbAreaIds));
  const codes = new Set(current.map(({ area }) => area.id));
  return {
    own: current.filter(({ area }) => ownIds.has(area.id)).map(item),
    groups: areasOn(organisations, "region", BOUNDARY_SET["2026"].onDate).map(({ area, version }) => ({ region: version.shortName, boards: current.filter((board) => board.version.regionKey === area.key).map(item) })),
    former: boardsOf(organisations, "2023").filter(({ area }) => !codes.has(area.id)).map(item),
  };
}
