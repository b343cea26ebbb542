import type { Metric } from "@/lib/metrics/domain/metric";
import type { Organisations } from "@/lib/organisations/domain/organisation";
import { groupBy } from "@/lib/shared/group-by";
import { partsOfRequest, seriesPoint, sourceAreasOf } from "./build-series";
import type { ReleaseInfo } from "./observation";
import { restateRule } from "./restate-rule";
import { revisionsOf, type Publishing, type Revision } from "./revisions";

export interface PublishingsFacts {
  readonly organisations: Organisations;
  readonly metrics: ReadonlyMap<string, Metric>;
  readonly releases: readonly ReleaseInfo[];
  /** Of the metrics looked at, for the areas and every body that their figures follow from. */
  readonly publishings: readonly Publishing[];
}

/**
 * How the figures of series changed after they were first known; restated series change with the bodies they are worked out
 * from. Of each series in order of month, then of time.
 * @returns keyed `metricCode|areaId`; a series without revisions is absent
 */
export function seriesRevisions({ organisations, metrics, releases, publishings }: PublishingsFacts, areas: readonly { readonly areaId: number; readonly restated: boolean }[]): ReadonlyMap<string, readonly Revision[]> {
  const sources = new Map(areas.map(({ areaId, restated }) => [areaId, new Set(sourceAreasOf(organisations, areaId, restated))]));
  const byId = new Map(releases.map((release) => [release.id, release]));
  const revisions = new Map<string, Revision[]>();
  for (const [metricCode, ofMetric] of groupBy(publishings, (one) => one.metricCode)) {
    const unit = metrics.get(metricCode)?.unit;
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

const inOrderOfMonth = (publishings: readonly Publishing[]): readonly (readonly [string, readonly Publishing[]])[] =>
  [...groupBy(publishings, ({ periodEnd }) => periodEnd)].sort(([a], [b]) => a.localeCompare(b));
