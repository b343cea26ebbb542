import "server-only";
import { confidentially, databaseFor } from "@/lib/access/database-for";
import type { FigurePermission } from "@/lib/access/permissions";
import type { Scope } from "@/lib/access/scope";
import type { Objective } from "./domain/objective";
import type { Trajectory, TrajectoryPlan } from "./domain/trajectory";

const OBJECTIVE = `
  o.code, o.area, o.area_id AS "boardId", o.title, o.short_title AS "shortTitle", o.scope, o.baseline_text AS "baselineText", o.target_text AS "targetText",
  o.target_kind AS "targetKind", o.horizon_on::text AS "horizonOn", o.horizon_text AS "horizonText", o.trajectory_style AS "trajectoryStyle", o.owner,
  o.source_document AS "sourceDocument", o.source_page AS "sourcePage", o.own_proposal AS "ownProposal", o.is_illustrative AS "isIllustrative",
  o.not_measured AS "notMeasured", o.meanwhile_reason AS "meanwhileReason",
  CASE WHEN o.lag_start IS NOT NULL THEN json_build_object('start', o.lag_start, 'fewestMonths', o.gestation_fewest, 'mostMonths', o.gestation_most,
    'averagingMonths', o.averaging_months, 'publicationMonths', o.publication_months, 'source', o.lag_source) END AS lag,
  (SELECT coalesce(json_agg(json_build_object('metricCode', m.metric_code, 'part', m.part, 'isYearOnYear', m.is_year_on_year, 'steps', (
      SELECT coalesce(json_agg(json_build_object('dueOn', s.due_on, 'value', s.value, 'comparator', s.comparator, 'scope', s.scope, 'label', s.label, 'source', s.source) ORDER BY s.due_on), '[]'::json)
      FROM trajectory_step s WHERE s.objective_code = m.objective_code AND s.metric_code = m.metric_code)) ORDER BY m.position), '[]'::json)
    FROM objective_measure m WHERE m.objective_code = o.code) AS measures,
  (SELECT coalesce(json_agg(json_build_object('position', i.position, 'dueOn', i.due_on, 'text', i.text, 'reachedOn', i.reached_on,
      'recordedOn', (i.recorded_at AT TIME ZONE 'Europe/London')::date) ORDER BY i.due_on), '[]'::json) FROM milestone i WHERE i.objective_code = o.code) AS milestones
  FROM objective o`;

/** Came with the installation, or was proposed here and agreed. */
const LIVE = "(o.proposed_by_id IS NULL OR EXISTS (SELECT 1 FROM trajectory a WHERE a.objective_code = o.code AND a.state = 'agreed'))";

const TRAJECTORY = `
  t.id, t.objective_code AS "objectiveCode", t.area_id AS "areaId", t.metric_code AS "metricCode", t.version, t.state, t.revision,
  t.style, t.comparator, CASE WHEN t.baseline_end IS NOT NULL THEN json_build_object('periodEnd', t.baseline_end, 'value', t.baseline_value) END AS baseline,
  t.points, t.midpoint_on::text AS "midpointOn", t.reduce_by AS "reduceBy", t.reason, t.justification, t.source, t.is_illustrative AS "isIllustrative",
  t.proposed_by_id::text AS "proposedById", t.proposed_by AS "proposedBy", (t.proposed_at AT TIME ZONE 'Europe/London')::date::text AS "proposedOn",
  t.decided_by AS "decidedBy", (t.decided_at AT TIME ZONE 'Europe/London')::date::text AS "decidedOn", t.decision_reason AS "decisionReason", t.agreed_on::text AS "agreedOn"`;

export interface LiveObjectives {
  readonly objectives: readonly Objective[];
  /** Every agreed version of every board's trajectory, in order of versions. */
  readonly agreed: readonly Trajectory[];
}

/**
 * Every objective that is live (one proposed here is, once a trajectory of it is agreed) with its measures, steps and milestones,
 * national ones first, in the order screens show them, and every agreed trajectory, in one query; dates as `YYYY-MM-DD`.
 */
