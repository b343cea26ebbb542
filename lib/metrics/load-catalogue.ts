import "server-only";
import type { FigurePermission } from "@/lib/access/permissions";
import type { Scope } from "@/lib/access/scope";
import { remember } from "@/lib/platform/cache";
import type { Metric } from "./domain/metric";
import type { SeriesBreak } from "./domain/series-break";
import { findCatalogue } from "./queries";

export interface Catalogue {
  readonly metrics: ReadonlyMap<string, Metric>;
  readonly breaks: readonly SeriesBreak[];
}

/** Every metric by code and every recorded break; kept in memory until anything published changes. */
export const loadCatalogue = <P extends FigurePermission>(scope: Scope<P>): Promise<Catalogue> =>
  remember(`${scope.datasetVersion}|catalogue`, async () => {
    const { metrics, breaks } = await findCatalogue(scope);
    return { metrics: new Map(metrics.map((metric) => [metric.code, metric])), breaks };
  });
