import "server-only";
import type { Scope } from "@/lib/access/scope";
import { loadPositions } from "@/lib/objectives/load-positions";
import { boardsOf, type BoundarySet } from "@/lib/organisations/domain/boundary-set";
import { loadOrganisations } from "@/lib/organisations/load-organisations";
import { remember } from "@/lib/platform/cache";
import { buildOverview } from "./domain/build-overview";
import { OVERVIEW_MEASURES, type Overview, type OverviewMeasure } from "./domain/overview";

export interface OverviewRequest {
  readonly set: BoundarySet;
  readonly measure: OverviewMeasure;
  /** `YYYY-MM-DD`. */
  readonly asOf: string;
  /** Codes of the boards to show; null = all. */
  readonly only: readonly string[] | null;
}

/** The overview of the boards of a set as known on a day; kept in memory until anything published changes. */
export function loadOverview(scope: Scope<"figures:read">, request: OverviewRequest): Promise<Overview> {
  const { set, measure, asOf } = request;
  return remember(`${scope.datasetVersion}|overview|${set}|${asOf}|${measure}|${request.only?.join(",") ?? "all"}`, async () => {
    const organisations = await loadOrganisations(scope);
    const england = organisations.areas.find((area) => area.kind === "england");
    if (!england) throw new Error("England is not among the areas: run the seed");
    const areas = [{ areaId: england.id, restated: false }, ...boardsOf(organisations, set).map(({ area }) => ({ areaId: area.id, restated: set === "2026" }))];
    const positions = await loadPositions(scope, "elective", areas, asOf);
    return buildOverview({ organisations, ...positions, releases: positions.releasesOf(OVERVIEW_MEASURES), englandId: england.id, set, measure, asOf, only: request.only ? new Set(request.only) : null });
  });
}
