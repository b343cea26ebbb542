import { comparisonAt } from "@/lib/analysis/domain/comparison";
import { kindsHeld, type Holding } from "@/lib/analysis/domain/holding";
import { measureChart } from "@/lib/analysis/domain/measure-chart";
import type { ComparedKind, Panel } from "@/lib/analysis/domain/panel";
import { isForControlChart, panelSeries } from "@/lib/analysis/domain/panel-series";
import { describeChart } from "@/lib/charts/describe-chart";
import { drawSpcChart } from "@/lib/charts/draw-spc-chart";
import type { Metric } from "@/lib/metrics/domain/metric";
import { breaksFor, breaksKnownOn, type SeriesBreak } from "@/lib/metrics/domain/series-break";
import { positionOf } from "@/lib/objectives/domain/measure-position";
import { LIST_METRIC, runsUp, strideOf } from "@/lib/objectives/domain/build-standings";
import type { Objective } from "@/lib/objectives/domain/objective";
import { resolveMeasure } from "@/lib/objectives/domain/resolve-measure";
import type { Trajectory } from "@/lib/objectives/domain/trajectory";
import { revisionsUnknownBefore, type Revision } from "@/lib/observations/domain/revisions";
import { areaOfCode, codeOfArea, type FoundArea } from "@/lib/organisations/domain/area-of-code";
import type { BoundarySet } from "@/lib/organisations/domain/boundary-set";
import { endOf, type Organisations } from "@/lib/organisations/domain/organisation";
import { periodKindOf, periodText } from "@/lib/shared/period";
import { formatPeriod } from "@/lib/shared/format-date";
import { isAutocorrelated } from "@/lib/statistics/spc/is-autocorrelated";
import { areaChoices, regionOf } from "./area-choices";
import { boundaryText } from "./boundary-text";
import { comparisonText, type Compared } from "./comparison-text";
import { measureRow } from "./measure-row";
import { metricHeadline } from "./metric-headline";
import type { MetricPage, Range } from "./metric-page";
import { relatedMetrics } from "./related-metrics";
import { judgedBy, objectivesOf } from "./related-objectives";
import { releaseTexts, sourceText } from "./release-texts";
import { revisionLine, shownRevision } from "./revision-texts";
import { shortStretchText } from "./short-stretch";

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

/** What every page of a metric rests on. */
export interface MetricGround {
  readonly organisations: Organisations;
  readonly metrics: ReadonlyMap<string, Metric>;
  readonly holdings: readonly Holding[];
}

/** Metric and body of a page, and which figures it is made of. */
export interface MetricQuestion {
  readonly metric: Metric;
  readonly found: FoundArea;
  /** Kinds of body that have figures of the metric. */
  readonly kinds: readonly ComparedKind[];
  /** Kind whose panel is read. */
  readonly kind: ComparedKind;
  /** Scheme of categories to choose from; null where the figures are of everybody. */
  readonly scheme: string | null;
  /** The list's panel is read too, because the metric is a share of it. */
  readonly isOnList: boolean;
  /** The body's months before the reorganisation are worked out from its predecessors. */
  readonly restated: boolean;
}

/** What is to be read for a page; null when the metric or the area is not known. */
export function metricQuestion({ organisations, metrics, holdings }: MetricGround, { metricCode, area, set, kind: asked, category }: MetricRequest): MetricQuestion | null {
  const metric = metrics.get(metricCode);
  const found = areaOfCode(organisations, area, set);
  if (!metric || !found) return null;
  const isEngland = found.area.kind === "england";
  const kinds = kindsHeld(holdings, metricCode);
  const kind = isEngland ? (asked ?? kinds[0] ?? "icb") : (found.area.kind as ComparedKind);
  return {
    metric, found, kinds, kind,
    scheme: category?.split(":")[0] ?? schemeAlone(holdings, metricCode),
    isOnList: (isEngland || kind === "icb") && metric.source.name === metrics.get(LIST_METRIC)?.source.name,
    restated: kind === "icb" && set === "2026" && !isEngland,
  };
}

export interface MetricFacts extends MetricGround {
  readonly breaks: readonly SeriesBreak[];
  readonly objectives: readonly Objective[];
  /** Agreed, of each objective and board the last one. */
  readonly trajectories: readonly Trajectory[];
  /** Of the scheme, by name. */
  readonly categories: readonly { readonly key: string; readonly name: string }[];
  /** Part of the figures that the panel holds; null = the whole. */
  readonly category: string | null;
  readonly panel: Panel;
  /** The list's panel, where the metric is a share of it. */
  readonly list: Panel | null;
  /** Changes of the figures of this series, in order of month, then of time. */
  readonly revisions: readonly Revision[];
}

