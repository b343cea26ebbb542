import "server-only";
import { ofOneLength } from "@/lib/analysis/domain/one-length";
import type { FigurePermission } from "@/lib/access/permissions";
import type { Scope } from "@/lib/access/scope";
import { loadCatalogue } from "@/lib/metrics/load-catalogue";
import { METRIC_AREAS } from "@/lib/metrics/domain/metric";
import type { ReleaseInfo } from "@/lib/observations/domain/observation";
import { loadReleases } from "@/lib/observations/load-series";
import { loadOrganisations } from "@/lib/organisations/load-organisations";
import { remember } from "@/lib/platform/cache";
import { bodyMeasure, type BodyMeasure } from "./domain/body-page";
import { findBodyFigures, findValuesOfKind } from "./queries";

export interface BodyMeasures {
  /** By area of oversight, then by code. */
  readonly measures: readonly BodyMeasure[];
  /** Of the latest figures, newest period first. */
  readonly releases: readonly ReleaseInfo[];
}

/** Every measure that is published of one trust or council, each in its latest period, as known on a day. */
export function loadBodyMeasures<P extends FigurePermission>(scope: Scope<P>, areaId: number, asOf: string): Promise<BodyMeasures> {
  return remember(`${scope.datasetVersion}|body-measures|${areaId}|${asOf}`, async () => {
    const [organisations, catalogue, allReleases] = await Promise.all([loadOrganisations(scope), loadCatalogue(scope), loadReleases(scope)]);
    const area = organisations.areas.find(({ id }) => id === areaId);
    const englandId = organisations.areas.find(({ kind }) => kind === "england")?.id ?? 0;
    const figures = await findBodyFigures(scope, [...catalogue.metrics.keys()], [areaId, englandId], asOf);
    const own = new Map([...grouped(figures.filter((figure) => figure.areaId === areaId))].map(([code, of]) => [code, ofOneLength(of)]));
    const national = grouped(figures.filter((figure) => figure.areaId === englandId));
    const latest = [...own].flatMap(([metricCode, of]) => of.slice(-1).map(({ periodStart, periodEnd, releaseId }) => ({ metricCode, periodStart, periodEnd, releaseId })));
    const others = grouped(area === undefined ? [] : await findValuesOfKind(scope, area.kind, latest, asOf));
    const illustrative = new Set(allReleases.filter(({ provenance }) => provenance === "illustrative").map(({ id }) => id));
    const measures = latest.flatMap(({ metricCode, periodStart, releaseId }) => {
      const metric = catalogue.metrics.get(metricCode);
      const measure = metric && bodyMeasure({
        metric, areaId, areaName: area?.versions.at(-1)?.shortName ?? "", figures: own.get(metricCode) ?? [], others: (others.get(metricCode) ?? []).map(({ value }) => value),
        england: new Map((national.get(metricCode) ?? []).filter((figure) => figure.periodStart === periodStart).map((figure) => [figure.periodEnd, figure])), breaks: catalogue.breaks, isIllustrative: illustrative.has(releaseId),
      });
      return measure ? [measure] : [];
    });
    const place = ({ metric }: BodyMeasure): number => METRIC_AREAS.indexOf(metric.area);
    const used = new Set(latest.map(({ releaseId }) => releaseId));
    return { measures: measures.sort((a, b) => place(a) - place(b) || a.metric.code.localeCompare(b.metric.code)), releases: allReleases.filter(({ id }) => used.has(id)) };
  });
}

function grouped<Row extends { readonly metricCode: string }>(rows: readonly Row[]): ReadonlyMap<string, readonly Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(row.metricCode);
    if (group === undefined) groups.set(row.metricCode, [row]);
    else group.push(row);
  }
  return groups;
}
