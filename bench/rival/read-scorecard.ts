import type pg from "pg";
import type { Metric } from "@/lib/metrics/domain/metric";
import type { SeriesBreak } from "@/lib/metrics/domain/series-break";
import { areaPositions, metricCodesOf } from "@/lib/objectives/domain/area-positions";
import type { Objective } from "@/lib/objectives/domain/objective";
import { buildSeries, sourceAreasOf } from "@/lib/observations/domain/build-series";
import type { Observation, ReleaseInfo, Series } from "@/lib/observations/domain/observation";
import { restateRule } from "@/lib/observations/domain/restate-rule";
import { boardOf, setOfCode } from "@/lib/organisations/domain/boundary-set";
import type { Organisations } from "@/lib/organisations/domain/organisation";
import { buildScorecard } from "@/lib/scorecards/domain/build-scorecard";
import type { Scorecard } from "@/lib/scorecards/domain/scorecard";
import { STATEMENTS } from "./statements";

/** What changes with a new catalogue, boundary or release, and not from reader to reader. */
export interface Reference {
  readonly organisations: Organisations;
  readonly metrics: ReadonlyMap<string, Metric>;
  readonly breaks: readonly SeriesBreak[];
  readonly objectives: readonly Objective[];
  readonly releases: readonly ReleaseInfo[];
}

/** Reads the reference tables, all at once. */
export async function readReference(pool: pg.Pool): Promise<Reference> {
  const [organisations, metrics, breaks, objectives, releases] = await Promise.all([
    pool.query<{ all: Organisations }>(STATEMENTS.organisations),
    pool.query<{ definition: Metric }>(STATEMENTS.metrics),
    pool.query<SeriesBreak>(STATEMENTS.breaks),
    pool.query<Objective>(STATEMENTS.objectives),
    pool.query<ReleaseInfo>(STATEMENTS.releases),
  ]);
  const all = organisations.rows[0]?.all;
  if (!all) throw new Error("no organisations");
  return {
    organisations: all, breaks: breaks.rows, releases: releases.rows,
    metrics: new Map(metrics.rows.map(({ definition }) => [definition.code, definition])),
    objectives: objectives.rows,
  };
}

/** Reads a board's figures and works its scorecard out, every time anew; null when there is no such board. */
export async function readScorecard(pool: pg.Pool, reference: Reference, code: string, asOf: string): Promise<Scorecard | null> {
  const { organisations, metrics, breaks, releases } = reference;
  const objectives = reference.objectives.filter(({ area }) => area === "elective");
  const set = setOfCode(organisations, code);
  const board = set && boardOf(organisations, set, code);
  if (!set || !board) return null;
  const areaId = board.area.id;
  const restated = set === "2026";
  const metricCodes = metricCodesOf(objectives);
  const { rows } = await pool.query<Observation>({ ...STATEMENTS.observations, values: [metricCodes, sourceAreasOf(organisations, areaId, restated), asOf] });
  const series = new Map<string, Series>();
  for (const metricCode of metricCodes) {
    const held = rows.filter((row) => row.metricCode === metricCode);
    const metric = metrics.get(metricCode);
    const periods = held.map(({ periodEnd }) => periodEnd).sort();
    const [from, to] = [periods[0], periods.at(-1)];
    if (!metric || from === undefined || to === undefined) continue;
    const byAreaAndPeriod = new Map(held.map((row) => [`${row.areaId}|${row.periodEnd}`, row]));
    series.set(`${metricCode}|${areaId}`, buildSeries(organisations, { metricCode, areaId, restated, rule: restateRule(metric.unit) }, byAreaAndPeriod, from, to));
  }
  const releasesOf = (codes: readonly string[]): readonly ReleaseInfo[] => {
    const used = new Set(rows.filter((row) => codes.includes(row.metricCode)).map(({ releaseId }) => releaseId));
    return releases.filter(({ id }) => used.has(id));
  };
  const positions = areaPositions({ objectives, metrics, breaks, series, areaId, today: asOf });
  return buildScorecard({ organisations, objectives, positions, metrics, releasesOf, ...board, set, asOf });
}
