import "server-only";
import { reaches } from "@/lib/access/policy";
import type { Scope } from "@/lib/access/scope";
import { goodSign } from "@/lib/metrics/domain/polarity";
import { addMonths } from "@/lib/shared/month";
import type { Result } from "@/lib/shared/result";
import { failure, success } from "@/lib/shared/result";
import { comparatorOf, refusalsOfPlan } from "./domain/trajectory-form-checks";
import { fieldsOfPlan, readPlan, type FormFields, type PlanDraft } from "./domain/trajectory-form";
import { factsOf, headOf } from "./domain/trajectory-form-facts";
import type { TrajectoryEditor } from "./domain/trajectory-form-page";
import { trajectoryPreview, type TrajectoryPreview } from "./domain/trajectory-form-preview";
import type { TrajectorySubject } from "./domain/trajectory-form-subject";
import { loadTrajectorySubject, type SubjectQuestion } from "./load-trajectory-subject";

export interface EditorQuestion extends SubjectQuestion {
  /** Fields that the address asks to see; null = none. */
  readonly fields: FormFields | null;
}

/**
 * The form that proposes a trajectory, or changes the proposal that waits, with its preview.
 * @param asOf today, `YYYY-MM-DD`
 * @returns null where there is no such objective, or the board is beyond reach
 */
export async function loadTrajectoryEditor(scope: Scope<"trajectory:propose">, { fields: asked, ...question }: EditorQuestion, asOf: string): Promise<TrajectoryEditor | null> {
  const subject = await loadTrajectorySubject(scope, question, asOf);
  if (subject === null || !reaches(scope.reach, subject.board.areaId)) return null;
  const fields = asked ?? startOf(subject);
  const read = readChecked(subject, fields);
  return {
    objective: headOf(subject), board: subject.board, measure: factsOf(subject),
    inForce: subject.inForce, open: subject.open, fields,
    // A form that nobody filled in yet has nothing wrong with it.
    problems: read.ok || asked === null ? [] : read.problems,
    preview: previewOf(subject, read.ok ? read.value : null),
  };
}

/** What a plan looks like and how realistic it is; refused where it cannot be read. Null as `loadTrajectoryEditor`. */
export async function loadTrajectoryPreview(scope: Scope<"trajectory:propose">, { fields, ...question }: EditorQuestion, asOf: string): Promise<Result<TrajectoryPreview> | null> {
  const subject = await loadTrajectorySubject(scope, question, asOf);
  if (subject === null || !reaches(scope.reach, subject.board.areaId)) return null;
  const read = readChecked(subject, fields ?? {});
  return read.ok ? success(previewOf(subject, read.value)) : read;
}

function readChecked({ ground, board }: TrajectorySubject, fields: FormFields): Result<PlanDraft> {
  const read = readPlan(fields);
  if (!read.ok) return read;
  const refusals = refusalsOfPlan(read.value, ground.metric, ground.reports.get(board.areaId)?.latest?.periodEnd ?? null);
  return refusals.length > 0 ? failure(...refusals) : read;
}

const previewOf = ({ objective, ground, board, inForce }: TrajectorySubject, plan: PlanDraft | null): TrajectoryPreview =>
  trajectoryPreview({ ground, areaId: board.areaId, boardName: board.shortName, inForce, proposed: plan && { name: "Proposed", plan: { ...plan, comparator: comparatorOf(objective, ground.metric) } } });

/** A form that is opened anew: the proposal that waits, else what is in force, else a straight line from the latest figure. */
function startOf({ open, inForce, ground, board }: TrajectorySubject): FormFields {
  if (open) return { ...fieldsOfPlan(open), reason: open.reason, justification: open.justification, source: open.source };
  const latest = ground.reports.get(board.areaId)?.latest ?? null;
  const baseline = latest?.value == null ? null : { periodEnd: latest.periodEnd, value: Number(latest.value.toFixed(ground.metric.decimals)) };
  if (inForce?.version != null) return { ...fieldsOfPlan(inForce.plan), justification: inForce.justification, source: inForce.source };
  const ahead = inForce?.plan.points.filter(({ dueOn }) => latest === null || dueOn > latest.periodEnd) ?? [];
  if (inForce && ahead.length > 0) return { ...fieldsOfPlan({ ...inForce.plan, baseline, points: ahead }), source: inForce.source };
  const dueOn = latest === null ? "" : addMonths(latest.periodEnd, 12);
  return { ...fieldsOfPlan({ style: "linear", baseline, points: [], midpointOn: null, reduceBy: null }), due1: dueOn, value1: baseline === null || goodSign(ground.metric.polarity) === 0 ? "" : String(baseline.value) };
}
