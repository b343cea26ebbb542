import "server-only";
import type { FigurePermission } from "@/lib/access/permissions";
import type { Scope } from "@/lib/access/scope";
import { loadCatalogue } from "@/lib/metrics/load-catalogue";
import { loadPositions } from "@/lib/objectives/load-positions";
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
    const { objectives, byArea, releasesOf } = await loadPositions(scope, "elective", [{ areaId: board.area.id, restated: set === "2026" }], asOf);
    return buildScorecard({ organisations, objectives, positions: byArea.get(board.area.id) ?? new Map(), metrics: catalogue.metrics, releasesOf, ...board, set, asOf });
  });
}
