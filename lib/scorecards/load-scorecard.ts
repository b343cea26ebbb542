import "server-only";
import type { FigurePermission } from "@/lib/access/permissions";
import type { Scope } from "@/lib/access/scope";
import { loadCatalogue } from "@/lib/metrics/load-catalogue";
import { loadStandings } from "@/lib/objectives/load-standings";
import { boardOf, type BoundarySet } from "@/lib/organisations/domain/boundary-set";
import { loadOrganisations } from "@/lib/organisations/load-organisations";
import { remember } from "@/lib/platform/cache";
import { buildScorecard } from "./domain/build-scorecard";
import type { Scorecard } from "./domain/scorecard";

export interface ScorecardRequest {
  /** ODS code of the board. */
  readonly code: string;
  readonly set: BoundarySet;
  /** `YYYY-MM-DD`. */
  readonly asOf: string;
}

/** A board's scorecard as known on a day, or null when the set has no such board; kept in memory until anything published changes. */
export function loadScorecard<P extends FigurePermission>(scope: Scope<P>, { code, set, asOf }: ScorecardRequest): Promise<Scorecard | null> {
  return remember(`${scope.datasetVersion}|scorecard|${set}|${asOf}|${code}`, async () => {
    const [organisations, catalogue] = await Promise.all([loadOrganisations(scope), loadCatalogue(scope)]);
    const board = boardOf(organisations, set, code);
    if (!board) return null;
    const { boards, releasesOf } = await loadStandings(scope, set, asOf);
    const own = boards.find(({ areaId }) => areaId === board.area.id);
    return own ? buildScorecard({ organisations, own, metrics: catalogue.metrics, releasesOf, ...board, set, asOf }) : null;
  });
}
