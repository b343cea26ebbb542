import "server-only";
import { defineCommand } from "@/lib/entry/define-command";
import { today } from "@/lib/platform/clock";
import { formatDateTime } from "@/lib/shared/format-date";
import { problem } from "@/lib/shared/problem";
import { failure, success } from "@/lib/shared/result";
import { loadMeasureGround } from "../load-measure-ground";
import { differenceOf, differenceText } from "../domain/trajectory-diff";
import { auditOfPlan } from "../domain/trajectory-form-audit";
import { refusalsOfVersion } from "../domain/trajectory-form-verdict";
import { holdProposal } from "../lock";
import { findTrajectory, lockTrajectory, updateProposal } from "../queries";
import { changeTrajectoryInput } from "../schemas";

/**
 * Changes a proposal that waits. Of two who change the same revision the second is refused with both texts: what is kept now
 * stands in the problem, what was sent comes back with the form.
 */
export const changeTrajectory = defineCommand({
  name: "change trajectory",
  permission: "trajectory:propose",
  input: changeTrajectoryInput,
  async run({ scope, input: { id, revision, plan, ...words }, now }) {
    const held = await holdProposal(await findTrajectory(scope, id), () => lockTrajectory(scope, id));
    if (!held.ok) return held;
    const kept = held.value;
    const ground = await loadMeasureGround(scope, kept.metricCode, today());
    if (ground === null) throw new Error(`The measure ${kept.metricCode} of trajectory ${id} is not in the catalogue`);
    const text = { ...plan, comparator: kept.comparator, ...words };
    if (kept.revision !== revision) {
      const rows = differenceOf({ plan: kept, ...kept }, { plan, ...words }, ground.metric);
      const theirs = rows.filter(({ kind }) => kind !== "same").map(({ what, before }) => `${what}: ${before ?? "nothing"}`).join("; ");
      return failure(problem("conflict", `Somebody changed this proposal while you did (seen at ${formatDateTime(now.toISOString())}), so yours is not kept yet. ${differenceText(rows)}${theirs === "" ? "" : ` Theirs says: ${theirs}.`} Yours is still in the form.`));
    }
    const refusals = refusalsOfVersion(text, ground, kept.areaId);
    if (refusals.length > 0) return failure(...refusals);
    const [before, after] = [auditOfPlan(kept), auditOfPlan(text)];
    if (JSON.stringify(before) === JSON.stringify(after)) return success({ output: { id, code: kept.objectiveCode }, audit: [] });
    await updateProposal(scope, id, text);
    return success({
      output: { id, code: kept.objectiveCode },
      audit: [{ subjectType: "trajectory", subjectId: String(id), subjectName: `${kept.objectiveCode}, version ${kept.version}`, areaId: kept.areaId, detail: { revision: revision + 1, before, after } }],
    });
  },
});
