import type pg from "pg";
import type { Metric } from "@/lib/metrics/domain/metric";
import type { SeriesBreak } from "@/lib/metrics/domain/series-break";
import type { Objective } from "@/lib/objectives/domain/objective";
import type { Trajectory } from "@/lib/objectives/domain/trajectory";
import type { ReleaseInfo } from "@/lib/observations/domain/observation";
import type { Organisations } from "@/lib/organisations/domain/organisation";
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
