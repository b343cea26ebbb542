import "server-only";
import type { FigurePermission } from "@/lib/access/permissions";
import type { Scope } from "@/lib/access/scope";
import { loadCatalogue } from "@/lib/metrics/load-catalogue";
import { loadOrganisations } from "@/lib/organisations/load-organisations";
import { remember } from "@/lib/platform/cache";
import { partsOfRequest, seriesPoint, sourceAreasOf } from "./domain/build-series";
import type { ReleaseInfo } from "./domain/observation";
import { restateRule } from "./domain/restate-rule";
import { revisionsOf, type Publishing, type Revision } from "./domain/revisions";
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
  const sources = new Map(areas.map(({ areaId, restated }) => [areaId, new Set(sourceAreasOf(organisations, areaId, restated))]));
  const publishings = await findPublishings(scope, metricCodes, [...new Set([...sources.values()].flatMap((ids) => [...ids]))], periodEnds, asOf);
  const byId = new Map(releases.map((release) => [release.id, release]));
  const revisions = new Map<string, Revision[]>();
  for (const [metricCode, ofMetric] of groupBy(publishings, (one) => one.metricCode)) {
    const unit = catalogue.metrics.get(metricCode)?.unit;
    if (unit === undefined) continue;
    const rule = restateRule(unit);
    for (const [periodEnd, ofMonth] of inOrderOfMonth(ofMetric)) {
      for (const area of areas) {
        const parts = partsOfRequest(organisations, area);
        const own = ofMonth.filter(({ areaId }) => sources.get(area.areaId)?.has(areaId));
        const found = revisionsOf({ metricCode, areaId: area.areaId, periodEnd, pointOf: (figureOf) => seriesPoint(parts, { areaId: area.areaId, rule }, periodEnd, figureOf) }, own, byId);
        const key = `${metricCode}|${area.areaId}`;
        if (found.length > 0) revisions.set(key, [...(revisions.get(key) ?? []), ...found]);
      }
    }
  }
  return revisions;
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

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}

const inOrderOfMonth = (publishings: readonly Publishing[]): readonly (readonly [string, readonly Publishing[]])[] =>
  [...groupBy(publishings, ({ periodEnd }) => periodEnd)].sort(([a], [b]) => a.localeCompare(b));
