import "server-only";
import { defineCommand } from "@/lib/entry/define-command";
import { today } from "@/lib/platform/clock";
import { problem } from "@/lib/shared/problem";
import { failure, success } from "@/lib/shared/result";
import { auditOfPlan } from "../domain/trajectory-form-audit";
import { holdProposal } from "../lock";
import { findTrajectory, findVersions, lockTrajectory, writeDecision } from "../queries";
import { decideTrajectoryInput } from "../schemas";

/**
 * Agrees a proposal, which is in force from today and by which figures are judged everywhere, or returns it with a reason.
 * Nobody decides about what they wrote a part of, nor about a text that is no longer the one they read.
 */
export const decideTrajectory = defineCommand({
  name: "decide trajectory",
  permission: "trajectory:agree",
  input: decideTrajectoryInput,
  async run({ scope, input: { id, revision, decision, reason }, now }) {
    const held = await holdProposal(await findTrajectory(scope, id), () => lockTrajectory(scope, id));
    if (!held.ok) return held;
    const kept = held.value;
    const { accountId } = scope.actor;
    if (accountId === null || accountId === kept.proposedById || kept.changedByIds.includes(accountId)) return failure(problem("second_account", "Somebody else must decide about what you wrote."));
    if (kept.revision !== revision) return failure(problem("conflict", "The proposal changed since you opened it. Read it again before you decide."));
    const versions = await findVersions(scope, { code: kept.objectiveCode, areaId: kept.areaId, seen: true });
    const before = versions.find(({ state }) => state === "agreed") ?? null;
    const state = decision === "agree" ? "agreed" : "returned";
    await writeDecision(scope, id, { state, reason: reason === "" ? null : reason, at: now, agreedOn: state === "agreed" ? today() : null });
    return success({
      output: { id, decision },
      audit: [{
        subjectType: "trajectory", subjectId: String(id), subjectName: `${kept.objectiveCode}, version ${kept.version}`, areaId: kept.areaId,
        detail: { decision: state, reason, proposedBy: kept.proposedBy, revision, before: before && { version: before.version, ...auditOfPlan(before) }, after: { version: kept.version, ...auditOfPlan(kept) } },
      }],
    });
  },
});
