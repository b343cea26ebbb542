import type { Panel } from "@/lib/analysis/domain/panel";
import { isForControlChart } from "@/lib/analysis/domain/panel-series";
import { strideOf } from "@/lib/objectives/domain/build-standings";
import { positionOf, type MeasurePosition } from "@/lib/objectives/domain/measure-position";
import type { SeriesPoint } from "@/lib/observations/domain/observation";

/**
 * Boards that report in every period, added up period by period: the trend of a measure of which no figure of England is
 * published. Shares are sums of numerators over sums of denominators. Null where no board reports throughout, or the measure
 * does not add up.
 * @param asOf `YYYY-MM-DD`
 */
export function boardsTogether(panel: Panel, asOf: string): { readonly position: MeasurePosition; readonly boards: number } | null {
  const { metric } = panel;
  const isShare = metric.unit === "percent";
  if (!isShare && metric.unit !== "count") return null;
  const isWhole = (point: SeriesPoint): boolean => point.value !== null && (!isShare || (point.numerator !== null && point.denominator !== null));
  const whole = [...panel.cells.values()].filter((points) => points.length > 0 && points.every(isWhole));
  if (whole.length === 0) return null;
  const points = panel.periods.map(({ end }, at): SeriesPoint => {
    const cells = whole.flatMap((own) => own[at] ?? []);
    const sum = (pick: (point: SeriesPoint) => number | null): number => cells.reduce((total, point) => total + (pick(point) ?? 0), 0);
    const [numerator, denominator] = [sum((point) => point.numerator), sum((point) => point.denominator)];
    return { periodEnd: end, value: isShare ? (100 * numerator) / denominator : sum((point) => point.value), numerator: isShare ? numerator : null, denominator: isShare ? denominator : null, mark: null, basis: "published", releaseId: cells[0]?.releaseId ?? null };
  });
  const resolved = { measure: { metricCode: metric.code, part: "context" as const, steps: [] }, steps: [], final: null, trajectory: null };
  return {
    position: positionOf({ metric, resolved, series: { metricCode: metric.code, areaId: 0, sourceAreaIds: [], points }, listSeries: null, breaks: [], stride: strideOf(panel.periods), isForControlChart: isForControlChart(panel.periods), today: asOf }),
    boards: whole.length,
  };
}
