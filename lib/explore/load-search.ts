import "server-only";
import type { FigurePermission } from "@/lib/access/permissions";
import type { Scope } from "@/lib/access/scope";
import type { ComparedKind } from "@/lib/analysis/domain/panel";
import { loadHoldings } from "@/lib/analysis/load-holdings";
import type { Metric } from "@/lib/metrics/domain/metric";
import { loadCatalogue } from "@/lib/metrics/load-catalogue";
import { loadAreaCodes } from "@/lib/organisations/load-area-codes";
import { loadOrganisations } from "@/lib/organisations/load-organisations";
import { remember } from "@/lib/platform/cache";
import { comparedKinds } from "./domain/compared-kinds";
import { findableAreas } from "./domain/findable-areas";
import { metricAddress } from "./domain/metric-catalogue";
import { searchResults, type SearchResults } from "./domain/search-results";
import { findTrustPlaces } from "./queries";

export interface SearchQuestion {
  readonly typed: string;
  /** The board that links to metrics open; null = England. */
  readonly boardCode: string | null;
  /** Today, `YYYY-MM-DD`. */
  readonly day: string;
}

/** Areas and metrics that fit what was typed, best first. */
export async function loadSearch<P extends FigurePermission>(scope: Scope<P>, { typed, boardCode, day }: SearchQuestion): Promise<SearchResults> {
  const areas = await remember(`${scope.datasetVersion}|findable-areas|${day}`, async () =>
    findableAreas(await loadOrganisations(scope), await loadAreaCodes(scope), await findTrustPlaces(scope), day));
  const [{ metrics }, holdings] = await Promise.all([loadCatalogue(scope), loadHoldings(scope, day)]);
  const hrefs = new Map(holdings.map(({ metricCode }) => [metricCode, metricAddress(metricCode, holdings.filter((held) => held.metricCode === metricCode).map(({ kind }) => kind), boardCode)]));
  const kindsOf = (metric: Metric): readonly ComparedKind[] => ["", "sex"].map((scheme) => comparedKinds(holdings, metric, scheme)).find((kinds) => kinds.length > 0) ?? [];
  return searchResults(areas, [...metrics.values()], hrefs, kindsOf, typed);
}
