import "server-only";
import { randomUUID } from "node:crypto";
import { reaches } from "@/lib/access/policy";
import { defineCommand } from "@/lib/entry/define-command";
import { problem } from "@/lib/shared/problem";
import { failure, success } from "@/lib/shared/result";
import { findBreakSubject, insertBreaks } from "../queries";
import { breakInput } from "../schemas";

/**
 * Records that a series is not like for like from a period on: a change of definition, coverage or boundary, with reason and
 * source. A break of a body that became part of others is noted for those too, without new limits. Known from today on.
 * Breaks of every area want a reach of everything; those of one board, a reach that holds it.
 */
export const recordBreak = defineCommand({
  name: "record break",
  permission: "import:approve",
  input: breakInput,
  async run({ scope, input, now }) {
    const { areaId, metricCode, periodEnd, kind, rebase, label, reason, source } = input;
    const { metricName, area } = await findBreakSubject(scope, metricCode, areaId);
    if (metricName === null) return failure(problem("not_found", `There is no measure ${metricCode}`, "metricCode"));
    const isReached = areaId === null ? scope.reach.kind === "all" : reaches(scope.reach, areaId);
    if ((areaId !== null && area === null) || !isReached) return failure(problem("not_found", "There is no such area within your reach", "areaId"));
    const key = `recorded:${randomUUID()}`;
    const shared = { metricCode, periodEnd, kind, label, reason, source, recordedBy: scope.actor.name, recordedAt: now.toISOString() };
    const successors = (area?.successorIds ?? []).filter((id) => id !== areaId);
    await insertBreaks(scope, [
      { ...shared, key, areaId, rebase, effect: null },
      ...successors.map((id) => ({ ...shared, key: `${key}:${id}`, areaId: id, rebase: false, effect: `Holds a part that is not like for like: ${label}.` })),
    ]);
    return success({
      output: { key, metricName, areaName: area?.name ?? "every area" },
      audit: [{ subjectType: "break", subjectId: key, subjectName: `${metricCode} ${metricName}, ${area?.name ?? "every area"}`, areaId, detail: { kind, periodEnd, rebase, label, reason, source } }],
    });
  },
});
