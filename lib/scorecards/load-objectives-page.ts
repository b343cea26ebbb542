import "server-only";
import type { FigurePermission } from "@/lib/access/permissions";
import type { Scope } from "@/lib/access/scope";
import { loadStandings } from "@/lib/objectives/load-standings";
import type { BoundarySet } from "@/lib/organisations/domain/boundary-set";
import { loadOrganisations } from "@/lib/organisations/load-organisations";
import { remember } from "@/lib/platform/cache";
import { buildObjectivesPage, type RegisterFilter } from "./domain/build-objectives-page";
import type { ObjectivesPage } from "./domain/objectives-page";

/**
 * The register of objectives as asked for, from standings that are kept in memory; itself kept where no words were typed.
 * @param asOf `YYYY-MM-DD`
 */
export function loadObjectivesPage<P extends FigurePermission>(scope: Scope<P>, { set, asOf, filter }: { readonly set: BoundarySet; readonly asOf: string; readonly filter: RegisterFilter }): Promise<ObjectivesPage> {
  const make = async (): Promise<ObjectivesPage> => {
    const [{ objectives, boards }, { areas }] = await Promise.all([loadStandings(scope, set, asOf), loadOrganisations(scope)]);
    const codes = new Map(areas.filter(({ kind }) => kind === "region").map(({ key, versions }) => [key, versions.at(-1)?.odsCode ?? null]));
    return buildObjectivesPage({ set, asOf, objectives, boards, filter, regionCodeOf: ({ version }) => codes.get(version?.regionKey ?? "") ?? null });
  };
  return filter.words === "" ? remember(`${scope.datasetVersion}|register|${set}|${asOf}|${filter.area}|${filter.board}|${filter.status}`, make) : make();
}
