import type { Metric } from "@/lib/metrics/domain/metric";
import type { MeasureReport } from "@/lib/analysis/domain/measure-report";
import { addMonths, monthsBetween } from "@/lib/shared/month";
import { assessRealismOf, type Realism } from "@/lib/statistics/realism/assess-realism";
import { panelHistory, type PanelHistory } from "@/lib/statistics/realism/panel-history";
import type { PanelSeries } from "@/lib/statistics/realism/types";
import type { TrajectoryStep } from "./objective";

/** How realistic one target of one board is, with everything that the word rests on. */
export interface RealismFact extends Realism {
  readonly target: number;
  /** `YYYY-MM-DD`. */
  readonly dueOn: string;
  /** Month in which the target would be reached at the achieved pace, `YYYY-MM-DD`; null when never, or not within a century. */
  readonly reachedOn: string | null;
  /** Gained a year at that pace; null under 12 points. */
  readonly achievedPerYear: number | null;
  /** Boards whose history it is held against. */
  readonly bodies: number;
}

/** History of one measure over all boards: what any of their targets is held against. */
export interface MeasureHistory {
  readonly history: PanelHistory;
  /** Place of each board in the panel, by area id. */
  readonly places: ReadonlyMap<number, number>;
  readonly stride: number;
}

const CENTURY = 1200;

/**
 * Works the history of a measure through once. Breaks that start limits anew part what is not like for like.
 * @param reports of every board, by area id, all on one calendar
 * @returns null for a measure without a better side, or without figures
 */
export function measureHistory(metric: Pick<Metric, "polarity">, reports: ReadonlyMap<number, MeasureReport>, stride: number): MeasureHistory | null {
  const held = [...reports].filter(([, { latestIndex }]) => latestIndex >= 0);
  if (metric.polarity === "neutral" || held.length === 0) return null;
  const panel = held.map(([, report]): PanelSeries => ({
    values: report.series.points.map(({ value }) => value),
    breaks: [...new Set(report.breaks.filter(({ rebase }) => rebase).map(({ periodEnd }) => report.series.points.findIndex((point) => point.periodEnd === periodEnd)))].filter((index) => index > 0).sort((a, b) => a - b),
  }));
  return { history: panelHistory(panel, metric.polarity, 12 / stride), places: new Map(held.map(([areaId], place) => [areaId, place])), stride };
}

/**
 * Is a target realistic for a board? Null where it has no latest value, or the target is not after it.
 * @param from period end of the board's latest value, `YYYY-MM-DD`
 */
export function realismFor({ history, places, stride }: MeasureHistory, areaId: number, from: string | null, target: Pick<TrajectoryStep, "value" | "dueOn">): RealismFact | null {
  const unit = places.get(areaId);
  if (unit === undefined || from === null) return null;
  const horizon = Math.round(monthsBetween(from, target.dueOn) / stride);
  if (horizon < 1) return null;
  const realism = assessRealismOf(history, { unit, target: target.value, horizon });
  if (realism === null) return null;
  const months = realism.pace.periodsToTarget === null ? null : Math.ceil(realism.pace.periodsToTarget * stride);
  return {
    ...realism, target: target.value, dueOn: target.dueOn, bodies: places.size, achievedPerYear: realism.achieved?.perYear ?? null,
    reachedOn: months === null || months > CENTURY ? null : addMonths(from, months),
  };
}