export async function findObjectives<P extends FigurePermission>(scope: Scope<P>): Promise<LiveObjectives> {
  const [row] = await databaseFor(scope).$queryRawUnsafe<LiveObjectives[]>(`
    SELECT (SELECT coalesce(json_agg(to_json(live)), '[]'::json) FROM (SELECT ${OBJECTIVE} WHERE ${LIVE} ORDER BY o.area_id IS NOT NULL, o.position, o.code) live) AS objectives,
      (SELECT coalesce(json_agg(to_json(one)), '[]'::json) FROM (SELECT ${TRAJECTORY} FROM trajectory t WHERE t.state = 'agreed' ORDER BY t.objective_code, t.area_id, t.version) one) AS agreed`);
  return row ?? { objectives: [], agreed: [] };
}

/** One objective: live, or within `seen` one that is not yet; null where there is none. */
export function findObjective<P extends FigurePermission>(scope: Scope<P>, { code, seen }: { readonly code: string; readonly seen: boolean }): Promise<Objective | null> {
  return confidentially(scope, async (transaction) => (await transaction.$queryRawUnsafe<Objective[]>(`SELECT ${OBJECTIVE} WHERE o.code = $1 AND ($2 OR ${LIVE})`, code, seen))[0] ?? null);
}

/** A version with everybody who wrote a part of it. */
export interface WrittenTrajectory extends Trajectory {
  readonly changedByIds: readonly string[];
}

const WRITTEN = `${TRAJECTORY}, t.changed_by_ids::text[] AS "changedByIds" FROM trajectory t`;

/** Versions of one objective for one board, newest first: agreed ones, and within `seen` the others too. */
export function findVersions<P extends FigurePermission>(scope: Scope<P>, { code, areaId, seen }: { readonly code: string; readonly areaId: number; readonly seen: boolean }): Promise<readonly WrittenTrajectory[]> {
  return confidentially(scope, (transaction) => transaction.$queryRawUnsafe<WrittenTrajectory[]>(
    `SELECT ${WRITTEN} WHERE t.objective_code = $1 AND t.area_id = $2 AND (t.state = 'agreed' OR $3) ORDER BY t.version DESC`, code, areaId, seen));
}

export interface ProposalRow extends WrittenTrajectory {
  readonly objectiveTitle: string;
  readonly isLocal: boolean;
  /** False for a local objective none of whose trajectories is agreed. */
  readonly isLive: boolean;
}

/** Proposals within reach that wait, and of those decided the newest of each objective and board, newest first. */
export function findProposals(scope: Scope<"trajectory:read">): Promise<readonly ProposalRow[]> {
  return confidentially(scope, (transaction) => transaction.$queryRawUnsafe<ProposalRow[]>(
    `SELECT * FROM (SELECT DISTINCT ON (t.objective_code, t.area_id) o.title AS "objectiveTitle", o.area_id IS NOT NULL AS "isLocal",
       ${LIVE} AS "isLive", ${WRITTEN}
     JOIN objective o ON o.code = t.objective_code WHERE t.proposed_by_id IS NOT NULL AND within_reach(t.area_id) ORDER BY t.objective_code, t.area_id, t.version DESC) AS newest
     ORDER BY state = 'proposed' DESC, coalesce("decidedOn", "proposedOn") DESC, id DESC LIMIT 200`));
}

/** A version by its number, agreed or within reach; null where there is none. */
export async function findTrajectory<P extends FigurePermission>(scope: Scope<P>, id: number): Promise<WrittenTrajectory | null> {
  return (await databaseFor(scope).$queryRawUnsafe<WrittenTrajectory[]>(`SELECT ${WRITTEN} WHERE t.id = $1`, id))[0] ?? null;
}

/** The same within reach, held until the open transaction ends. */
export async function lockTrajectory<P extends FigurePermission>(scope: Scope<P>, id: number): Promise<WrittenTrajectory | null> {
  return (await databaseFor(scope).$queryRawUnsafe<WrittenTrajectory[]>(`SELECT ${WRITTEN} WHERE t.id = $1 FOR UPDATE`, id))[0] ?? null;
}

