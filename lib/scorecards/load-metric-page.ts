import "server-only";
import { measureChart } from "@/lib/analysis/domain/measure-chart";
import type { FigurePermission } from "@/lib/access/permissions";
import type { Scope } from "@/lib/access/scope";
import { kindsHeld, type Holding } from "@/lib/analysis/domain/holding";
import { comparisonAt } from "@/lib/analysis/domain/comparison";
import type { ComparedKind, Panel } from "@/lib/analysis/domain/panel";
import { isForControlChart, panelSeries } from "@/lib/analysis/domain/panel-series";
import { loadCategories } from "@/lib/analysis/load-categories";
import { loadHoldings } from "@/lib/analysis/load-holdings";
import { loadPanel } from "@/lib/analysis/load-panel";
import { describeChart } from "@/lib/charts/describe-chart";
import { drawSpcChart } from "@/lib/charts/draw-spc-chart";
import { breaksFor, breaksKnownOn } from "@/lib/metrics/domain/series-break";
import { loadCatalogue } from "@/lib/metrics/load-catalogue";
import { positionOf } from "@/lib/objectives/domain/measure-position";
import { loadObjectives } from "@/lib/objectives/load-objectives";
import { revisionsUnknownBefore } from "@/lib/observations/domain/revisions";
import { loadRevisions } from "@/lib/observations/load-revisions";
import { areaOfCode, codeOfArea } from "@/lib/organisations/domain/area-of-code";
import type { BoundarySet } from "@/lib/organisations/domain/boundary-set";
import { endOf } from "@/lib/organisations/domain/organisation";
import { loadOrganisations } from "@/lib/organisations/load-organisations";
import { remember } from "@/lib/platform/cache";
import { periodKindOf, periodText } from "@/lib/shared/period";
import { formatPeriod } from "@/lib/shared/format-date";
import { isAutocorrelated } from "@/lib/statistics/spc/is-autocorrelated";
import { areaChoices, regionOf } from "./domain/area-choices";
import { boundaryText } from "./domain/boundary-text";
import { comparisonText } from "./domain/comparison-text";
import { measureRow } from "./domain/measure-row";
import { metricHeadline } from "./domain/metric-headline";
import type { MetricPage, Range } from "./domain/metric-page";
import { relatedMetrics } from "./domain/related-metrics";
import { objectivesOf, stepsMeasure } from "./domain/related-objectives";
import { releaseTexts, sourceText } from "./domain/release-texts";
import { revisionLine, shownRevision } from "./domain/revision-texts";
import { shortStretchText } from "./domain/short-stretch";

export interface MetricRequest {
  readonly metricCode: string;
  /** `england`, or the code of a body as `areaOfCode` finds it. */
  readonly area: string;
  readonly set: BoundarySet;
  readonly range: Range;
  /** Kind that the other views compare, for England; the first that has figures where left out. */
  readonly kind?: ComparedKind | undefined;
  /** Part of the figures, such as `treatment_function:C_110`; the whole where left out. */
  readonly category?: string | undefined;
  /** `YYYY-MM-DD`. */
  readonly asOf: string;
}

/** The list whose jumps show that the coverage of a share of it changed. */
const LIST_METRIC = "E16";

