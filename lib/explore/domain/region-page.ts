import { ofOneLength } from "@/lib/analysis/domain/one-length";
import { sumOfBoards } from "@/lib/analysis/domain/sum-of-boards";
import type { Metric } from "@/lib/metrics/domain/metric";
import { partsOfRequest, seriesPoint } from "@/lib/observations/domain/build-series";
import type { SeriesPoint } from "@/lib/observations/domain/observation";
import { restateRule } from "@/lib/observations/domain/restate-rule";
import type { BoundarySet } from "@/lib/organisations/domain/boundary-set";
import type { Organisations } from "@/lib/organisations/domain/organisation";
import { formatNumber } from "@/lib/shared/format-number";
import { periodText, type Period } from "@/lib/shared/period";
import type { BodyFigure, BodyMeasure } from "./body-page";
import type { NamedBody } from "./metric-parts";

/** One metric of a region: its boards, their sum and England's own figure, in the last period that most boards have. */
export interface RegionMeasure {
  readonly metric: Metric;
  readonly period: Period;
  readonly periodText: string;
  /** One a board, in the order of `RegionPage.boards`. */
  readonly cells: readonly SeriesPoint[];
  /** Numerators of all boards over their denominators, or the sum of their counts; no value where a board is missing or parts cannot be added. */
  readonly region: SeriesPoint;
  readonly england: number | null;
  readonly isIllustrative: boolean;
}

export interface RegionPage {
  readonly region: NamedBody;
  readonly set: BoundarySet;
  /** `YYYY-MM-DD`. */
  readonly asOf: string;
  readonly boards: readonly NamedBody[];
  readonly measures: readonly RegionMeasure[];
  /** What is published of the region itself. */
  readonly published: readonly BodyMeasure[];
  readonly finding: string;
  readonly source: string;
}

export interface RegionMeasureInput {
  readonly metric: Metric;
  readonly set: BoundarySet;
  readonly boardIds: readonly number[];
  readonly englandId: number;
  /** Of the metric: the boards, their predecessors and England. */
  readonly figures: readonly BodyFigure[];
  readonly isIllustrative: boolean;
}

/** A metric of a region in the last period that at least half of its boards have a figure for; null without any. */
export function regionMeasure(organisations: Organisations, { metric, set, boardIds, englandId, figures: all, isIllustrative }: RegionMeasureInput): RegionMeasure | null {
  const ofBoards = ofOneLength(all.filter(({ areaId }) => areaId !== englandId));
  const times = new Set(ofBoards.map(({ periodStart, periodEnd }) => `${periodStart}|${periodEnd}`));
  const figures = [...ofBoards, ...all.filter(({ areaId, periodStart, periodEnd }) => areaId === englandId && times.has(`${periodStart}|${periodEnd}`))];
  const held = new Map(figures.map((figure) => [`${figure.areaId}|${figure.periodEnd}`, figure]));
  const rule = restateRule(metric.unit);
  const cellsAt = (end: string): readonly SeriesPoint[] => boardIds.map((areaId) => seriesPoint(partsOfRequest(organisations, { areaId, restated: set === "2026" }), { areaId, rule }, end, (id) => held.get(`${id}|${end}`)));
  const ends = [...new Set(ofBoards.map(({ periodEnd }) => periodEnd))].sort();
  const end = ends.findLast((one) => cellsAt(one).filter(({ value }) => value !== null).length * 2 >= boardIds.length);
  const start = figures.find((figure) => figure.periodEnd === end)?.periodStart;
  if (end === undefined || start === undefined || boardIds.length === 0) return null;
  const period = { start, end };
  const cells = cellsAt(end);
  const [region] = sumOfBoards(cells.map((cell) => [cell]), [period], metric);
  return region ? { metric, period, periodText: periodText(period), cells, region, england: held.get(`${englandId}|${end}`)?.value ?? null, isIllustrative } : null;
}

/** The region's first share beside England's, with the boards at its ends. */
export function regionFinding(name: string, boards: readonly NamedBody[], [first]: readonly RegionMeasure[]): string {
  if (first === undefined) return `No figures of the boards of ${name} are held`;
  const { metric, cells, region, england } = first;
  const print = (value: number): string => formatNumber(value, { decimals: metric.decimals, unit: metric.unit === "percent" ? "%" : "" });
  const named = cells.flatMap(({ value }, index) => (value === null ? [] : [{ value, name: boards[index]?.shortName ?? "" }])).sort((a, b) => a.value - b.value);
  const [low, high] = [named[0], named.at(-1)];
  const own = region.value === null ? `${metric.name} in ${name}` : `${metric.name} is ${print(region.value)} in ${name}${england === null ? "" : `, ${print(england)} in England`}`;
  return low && high && low !== high ? `${own}: from ${print(low.value)} in ${low.name} to ${print(high.value)} in ${high.name}` : own;
}
