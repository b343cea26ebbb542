import "server-only";
import { defineCommand } from "@/lib/entry/define-command";
import { problem } from "@/lib/shared/problem";
import { failure, success } from "@/lib/shared/result";
import { holdProposal } from "../lock";
import { findTrajectory, lockTrajectory, writeDecision } from "../queries";
import { withdrawTrajectoryInput } from "../schemas";

/** Takes a proposal of a board within reach back before anybody decided; it stays in the history. */
export const withdrawTrajectory = defineCommand({
  name: "withdraw trajectory",
  permission: "trajectory:propose",
  input: withdrawTrajectoryInput,
  async run({ scope, input: { id, revision }, now }) {
    const held = await holdProposal(await findTrajectory(scope, id), () => lockTrajectory(scope, id));
    if (!held.ok) return held;
    const kept = held.value;
    if (kept.revision !== revision) return failure(problem("conflict", "The proposal changed since you opened it. Read it again before you withdraw it."));
    await writeDecision(scope, id, { state: "withdrawn", reason: null, at: now, agreedOn: null });
    return success({
      output: { id },
      audit: [{ subjectType: "trajectory", subjectId: String(id), subjectName: `${kept.objectiveCode}, version ${kept.version}`, areaId: kept.areaId, detail: { before: "proposed", after: "withdrawn", revision } }],
    });
  },
});
