import "server-only";
import type { FigurePermission } from "@/lib/access/permissions";
import type { Scope } from "@/lib/access/scope";
import { loadCatalogue } from "@/lib/metrics/load-catalogue";
import { loadOrganisations } from "@/lib/organisations/load-organisations";
import { remember } from "@/lib/platform/cache";
import { buildSeries, sourceAreasOf } from "./domain/build-series";
import type { Observation, ReleaseInfo, Series } from "./domain/observation";
import { restateRule } from "./domain/restate-rule";
import { findObservations, findReleases } from "./queries";

/** An area to be read, as published or on boundaries that came after the reorganisation. */
export interface AreaRequest {
  readonly areaId: number;
  readonly restated: boolean;
}

/** Every release, newest first; kept in memory until anything published changes. */
export const loadReleases = <P extends FigurePermission>(scope: Scope<P>): Promise<readonly ReleaseInfo[]> =>
  remember(`${scope.datasetVersion}|releases`, () => findReleases(scope));

export interface SeriesSet {
  /** Keyed `metricCode|areaId`; an area without figures has a series of missing points. */
  readonly series: ReadonlyMap<string, Series>;
  /** Releases that the figures came from. */
  readonly releases: readonly ReleaseInfo[];
  /** Those that the figures of some of the metrics came from. */
  readonly releasesOf: (metricCodes: readonly string[]) => readonly ReleaseInfo[];
}

/**
 * Monthly series of metrics and areas as known on a day, all on one grid from the first to the last month held of each metric.
 * Not kept in memory here: who asks for a finished answer keeps that.
 */
export async function loadSeries<P extends FigurePermission>(scope: Scope<P>, metricCodes: readonly string[], areas: readonly AreaRequest[], asOf: string): Promise<SeriesSet> {
  const [organisations, catalogue, allReleases] = await Promise.all([loadOrganisations(scope), loadCatalogue(scope), loadReleases(scope)]);
  const areaIds = [...new Set(areas.flatMap(({ areaId, restated }) => sourceAreasOf(organisations, areaId, restated)))];
  const observations = await findObservations(scope, metricCodes, areaIds, asOf);
  const byMetric = new Map<string, Map<string, Observation>>();
  for (const o of observations) {
    const held = byMetric.get(o.metricCode) ?? new Map<string, Observation>();
    held.set(`${o.areaId}|${o.periodEnd}`, o);
    byMetric.set(o.metricCode, held);
  }
  const series = new Map<string, Series>();
  for (const metricCode of metricCodes) {
    const held = byMetric.get(metricCode);
    const metric = catalogue.metrics.get(metricCode);
    if (!held || !metric) continue;
    const periods = [...held.values()].map((o) => o.periodEnd).sort();
    const from = periods[0];
    const to = periods.at(-1);
    if (from === undefined || to === undefined) continue;
    for (const { areaId, restated } of areas) {
      series.set(`${metricCode}|${areaId}`, buildSeries(organisations, { metricCode, areaId, restated, rule: restateRule(metric.unit) }, held, from, to));
    }
  }
  const releasesOf = (codes: readonly string[]): readonly ReleaseInfo[] => {
    const used = new Set(codes.flatMap((code) => [...(byMetric.get(code)?.values() ?? [])].map((o) => o.releaseId)));
    return allReleases.filter((release) => used.has(release.id));
  };
  return { series, releases: releasesOf([...byMetric.keys()]), releasesOf };
}