/** One metric of one area over time, judged and drawn; null when the metric or the area is not known. */
export function loadMetricPage<P extends FigurePermission>(scope: Scope<P>, request: MetricRequest): Promise<MetricPage | null> {
  const { metricCode, set, range, asOf } = request;
  return remember(`${scope.datasetVersion}|metric|${set}|${asOf}|${request.area}|${metricCode}|${range}|${request.kind ?? ""}|${request.category ?? ""}`, async () => {
    const [organisations, catalogue, objectives, holdings] = await Promise.all([loadOrganisations(scope), loadCatalogue(scope), loadObjectives(scope), loadHoldings(scope, asOf)]);
    const metric = catalogue.metrics.get(metricCode);
    const found = areaOfCode(organisations, request.area, set);
    if (!metric || !found) return null;
    const { area: body, version } = found;
    const isEngland = body.kind === "england";
    const kinds = kindsHeld(holdings, metricCode);
    const kind = isEngland ? (request.kind ?? kinds[0] ?? "icb") : (body.kind as ComparedKind);
    const scheme = request.category?.split(":")[0] ?? schemeAlone(holdings, metricCode);
    const categories = scheme === null ? [] : await loadCategories(scope, metricCode, scheme);
    const category = request.category ?? categories[0]?.key ?? null;
    const categoryName = categories.find(({ key }) => key === category)?.name;
    const question = { kind, set, category, asOf };
    const isOnList = (isEngland || kind === "icb") && metric.source.name === catalogue.metrics.get(LIST_METRIC)?.source.name;
    const restated = kind === "icb" && set === "2026" && !isEngland;
    const [panel, list, allRevisions] = await Promise.all([
      loadPanel(scope, { metricCode, ...question }),
      isOnList ? loadPanel(scope, { metricCode: LIST_METRIC, ...question }) : null,
      category === null ? loadRevisions(scope, [metricCode], [{ areaId: body.id, restated }], asOf, null) : null,
    ]);
    if (panel === null) return null;
    const id = isEngland ? null : body.id;
    const own = panelSeries(panel, id);
    const england = panelSeries(panel, null);
    const series = own?.series ?? { metricCode, areaId: body.id, sourceAreaIds: [body.id], points: [] };
    const periods = own?.periods ?? [];
    const charted = isForControlChart(panel.periods);
    const measure = stepsMeasure(objectives, metricCode, (isEngland || kind === "icb") && category === null);
    const position = positionOf({
      metric, measure, series, listSeries: list === null ? null : (panelSeries(list, id)?.series ?? null), breaks: breaksFor(breaksKnownOn(catalogue.breaks, asOf), metricCode, body.id),
      revisions: allRevisions?.get(`${metricCode}|${body.id}`) ?? [], endedOn: endOf(organisations, body.id), isForControlChart: charted, today: asOf,
    });
    const { report, revisions } = position;
    const nameOf = (index: number): string => { const period = periods[index]; return period === undefined ? "" : periodText(period); };
    const latestText = nameOf(report.latestIndex);
    const row = measureRow(position, asOf, latestText);
    const area = { code: codeOfArea(found), name: version.name, shortName: version.shortName, kind: body.kind, isEngland };
    const beforeAt = series.points.findLastIndex(({ value }, index) => value !== null && index < report.latestIndex);
    const before = series.points[beforeAt]?.value ?? null;
    const periodKind = periodKindOf(panel.periods);
    const spec = measureChart(report, {
      id: "spc", areaName: area.shortName, months: range === "all" ? null : Number(range), steps: position.steps, periodKind,
      title: metricHeadline({ position, areaName: area.shortName, periodText: latestText, before: before === null ? null : { value: before, periodText: nameOf(beforeAt) }, isForControlChart: charted, periods: periodKind === "quarter" ? "quarters" : "months", categoryName: categoryName ?? category }),
      // A count of one board beside England's would flatten the board to a line.
      reference: !isEngland && england !== null && metric.unit !== "count" && metric.unit !== "gbp_million" ? { label: "England", series: england.series } : null,
    });
    const points = new Map(series.points.map((point) => [point.periodEnd, point]));
    const first = spec.points[0]?.periodEnd;
    const { lag1Autocorrelation } = report.spc;
    const code = isEngland ? "" : area.code;
    const used = usedReleases(panel, [...series.points.map(({ releaseId }) => releaseId)]);
    return {
      metric, set, asOf, range, area, row, spec, kinds,
      region: regionOf(organisations, found),
      categories: schemeAlone(holdings, metricCode) === null ? [] : categories,
      category: category === null ? null : { key: category, name: categoryName ?? category },
      svg: drawSpcChart(spec, { width: 960, height: 400 }),
      alt: describeChart(spec),
      periodText: first ? `${formatPeriod(first, periodKind)} to ${latestText}` : row.periodText,
      isForControlChart: charted,
      breaks: report.breaks,
      shortStretchText: charted ? shortStretchText(report.spc, series.points) : null,
      bases: spec.points.map(({ periodEnd }) => points.get(periodEnd)?.basis ?? "published"),
      marks: Object.fromEntries(spec.points.flatMap(({ periodEnd }) => { const mark = points.get(periodEnd)?.mark ?? null; return mark === null ? [] : [[periodEnd, mark]]; })),
      revised: Object.fromEntries(spec.points.flatMap(({ periodEnd }) => { const shown = shownRevision(position, periodEnd); return shown === null ? [] : [[periodEnd, shown.revision]]; })),
      revisions: revisions.map((revision) => revisionLine(metric, revision, { code, name: area.shortName })).sort((a, b) => b.on.localeCompare(a.on) || b.periodEnd.localeCompare(a.periodEnd)),
      unknownBefore: revisionsUnknownBefore(used),
      boundaryText: body.kind === "icb" ? boundaryText(organisations, body, version, set) : panel.isSummed && !isEngland ? "Worked out here from the figures of its boards; no figure of the region is published" : null,
      comparisonText: isEngland || report.latest === null ? null : latestComparison(panel, body.id, report.latest.periodEnd),
      isIllustrative: used.some(({ provenance }) => provenance === "illustrative"),
      segments: report.spc.segments,
      lag1: charted && isAutocorrelated(lag1Autocorrelation) ? lag1Autocorrelation : null,
      usablePoints: report.spc.usablePoints,
      release: releaseTexts(used, metric.frequencies[0], latestText),
      source: sourceText(used, metric.source.name, periodKind),
      objectives: objectivesOf(objectives, metricCode, isEngland || kind === "icb" ? position.verdict.status : null),
      choices: areaChoices(organisations, found, kinds, panel, set),
      related: relatedMetrics(catalogue.metrics, holdings, metric, isEngland ? "england" : kind),
    };
  });
}

/** The scheme of a metric that is published by group alone, such as `sex`; null where there are figures of everybody, or none. */
function schemeAlone(holdings: readonly Holding[], metricCode: string): string | null {
  const own = holdings.filter((holding) => holding.metricCode === metricCode);
  return own.some(({ scheme }) => scheme === "") ? null : (own[0]?.scheme ?? null);
}

/** Releases that some points came from, newest period first. */
function usedReleases(panel: Panel, ids: readonly (number | null)[]): Panel["releases"] {
  const used = new Set(ids);
  return panel.releases.filter(({ id }) => used.has(id));
}

function latestComparison(panel: Panel, areaId: number, periodEnd: string): string | null {
  const at = panel.periods.findIndex(({ end }) => end === periodEnd);
  const { rows, england } = comparisonAt(panel, at);
  const row = rows.find((one) => one.areaId === areaId);
  return row === undefined || panel.metric.unit === "count" ? null : comparisonText(panel.metric, { interval: row.interval, outcome: row.outcome, england: england?.value ?? null });
}
