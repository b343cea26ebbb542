import "server-only";
import type { FigurePermission } from "@/lib/access/permissions";
import type { Scope } from "@/lib/access/scope";
import { loadHoldings } from "@/lib/analysis/load-holdings";
import { partsOfRequest, sourceAreasOf } from "@/lib/observations/domain/build-series";
import { loadReleases } from "@/lib/observations/load-series";
import { BOUNDARY_SET, BOUNDARY_SETS, boardOf, type BoundarySet } from "@/lib/organisations/domain/boundary-set";
import { versionOn } from "@/lib/organisations/domain/organisation";
import { loadOrganisations } from "@/lib/organisations/load-organisations";
import { remember } from "@/lib/platform/cache";
import { addMonths, monthEnds } from "@/lib/shared/month";
import { buildFinancePage } from "./domain/build-finance-page";
import { byAreaAndMonth, financeMonth, FINANCE_METRICS } from "./domain/finance-return";
import type { FinancePage } from "./domain/finance-page";
import { lastFinanceMonth } from "./domain/last-month";
import { findFinanceFigures } from "./queries";

export interface BoardFinanceRequest {
  /** ODS code of the board. */
  readonly code: string;
  readonly set: BoundarySet;
  /** `YYYY-MM-DD`. */
  readonly asOf: string;
}

/** Months looked back over: the financial year of the latest return, and of a board that is a year behind. */
const MONTHS_BACK = 23;

/** The finances of a board as known on a day, or null when the set has no such board; kept in memory until anything published changes. */
export function loadBoardFinance<P extends FigurePermission>(scope: Scope<P>, { code, set, asOf }: BoardFinanceRequest): Promise<FinancePage | null> {
  return remember(`${scope.datasetVersion}|board-finance|${set}|${asOf}|${code}`, async () => {
    const organisations = await loadOrganisations(scope);
    const board = boardOf(organisations, set, code);
    if (!board) return null;
    const [holdings, releases] = await Promise.all([loadHoldings(scope, asOf), loadReleases(scope)]);
    const request = { areaId: board.area.id, restated: set === "2026" };
    const to = lastFinanceMonth(holdings);
    const from = to === null ? null : addMonths(to, -MONTHS_BACK);
    const held = byAreaAndMonth(from === null ? [] : await findFinanceFigures(scope, FINANCE_METRICS, sourceAreasOf(organisations, request.areaId, request.restated), from, asOf));
    const parts = partsOfRequest(organisations, request);
    const months = from === null || to === null ? [] : monthEnds(from, to).flatMap((periodEnd) => financeMonth(request.areaId, periodEnd, parts, (id) => held.get(`${id}|${periodEnd}`)) ?? []);
    const region = organisations.areas.find(({ key }) => key === board.version.regionKey)?.versions.at(-1);
    const other = BOUNDARY_SETS.find((one) => one !== set && boardOf(organisations, one, code) !== null) ?? null;
    const { name, shortName } = board.version;
    return buildFinancePage(
      { set, asOf, board: { code, name, shortName, regionName: region?.shortName ?? "", regionCode: region?.odsCode ?? "", otherSet: other } },
      {
        months, releases,
        predecessors: parts.flatMap(({ areaId }) => {
          const area = organisations.areas.find(({ id }) => id === areaId);
          return area ? [(versionOn(area, BOUNDARY_SET["2023"].onDate) ?? area.versions.at(-1))?.shortName ?? area.key] : [];
        }).sort((a, b) => a.localeCompare(b, "en-GB")),
      },
    );
  });
}
