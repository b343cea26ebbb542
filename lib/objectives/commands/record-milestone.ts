import "server-only";
import { defineCommand } from "@/lib/entry/define-command";
import { today } from "@/lib/platform/clock";
import { problem } from "@/lib/shared/problem";
import { failure, success } from "@/lib/shared/result";
import { lockMilestone, writeMilestone } from "../queries";
import { recordMilestoneInput } from "../schemas";

/** Records the day on which a milestone of a board's own objective was reached, or that it is not reached after all. */
export const recordMilestone = defineCommand({
  name: "record milestone",
  permission: "trajectory:propose",
  input: recordMilestoneInput,
  async run({ scope, input: { code, position, reachedOn, known }, now }) {
    const held = await lockMilestone(scope, code, position);
    if (held === null) return failure(problem("not_found", "There is no such milestone of a board within your reach"));
    if ((held.reachedOn ?? "") !== known) return failure(problem("conflict", "Somebody recorded something else since you opened the page. Read it again before you change it.", "reachedOn"));
    if (reachedOn > today()) return failure(problem("invalid", "Give a day that has come: what is planned is the day it is due", "reachedOn"));
    if (reachedOn === known) return failure(problem("invalid", known === "" ? "Give the day on which it was reached" : "Give another day, or leave it empty where it is not reached after all", "reachedOn"));
    await writeMilestone(scope, code, position, reachedOn === "" ? null : reachedOn, now);
    return success({
      output: { code },
      audit: [{ subjectType: "objective", subjectId: code, subjectName: held.objectiveTitle, areaId: held.boardId, detail: { milestone: held.text, due: held.dueOn, before: held.reachedOn, after: reachedOn === "" ? null : reachedOn } }],
    });
  },
});
