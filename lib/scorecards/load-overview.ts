import "server-only";
import type { Scope } from "@/lib/access/scope";
import { loadStandings } from "@/lib/objectives/load-standings";
import type { BoundarySet } from "@/lib/organisations/domain/boundary-set";
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
    const [organisations, { objectives, boards, england, releasesOf }] = await Promise.all([loadOrganisations(scope), loadStandings(scope, set, asOf)]);
    const byArea = new Map([england, ...boards].map(({ areaId, positions }) => [areaId, positions]));
    return buildOverview({ organisations, objectives, byArea, releases: releasesOf(OVERVIEW_MEASURES), englandId: england.areaId, set, measure, asOf, only: request.only ? new Set(request.only) : null });
  });
}