export interface TrajectoryText extends TrajectoryPlan {
  readonly reason: string;
  readonly justification: string;
  readonly source: string;
}

const columnsOf = ({ style, comparator, baseline, points, midpointOn, reduceBy, reason, justification, source }: TrajectoryText): readonly unknown[] =>
  [style, comparator, baseline?.periodEnd ?? null, baseline?.value ?? null, midpointOn, reduceBy, JSON.stringify(points), reason, justification, source];

/** Adds the next version of an objective for a board, proposed by the account of the scope; null where one waits already. */
export async function insertProposal(scope: Scope<"trajectory:propose">, { objectiveCode, areaId, metricCode }: Pick<Trajectory, "objectiveCode" | "areaId" | "metricCode">, text: TrajectoryText): Promise<{ readonly id: number; readonly version: number } | null> {
  const [row] = await databaseFor(scope).$queryRawUnsafe<{ id: number; version: number }[]>(
    `INSERT INTO trajectory (objective_code, area_id, metric_code, version, proposed_by_id, proposed_by, style, comparator, baseline_end, baseline_value, midpoint_on, reduce_by, points, reason, justification, source)
     SELECT $1, $2, $3, coalesce(max(version), 0) + 1, $4::uuid, $5, $6, $7, $8::date, $9::float8, $10::date, $11::float8, $12::jsonb, $13, $14, $15 FROM trajectory WHERE objective_code = $1 AND area_id = $2
     ON CONFLICT DO NOTHING RETURNING id, version`,
    objectiveCode, areaId, metricCode, scope.actor.accountId, scope.actor.name, ...columnsOf(text));
  return row ?? null;
}

/** Writes a locked proposal anew, and who did. */
export async function updateProposal(scope: Scope<"trajectory:propose">, id: number, text: TrajectoryText): Promise<void> {
  await databaseFor(scope).$executeRawUnsafe(
    `UPDATE trajectory SET revision = revision + 1, style = $3, comparator = $4, baseline_end = $5::date, baseline_value = $6::float8, midpoint_on = $7::date, reduce_by = $8::float8, points = $9::jsonb,
       reason = $10, justification = $11, source = $12,
       changed_by_ids = CASE WHEN $2::uuid = proposed_by_id OR $2::uuid = ANY (changed_by_ids) THEN changed_by_ids ELSE changed_by_ids || $2::uuid END WHERE id = $1`,
    id, scope.actor.accountId, ...columnsOf(text));
}

export interface TrajectoryDecision {
  readonly state: "agreed" | "returned" | "withdrawn";
  readonly reason: string | null;
  readonly at: Date;
  /** Day on which it comes into force, `YYYY-MM-DD`; null for what is not agreed. */
  readonly agreedOn: string | null;
}

/** Decides a locked proposal in the name of the account of the scope. */
export async function writeDecision<P extends "trajectory:propose" | "trajectory:agree">(scope: Scope<P>, id: number, { state, reason, at, agreedOn }: TrajectoryDecision): Promise<void> {
  await databaseFor(scope).$executeRawUnsafe(
    "UPDATE trajectory SET state = $2, decision_reason = $3, decided_at = $4, agreed_on = $5::date, decided_by_id = $6::uuid, decided_by = $7 WHERE id = $1",
    id, state, reason, at, agreedOn, scope.actor.accountId, scope.actor.name);
}

/** Objectives of one board with their measures as the rules of a set see them, live or waiting, and the national ones; and how many it ever proposed. */
export function findSetOfBoard(scope: Scope<"trajectory:propose">, areaId: number): Promise<readonly Objective[]> {
  return confidentially(scope, (transaction) => transaction.$queryRawUnsafe<Objective[]>(
    `SELECT ${OBJECTIVE} WHERE o.area_id IS NULL OR (o.area_id = $1 AND (o.proposed_by_id IS NULL OR EXISTS (SELECT 1 FROM trajectory t WHERE t.objective_code = o.code AND t.state IN ('agreed', 'proposed')))) ORDER BY o.area_id IS NOT NULL, o.position, o.code`, areaId));
}

