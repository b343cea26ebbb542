import type pg from "pg";
import type { Metric } from "@/lib/metrics/domain/metric";
import type { SeriesBreak } from "@/lib/metrics/domain/series-break";
import { buildPanel } from "@/lib/analysis/domain/build-panel";
import type { HeldFigure } from "@/lib/analysis/domain/held-figure";
import { buildStandings, LIST_METRIC } from "@/lib/objectives/domain/build-standings";
import { metricCodesOf, type Objective } from "@/lib/objectives/domain/objective";
import type { Trajectory } from "@/lib/objectives/domain/trajectory";
import { sourceAreasOf } from "@/lib/observations/domain/build-series";
import type { ReleaseInfo } from "@/lib/observations/domain/observation";
import { groupBy } from "@/lib/shared/group-by";
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
  readonly trajectories: readonly Trajectory[];
  readonly releases: readonly ReleaseInfo[];
}

/** Reads the reference tables, all at once. */
export async function readReference(pool: pg.Pool): Promise<Reference> {
  const [organisations, metrics, breaks, objectives, trajectories, releases] = await Promise.all([
    pool.query<{ all: Organisations }>(STATEMENTS.organisations),
    pool.query<{ definition: Metric }>(STATEMENTS.metrics),
    pool.query<SeriesBreak>(STATEMENTS.breaks),
    pool.query<Objective>(STATEMENTS.objectives),
    pool.query<Trajectory>(STATEMENTS.trajectories),
    pool.query<ReleaseInfo>(STATEMENTS.releases),
  ]);
  const all = organisations.rows[0]?.all;
  if (!all) throw new Error("no organisations");
  return {
    organisations: all, breaks: breaks.rows, releases: releases.rows,
    metrics: new Map(metrics.rows.map(({ definition }) => [definition.code, definition])),
    objectives: objectives.rows,
    trajectories: trajectories.rows,
  };
}

/**
 * Reads a board's figures and works its scorecard out, every time anew; null when there is no such board. Realism needs the history
 * of every board: here it is judged by the board's own alone, which takes as long to say and is not looked at.
 */
export async function readScorecard(pool: pg.Pool, reference: Reference, code: string, asOf: string): Promise<Scorecard | null> {
  const { organisations, metrics, breaks, objectives, trajectories, releases } = reference;
  const set = setOfCode(organisations, code);
  const board = set && boardOf(organisations, set, code);
  const england = organisations.areas.find(({ kind }) => kind === "england");
  if (!set || !board || !england) return null;
  const areaId = board.area.id;
  const metricCodes = [...new Set([...metricCodesOf(objectives), LIST_METRIC])];
  const { rows } = await pool.query<HeldFigure & { metricCode: string }>({ ...STATEMENTS.figures, values: [metricCodes, sourceAreasOf(organisations, areaId, set === "2026"), asOf] });
  const panels = new Map([...groupBy(rows, ({ metricCode }) => metricCode)].flatMap(([metricCode, own]) => {
    const metric = metrics.get(metricCode);
    return metric ? [[metricCode, buildPanel(organisations, { metric, kind: "icb", set, category: null, asOf }, own, releases)] as const] : [];
  }));
  const { boards: [own] } = buildStandings({ organisations, metrics, objectives, trajectories, breaks, panels, revisions: new Map(), boards: [{ areaId, version: board.version }], englandId: england.id, asOf });
  const releasesOf = (codes: readonly string[]): readonly ReleaseInfo[] => {
    const used = new Set(codes.flatMap((metricCode) => panels.get(metricCode)?.releases.map(({ id }) => id) ?? []));
    return releases.filter(({ id }) => used.has(id));
  };
  return own ? buildScorecard({ organisations, own, metrics, releasesOf, ...board, set, asOf }) : null;
}
