import "server-only";
import { reaches } from "@/lib/access/policy";
import { defineCommand } from "@/lib/entry/define-command";
import { today } from "@/lib/platform/clock";
import { problem } from "@/lib/shared/problem";
import { failure, success } from "@/lib/shared/result";
import { comparatorOf } from "../domain/trajectory-form-checks";
import { refusalsOfVersion } from "../domain/trajectory-form-verdict";
import { auditOfPlan } from "../domain/trajectory-form-audit";
import { loadTrajectorySubject } from "../load-trajectory-subject";
import { insertProposal } from "../queries";
import { proposeTrajectoryInput } from "../schemas";

/**
 * Proposes the next version of a board's trajectory. It changes nothing until a second person agrees it; one proposal of an
 * objective and board waits at a time.
 */
export const proposeTrajectory = defineCommand({
  name: "propose trajectory",
  permission: "trajectory:propose",
  input: proposeTrajectoryInput,
  async run({ scope, input: { code, area, plan, ...words } }) {
    const subject = await loadTrajectorySubject(scope, { code, area }, today());
    if (subject === null || !reaches(scope.reach, subject.board.areaId)) return failure(problem("not_found", "There is no such objective of a board within your reach", "area"));
    const { objective, board, ground, inForce } = subject;
    const text = { ...plan, comparator: comparatorOf(objective, ground.metric), ...words };
    const refusals = refusalsOfVersion(text, ground, board.areaId);
    if (refusals.length > 0) return failure(...refusals);
    const written = await insertProposal(scope, { objectiveCode: code, areaId: board.areaId, metricCode: ground.metric.code }, text);
    if (written === null) return failure(problem("conflict", `A proposal for ${board.shortName} waits for a decision already. Open it to read or change it.`));
    return success({
      output: { id: written.id },
      audit: [{
        subjectType: "trajectory", subjectId: String(written.id), subjectName: `${objective.title}, ${board.shortName}, version ${written.version}`, areaId: board.areaId,
        detail: { objective: code, metric: ground.metric.code, before: inForce && auditOfPlan({ ...inForce.plan, ...inForce }), after: auditOfPlan(text) },
      }],
    });
  },
});
