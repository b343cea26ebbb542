import "server-only";
import { measureChart } from "@/lib/analysis/domain/measure-chart";
import type { FigurePermission } from "@/lib/access/permissions";
import type { Scope } from "@/lib/access/scope";
import { describeChart } from "@/lib/charts/describe-chart";
import { drawSpcChart } from "@/lib/charts/draw-spc-chart";
import { loadCatalogue } from "@/lib/metrics/load-catalogue";
import { loadPositions } from "@/lib/objectives/load-positions";
import { boardOf, boardsOf, type BoundarySet } from "@/lib/organisations/domain/boundary-set";
import { loadOrganisations } from "@/lib/organisations/load-organisations";
import { remember } from "@/lib/platform/cache";
import { formatPeriod } from "@/lib/shared/format-date";
import { isAutocorrelated } from "@/lib/statistics/spc/is-autocorrelated";
import { revisionsUnknownBefore } from "@/lib/observations/domain/revisions";
import { boundaryText } from "./domain/boundary-text";
import { measureRow } from "./domain/measure-row";
import type { MetricPage, Range } from "./domain/metric-page";
import { metricHeadline } from "./domain/metric-headline";
import { releaseTexts, sourceText } from "./domain/release-texts";
import { revisionLine, shownRevision } from "./domain/revision-texts";
import { shortStretchText } from "./domain/short-stretch";

export interface MetricRequest {
  readonly metricCode: string;
  /** ODS code of a board of the set, or `england`. */
  readonly area: string;
  readonly set: BoundarySet;
  readonly range: Range;
  /** `YYYY-MM-DD`. */
  readonly asOf: string;
}

/** One metric of one area over time, judged and drawn; null when the metric is not shown or the area is not known. */
export function loadMetricPage<P extends FigurePermission>(scope: Scope<P>, request: MetricRequest): Promise<MetricPage | null> {
  const { metricCode, set, range, asOf } = request;
  return remember(`${scope.datasetVersion}|metric|${set}|${asOf}|${request.area}|${metricCode}|${range}`, async () => {
    const [organisations, catalogue] = await Promise.all([loadOrganisations(scope), loadCatalogue(scope)]);
    const metric = catalogue.metrics.get(metricCode);
    const england = organisations.areas.find((area) => area.kind === "england");
    const board = request.area === "england" ? null : boardOf(organisations, set, request.area);
    const areaId = board?.area.id ?? (request.area === "england" ? england?.id : undefined);
    if (!metric?.shown || !england || areaId === undefined) return null;
    const areas = [{ areaId, restated: board !== null && set === "2026" }, ...(areaId === england.id ? [] : [{ areaId: england.id, restated: false }])];
    const positions = await loadPositions(scope, "elective", areas, asOf, "all");
    const position = positions.byArea.get(areaId)?.get(metricCode);
    if (!position) return null;
    const releases = positions.releasesOf([metricCode]);
    const englandSeries = positions.byArea.get(england.id)?.get(metricCode)?.report.series ?? null;
    const row = measureRow(position, asOf);
    const area = board
      ? { code: board.version.odsCode ?? "", name: board.version.name, shortName: board.version.shortName, isEngland: false }
      : { code: "england", name: "England", shortName: "England", isEngland: true };
    const spec = measureChart(position.report, {
      id: "spc", title: metricHeadline(position, area.shortName), areaName: area.shortName, months: range === "all" ? null : Number(range), steps: position.steps,
      // A count of one board beside England's would flatten the board to a line.
      reference: !area.isEngland && englandSeries && metric.unit === "percent" ? { label: "England", series: englandSeries } : null,
    });
    const { report, revisions } = position;
    const basis = new Map(report.series.points.map((point) => [point.periodEnd, point.basis]));
    const body = { code: area.isEngland ? "" : area.code, name: area.shortName };
    const first = spec.points[0]?.periodEnd;
    const { lag1Autocorrelation } = position.report.spc;
    return {
      metric, set, asOf, range, area, row, spec,
      svg: drawSpcChart(spec, { width: 960, height: 400 }),
      alt: describeChart(spec),
      periodText: first ? `${formatPeriod(first, "month")} to ${row.periodText}` : row.periodText,
      breaks: report.breaks,
      shortStretchText: shortStretchText(report.spc, report.series.points),
      bases: spec.points.map(({ periodEnd }) => basis.get(periodEnd) ?? "published"),
      revised: Object.fromEntries(spec.points.flatMap(({ periodEnd }) => { const shown = shownRevision(position, periodEnd); return shown === null ? [] : [[periodEnd, shown.revision]]; })),
      revisions: revisions.map((revision) => revisionLine(metric, revision, body)).sort((a, b) => b.on.localeCompare(a.on) || b.periodEnd.localeCompare(a.periodEnd)),
      unknownBefore: revisionsUnknownBefore(releases),
      boundaryText: board && boundaryText(organisations, board.area, board.version, set),
      segments: position.report.spc.segments,
      lag1: isAutocorrelated(lag1Autocorrelation) ? lag1Autocorrelation : null,
      usablePoints: position.report.spc.usablePoints,
      release: releaseTexts(releases, metric.frequencies[0]),
      source: sourceText(releases, metric.source.name),
      boards: boardsOf(organisations, set).map(({ version }) => ({ code: version.odsCode ?? "", name: version.shortName })),
      shownMetrics: [...catalogue.metrics.values()].filter((m) => m.shown && positions.byArea.get(areaId)?.has(m.code)).map((m) => ({ code: m.code, name: m.name })),
    };
  });
}