/** One metric of one area over time, judged and drawn. */
export function buildMetricPage(facts: MetricFacts, { metric, found, kinds, kind }: MetricQuestion, { metricCode, set, range, asOf }: MetricRequest): MetricPage {
  const { organisations, objectives, categories, category, panel, list } = facts;
  const { area: body, version } = found;
  const isEngland = body.kind === "england";
  const categoryName = categories.find(({ key }) => key === category)?.name;
  const id = isEngland ? null : body.id;
  const own = panelSeries(panel, id);
  const england = panelSeries(panel, null);
  const series = own?.series ?? { metricCode, areaId: body.id, sourceAreaIds: [body.id], points: [] };
  const periods = own?.periods ?? [];
  const charted = isForControlChart(panel.periods);
  const judged = (isEngland || kind === "icb") && category === null ? judgedBy(objectives, metricCode) : null;
  const stride = strideOf(panel.periods);
  const resolved = judged === null
    ? { measure: { metricCode, part: "context" as const, steps: [] }, steps: [], final: null, trajectory: null }
    : resolveMeasure(judged.objective, judged.measure, metric, series, england?.series ?? null, facts.trajectories.find((one) => one.objectiveCode === judged.objective.code && one.areaId === body.id) ?? null, stride);
  const position = positionOf({
    metric, resolved, stride, isRunning: runsUp(panel.periods), series, horizonOn: judged?.measure.part === "judged" ? judged.objective.horizonOn : null, listSeries: list === null ? null : (panelSeries(list, id)?.series ?? null), breaks: breaksFor(breaksKnownOn(facts.breaks, asOf), metricCode, body.id),
    revisions: facts.revisions, endedOn: endOf(organisations, body.id), isForControlChart: charted, today: asOf,
  });
  const { report, revisions } = position;
  const nameOf = (index: number): string => { const period = periods[index]; return period === undefined ? "" : periodText(period); };
  const latestText = nameOf(report.latestIndex);
  const row = measureRow(position, asOf, latestText);
  const area = { code: codeOfArea(found), name: version.name, shortName: version.shortName, kind: body.kind, isEngland };
  const beforeAt = series.points.findLastIndex(({ value }, index) => value !== null && index < report.latestIndex);
  const before = series.points[beforeAt]?.value ?? null;
  const periodKind = periodKindOf(panel.periods);
  const comparison = isEngland || report.latest === null ? null : latestComparison(panel, body.id, report.latest.periodEnd);
  const spec = measureChart(report, {
    id: "spc", areaName: area.shortName, months: range === "all" ? null : Number(range), steps: position.steps, periodKind,
    title: metricHeadline({ position, areaName: area.shortName, periodText: latestText, before: before === null ? null : { value: before, periodText: nameOf(beforeAt) }, isForControlChart: charted, comparison, periods: periodKind === "quarter" ? "quarters" : "months", categoryName: categoryName ?? category }),
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
    categories: schemeAlone(facts.holdings, metricCode) === null ? [] : categories,
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
    comparisonText: comparison && comparisonText(metric, comparison),
    isIllustrative: used.some(({ provenance }) => provenance === "illustrative"),
    segments: report.spc.segments,
    lag1: charted && isAutocorrelated(lag1Autocorrelation) ? lag1Autocorrelation : null,
    usablePoints: report.spc.usablePoints,
    release: releaseTexts(used, metric.frequencies[0], latestText),
    source: sourceText(used, metric.source.name, periodKind),
    objectives: objectivesOf(objectives, metricCode, isEngland || kind === "icb" ? position.verdict.status : null),
    choices: areaChoices(organisations, found, kinds, panel, set),
    related: relatedMetrics(facts.metrics, facts.holdings, metric, isEngland ? "england" : kind),
  };
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

/** The latest figure beside England's; null for a count, which tells how large a body is. */
function latestComparison(panel: Panel, areaId: number, periodEnd: string): Compared | null {
  const at = panel.periods.findIndex(({ end }) => end === periodEnd);
  const { rows, england } = comparisonAt(panel, at);
  const row = rows.find((one) => one.areaId === areaId);
  return row === undefined || panel.metric.unit === "count" ? null : { interval: row.interval, outcome: row.outcome, england: england?.value ?? null };
}
