import "server-only";
import type { FigurePermission } from "@/lib/access/permissions";
import type { Scope } from "@/lib/access/scope";
import { loadHoldings } from "@/lib/analysis/load-holdings";
import { partsOfRequest } from "@/lib/observations/domain/build-series";
import { loadReleases } from "@/lib/observations/load-series";
import { loadStatedFacts } from "@/lib/observations/load-stated-facts";
import { BOUNDARY_SET, boardsOf, type BoundarySet } from "@/lib/organisations/domain/boundary-set";
import { areasOn } from "@/lib/organisations/domain/organisation";
import { loadOrganisations } from "@/lib/organisations/load-organisations";
import { remember } from "@/lib/platform/cache";
import { addMonths, monthEnds } from "@/lib/shared/month";
import { buildNationalFinance } from "./domain/build-national-finance";
import { byAreaAndMonth, financeMonth, FINANCE_METRICS } from "./domain/finance-return";
import { lastFinanceMonth } from "./domain/last-month";
import type { NationalFinance } from "./domain/national-finance";
import { financeRecord } from "./domain/national-record";
import { findFinanceFigures } from "./queries";

export interface NationalFinanceRequest {
  readonly set: BoundarySet;
  /** ODS code of a region; null = all boards. */
  readonly region: string | null;
  /** `YYYY-MM-DD`. */
  readonly asOf: string;
}

/** Months before the latest in which the one that most boards have is looked for. */
const MONTHS_BACK = 2;

/** The finances of every board, or of one region's, as known on a day; null for a region that has no boards in the set. Kept in memory until anything published changes. */
export function loadNationalFinance<P extends FigurePermission>(scope: Scope<P>, { set, region, asOf }: NationalFinanceRequest): Promise<NationalFinance | null> {
  return remember(`${scope.datasetVersion}|national-finance|${set}|${asOf}|${region ?? ""}`, async () => {
    const [organisations, holdings, releases, { facts }] = await Promise.all([loadOrganisations(scope), loadHoldings(scope, asOf), loadReleases(scope), loadStatedFacts(scope, asOf)]);
    const regions = areasOn(organisations, "region", BOUNDARY_SET[set].onDate).map(({ area, version }) => ({ key: area.key, code: version.odsCode ?? "", name: version.shortName }));
    if (region !== null && regions.every(({ code }) => code !== region)) return null;
    const to = lastFinanceMonth(holdings);
    const months = to === null ? [] : monthEnds(addMonths(to, -MONTHS_BACK), to);
    const held = byAreaAndMonth(months[0] === undefined ? [] : await findFinanceFigures(scope, FINANCE_METRICS, null, months[0], asOf));
    const boards = boardsOf(organisations, set).map(({ area, version }) => {
      const parts = partsOfRequest(organisations, { areaId: area.id, restated: set === "2026" });
      const own = regions.find(({ key }) => key === version.regionKey);
      return {
        code: version.odsCode ?? "", name: version.shortName, regionCode: own?.code ?? "", regionName: own?.name ?? "",
        months: months.flatMap((periodEnd) => financeMonth(area.id, periodEnd, parts, (id) => held.get(`${id}|${periodEnd}`)) ?? []),
      };
    });
    return buildNationalFinance({ set, asOf, region, regions: regions.map(({ code, name }) => ({ code, name })), record: financeRecord(facts) }, boards, releases);
  });
}
