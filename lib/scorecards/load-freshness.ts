import "server-only";
import type { FigurePermission } from "@/lib/access/permissions";
import type { Scope } from "@/lib/access/scope";
import { loadCatalogue } from "@/lib/metrics/load-catalogue";
import { loadObjectives } from "@/lib/objectives/load-objectives";
import { loadReleases } from "@/lib/observations/load-series";
import { remember } from "@/lib/platform/cache";
import { freshnessSummary, type FreshnessSummary } from "./domain/freshness-summary";
import { findNewestFigures } from "./queries";

/** How old the figures of the national objectives' measures are, as known on a day; kept in memory until anything published changes. @param asOf `YYYY-MM-DD` */
export const loadFreshness = <P extends FigurePermission>(scope: Scope<P>, asOf: string): Promise<FreshnessSummary> =>
  remember(`${scope.datasetVersion}|freshness|${asOf}`, async () => {
    const [objectives, { metrics }, releases] = await Promise.all([loadObjectives(scope), loadCatalogue(scope), loadReleases(scope)]);
    const national = objectives.filter((objective) => objective.boardId === null);
    const codes = [...new Set(national.flatMap((objective) => objective.measures.map(({ metricCode }) => metricCode)))];
    const newest = await findNewestFigures(scope, codes, asOf);
    return freshnessSummary({ metrics: codes.flatMap((code) => metrics.get(code) ?? []), newest, releases, asOf });
  });
