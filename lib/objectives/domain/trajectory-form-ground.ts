import type { Panel } from "@/lib/analysis/domain/panel";
import { isForControlChart, panelSeries } from "@/lib/analysis/domain/panel-series";
import { reportMeasure, type MeasureReport } from "@/lib/analysis/domain/measure-report";
import type { Metric } from "@/lib/metrics/domain/metric";
import { breaksFor, type SeriesBreak } from "@/lib/metrics/domain/series-break";
import type { Series } from "@/lib/observations/domain/observation";
import { strideOf } from "./build-standings";
import { measureHistory, type MeasureHistory } from "./realism-of";

/** What a trajectory of one measure is written on: the figures of every board, England's, and what boards did before. */
export interface MeasureGround {
  readonly metric: Metric;
  readonly panel: Panel;
  /** Months between two periods. */
  readonly stride: number;
  /** By area id. */
  readonly reports: ReadonlyMap<number, MeasureReport>;
  readonly england: Series | null;
  readonly history: MeasureHistory | null;
  readonly isIllustrative: boolean;
}

/** @param breaks those on record */
export function measureGround(panel: Panel, breaks: readonly SeriesBreak[]): MeasureGround {
  const { metric } = panel;
  const charted = isForControlChart(panel.periods);
  const reports = new Map(panel.areas.flatMap(({ areaId }) => {
    const series = panelSeries(panel, areaId)?.series;
    return series ? [[areaId, reportMeasure(metric, series, series.points.map(() => null), breaksFor(breaks, metric.code, areaId), charted)] as const] : [];
  }));
  const stride = panel.periods.length === 0 ? 1 : strideOf(panel.periods);
  return {
    metric, panel, stride, reports, england: panelSeries(panel, null)?.series ?? null,
    history: measureHistory(metric, reports, stride), isIllustrative: panel.releases.some(({ provenance }) => provenance === "illustrative"),
  };
}
