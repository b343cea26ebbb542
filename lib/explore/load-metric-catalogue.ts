import "server-only";
import type { FigurePermission } from "@/lib/access/permissions";
import type { Scope } from "@/lib/access/scope";
import { loadHoldings } from "@/lib/analysis/load-holdings";
import { loadCatalogue } from "@/lib/metrics/load-catalogue";
import { loadReleases } from "@/lib/observations/load-series";
import { remember } from "@/lib/platform/cache";
import { catalogueRows, filterCatalogue, type CatalogueFilter, type CatalogueRow } from "./domain/metric-catalogue";
import { findLatestFigures } from "./queries";

export interface CatalogueQuestion extends CatalogueFilter {
  /** The board that links open; null = England. */
  readonly boardCode: string | null;
  /** `YYYY-MM-DD`. */
  readonly asOf: string;
}

export interface MetricCatalogue {
  /** In order of code. */
  readonly rows: readonly CatalogueRow[];
  readonly total: number;
  /** Of the whole catalogue, for the choices of the filter. */
  readonly sources: readonly string[];
  readonly heldTotal: number;
}

/** The catalogue as filtered, with what is held of each metric as known on a day. */
export async function loadMetricCatalogue<P extends FigurePermission>(scope: Scope<P>, { boardCode, asOf, ...filter }: CatalogueQuestion): Promise<MetricCatalogue> {
  const [{ metrics }, holdings, releases, latest] = await Promise.all([
    loadCatalogue(scope), loadHoldings(scope, asOf), loadReleases(scope),
    remember(`${scope.datasetVersion}|latest-figures|${asOf}`, () => findLatestFigures(scope, asOf)),
  ]);
  const all = catalogueRows({ metrics: [...metrics.values()], holdings, releases, latest: new Map(latest.map((one) => [one.metricCode, one])), boardCode });
  return {
    rows: filterCatalogue(all, metrics, filter),
    total: all.length,
    sources: [...new Set(all.map(({ source }) => source))].sort((a, b) => a.localeCompare(b, "en-GB")),
    heldTotal: all.filter(({ href }) => href !== null).length,
  };
}
