import "server-only";
import type { FigurePermission } from "@/lib/access/permissions";
import type { Scope } from "@/lib/access/scope";
import { loadCatalogue } from "@/lib/metrics/load-catalogue";
import { loadOrganisations } from "@/lib/organisations/load-organisations";
import { remember } from "@/lib/platform/cache";
import { groupBy } from "@/lib/shared/group-by";
import { sourceAreasOf } from "./domain/build-series";
import type { ReleaseInfo } from "./domain/observation";
import { revisionsOf, type Revision } from "./domain/revisions";
import { seriesRevisions } from "./domain/series-revisions";
import { loadReleases, type AreaRequest } from "./load-series";
import { findPublishings, findReleasesOf } from "./queries";

/**
 * How the figures of series changed after they were first known, up to a day; restated series change with the bodies they
 * are worked out from. Of each series in order of month, then of time.
 * @param asOf `YYYY-MM-DD`
 * @param periodEnds last days of the months looked at; null = all
 * @returns keyed `metricCode|areaId`; a series without revisions is absent
 */
export async function loadRevisions<P extends FigurePermission>(scope: Scope<P>, metricCodes: readonly string[], areas: readonly AreaRequest[], asOf: string, periodEnds: readonly string[] | null): Promise<ReadonlyMap<string, readonly Revision[]>> {
  const [organisations, catalogue, releases] = await Promise.all([loadOrganisations(scope), loadCatalogue(scope), loadReleases(scope)]);
  const areaIds = areas.flatMap(({ areaId, restated }) => sourceAreasOf(organisations, areaId, restated));
  const publishings = await findPublishings(scope, metricCodes, [...new Set(areaIds)], periodEnds, asOf);
  return seriesRevisions({ organisations, metrics: catalogue.metrics, releases, publishings }, areas);
}

export interface RevisionLog {
  /** Of every body that has figures, as published for it; newest change first, then by month and body. */
  readonly revisions: readonly Revision[];
  /** Releases that hold figures of the metric. */
  readonly releases: readonly ReleaseInfo[];
}

/** Every change of a figure of a metric up to a day (`YYYY-MM-DD`); kept in memory until anything published changes. */
export function loadRevisionLog<P extends FigurePermission>(scope: Scope<P>, metricCode: string, asOf: string): Promise<RevisionLog> {
  return remember(`${scope.datasetVersion}|revisions|${metricCode}|${asOf}`, async () => {
    const [all, publishings, ids] = await Promise.all([loadReleases(scope), findPublishings(scope, [metricCode], null, null, asOf), findReleasesOf(scope, metricCode, asOf)]);
    const byId = new Map(all.map((release) => [release.id, release]));
    const revisions = [...groupBy(publishings, ({ areaId, periodEnd }) => `${areaId}|${periodEnd}`).values()].flatMap((figure) => {
      const [{ areaId = 0, periodEnd = "" } = {}] = figure;
      const nothing = { value: null, numerator: null, denominator: null, mark: null, releaseId: null };
      return revisionsOf({ metricCode, areaId, periodEnd, pointOf: (figureOf) => figureOf(areaId) ?? nothing }, figure, byId);
    });
    revisions.sort((a, b) => b.on.localeCompare(a.on) || b.periodEnd.localeCompare(a.periodEnd) || a.areaId - b.areaId || b.release.id - a.release.id);
    return { revisions, releases: all.filter(({ id }) => ids.has(id)) };
  });
}