export interface NewObjective extends Pick<Objective, "area" | "title" | "shortTitle" | "baselineText" | "targetText" | "targetKind" | "horizonText" | "trajectoryStyle" | "sourceDocument"> {
  readonly boardId: number;
  readonly boardCode: string;
  readonly horizonOn: string;
  readonly owner: string;
  readonly sourcePage: string;
  readonly baselineValue: number;
  readonly baselinePeriod: string;
  readonly setReason: string;
  readonly metricCode: string;
  readonly milestones: readonly { readonly dueOn: string; readonly text: string }[];
}

/** Adds a local objective with its measure and milestones; gives its code. Proposals of one board take their turn. */
export async function insertObjective(scope: Scope<"trajectory:propose">, { boardId, boardCode, metricCode, milestones, ...o }: NewObjective, at: Date): Promise<string> {
  const database = databaseFor(scope);
  await database.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('local objective'), ${boardId}::int)`;
  const [row] = await database.$queryRawUnsafe<{ code: string }[]>(
    `INSERT INTO objective (code, area, area_id, scope, position, title, short_title, baseline_text, target_text, target_kind, horizon_on, horizon_text, trajectory_style, owner, source_document, source_page, own_proposal,
       baseline_value, baseline_period, set_reason, proposed_by_id, proposed_by, proposed_at)
     SELECT $1 || '-P' || (count(*) + 1), $2, $3, 'local', 100 + count(*), $4, $5, $6, $7, $8, $9::date, $10, $11, $12, $13, $14, false, $15::float8, $16, $17, $18::uuid, $19, $20 FROM objective WHERE area_id = $3 AND proposed_by_id IS NOT NULL
     RETURNING code`,
    boardCode, o.area, boardId, o.title, o.shortTitle, o.baselineText, o.targetText, o.targetKind, o.horizonOn, o.horizonText, o.trajectoryStyle, o.owner, o.sourceDocument, o.sourcePage,
    o.baselineValue, o.baselinePeriod, o.setReason, scope.actor.accountId, scope.actor.name, at);
  if (!row) throw new Error("The database gave no code for an objective");
  await database.$executeRaw`INSERT INTO objective_measure (objective_code, metric_code, part, position) VALUES (${row.code}, ${metricCode}, 'judged', 0)`;
  for (const [position, { dueOn, text }] of milestones.entries()) await database.$executeRaw`INSERT INTO milestone (objective_code, position, due_on, text) VALUES (${row.code}, ${position}, ${dueOn}::date, ${text})`;
  return row.code;
}

export interface HeldMilestone {
  readonly objectiveTitle: string;
  readonly boardId: number;
  readonly text: string;
  readonly dueOn: string;
  readonly reachedOn: string | null;
}

/** A milestone of a live objective of a board within reach, held until the open transaction ends; null where there is none. */
export async function lockMilestone(scope: Scope<"trajectory:propose">, code: string, position: number): Promise<HeldMilestone | null> {
  const [row] = await databaseFor(scope).$queryRawUnsafe<HeldMilestone[]>(
    `SELECT o.title AS "objectiveTitle", o.area_id AS "boardId", i.text, i.due_on::text AS "dueOn", i.reached_on::text AS "reachedOn"
     FROM milestone i JOIN objective o ON o.code = i.objective_code WHERE i.objective_code = $1 AND i.position = $2 AND o.area_id IS NOT NULL AND ${LIVE} FOR UPDATE OF i`, code, position);
  return row ?? null;
}

/** Records in the name of the account of the scope whether a locked milestone is reached. @param reachedOn null = not reached */
export async function writeMilestone(scope: Scope<"trajectory:propose">, code: string, position: number, reachedOn: string | null, at: Date): Promise<void> {
  await databaseFor(scope).$executeRawUnsafe(
    "UPDATE milestone SET reached_on = $3::date, recorded_at = $4, recorded_by_id = $5::uuid, recorded_by = $6 WHERE objective_code = $1 AND position = $2", code, position, reachedOn, at, scope.actor.accountId, scope.actor.name);
}
