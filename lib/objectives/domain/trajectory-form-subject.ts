import type { AreaVersion } from "@/lib/organisations/domain/organisation";
import { formatDate } from "@/lib/shared/format-date";
import type { Objective } from "./objective";
import type { Trajectory, TrajectoryPlan } from "./trajectory";
import type { ComparedVersion } from "./trajectory-diff";
import type { MeasureGround } from "./trajectory-form-ground";

/** A board as a form names it. */
export interface NamedBoard {
  readonly areaId: number;
  readonly code: string;
  readonly name: string;
  readonly shortName: string;
}

export const namedBoard = (areaId: number, { odsCode, name, shortName }: AreaVersion): NamedBoard => ({ areaId, code: odsCode ?? "", name, shortName });

/** One objective for one board, with what its trajectory is written on. */
export interface TrajectorySubject<Version extends Trajectory = Trajectory> {
  readonly objective: Objective;
  readonly board: NamedBoard;
  readonly ground: MeasureGround;
  /** What stands in for the objective's own measure, and why; null where it is its own. */
  readonly meanwhile: string | null;
  /** Newest first: agreed ones, and those that the reader may see besides. */
  readonly versions: readonly Version[];
  readonly inForce: VersionInForce | null;
  /** The proposal that waits. */
  readonly open: Version | null;
}

/** What a board is held against now: its own agreed version, or the national steps. */
export interface VersionInForce extends ComparedVersion {
  readonly name: string;
  /** Null = the national steps. */
  readonly version: number | null;
  readonly plan: TrajectoryPlan;
}

/** The last agreed version, else the national steps of the measure; null where there is neither. */
export function versionInForce(objective: Objective, versions: readonly Trajectory[], metricCode: string): VersionInForce | null {
  const own = versions.find(({ state }) => state === "agreed");
  if (own) return { name: `Agreed ${formatDate(own.agreedOn ?? own.proposedOn)}`, version: own.version, plan: own, reason: own.reason, justification: own.justification, source: own.source };
  const steps = objective.measures.find((measure) => measure.metricCode === metricCode)?.steps ?? [];
  const last = steps.at(-1);
  if (!last) return null;
  const plan: TrajectoryPlan = { style: "stepped_annual", comparator: last.comparator, baseline: null, points: steps.map(({ dueOn, value }) => ({ dueOn, value })), midpointOn: null, reduceBy: null };
  return { name: "National steps", version: null, plan, reason: "", justification: "", source: last.source };
}
