import { breaksFor, type SeriesBreak } from "@/lib/metrics/domain/series-break";
import type { Metric } from "@/lib/metrics/domain/metric";
import type { Series } from "@/lib/observations/domain/observation";
import type { Revision } from "@/lib/observations/domain/revisions";
import { positionOf, type MeasurePosition } from "./measure-position";
import type { Objective } from "./objective";

/** The list whose jumps show that the coverage of a waiting-time share changed. */
const LIST_METRIC = "E16";

export interface AreaPositionsInput {
  readonly objectives: readonly Objective[];
  readonly metrics: ReadonlyMap<string, Metric>;
  readonly breaks: readonly SeriesBreak[];
  /** Keyed `metricCode|areaId`. */
  readonly series: ReadonlyMap<string, Series>;
  /** Keyed likewise; a series without revisions is absent. */
  readonly revisions?: ReadonlyMap<string, readonly Revision[]>;
  readonly areaId: number;
  /** Last day of a body that ended, `YYYY-MM-DD`; null or absent = in force. */
  readonly endedOn?: string | null;
  readonly today: string;
}

/** Every measure of the objectives that has a series for this area, judged; keyed by metric code. */
export function areaPositions({ objectives, metrics, breaks, series, revisions, areaId, endedOn = null, today }: AreaPositionsInput): ReadonlyMap<string, MeasurePosition> {
  const listSource = metrics.get(LIST_METRIC)?.source.name;
  const positions = new Map<string, MeasurePosition>();
  for (const objective of objectives) {
    for (const measure of objective.measures) {
      // An outcome of one objective is often judged by another, and only that one has steps for it.
      if (measure.part === "outcome") continue;
      const metric = metrics.get(measure.metricCode);
      const held = series.get(`${measure.metricCode}|${areaId}`);
      if (!metric || !held) continue;
      positions.set(measure.metricCode, positionOf({ metric, measure, series: held, listSeries: metric.source.name === listSource ? (series.get(`${LIST_METRIC}|${areaId}`) ?? null) : null, breaks: breaksFor(breaks, metric.code, areaId), revisions: revisions?.get(`${metric.code}|${areaId}`) ?? [], endedOn, today }));
    }
  }
  return positions;
}

/** Metric codes of all measures of objectives, each once. */
export const metricCodesOf = (objectives: readonly Objective[]): readonly string[] => [...new Set(objectives.flatMap((o) => o.measures.map((m) => m.metricCode)))];
