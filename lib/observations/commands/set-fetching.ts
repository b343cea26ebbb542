import "server-only";
import { databaseFor } from "@/lib/access/database-for";
import { defineCommand } from "@/lib/entry/define-command";
import { problem } from "@/lib/shared/problem";
import { failure, success } from "@/lib/shared/result";
import { findConnector } from "../connectors/registry";
import { firstProgress, hasStopped } from "../domain/fetch-schedule";
import { lockFetching } from "../queries";
import { setFetchingInput } from "../schemas";

/**
 * Switches the fetching of a publication on or off, or on again after it stopped. What is known of its last file stays, so
 * that the same file is not brought in again.
 */
export const setFetching = defineCommand({
  name: "set fetching",
  permission: "import:approve",
  input: setFetchingInput,
  async run({ scope, input, now }) {
    const connector = findConnector(input.connector);
    if (!connector) return failure(problem("not_found", "There is no such publication"));
    if (scope.reach.kind !== "all") return failure(problem("not_permitted", "Publications are of every board: only an account that reaches all of them may switch their fetching"));
    const { title, find, schedule } = connector;
    if (find.kind === "none" || schedule === null) return failure(problem("no_address", `${title}: the address of its file is not known, so it is added by hand`));
    const before = await lockFetching(scope, connector.id);
    const nextTryAt = before.nextTryAt === null ? null : Date.parse(before.nextTryAt);
    const isOn = input.fetching === "on";
    if (isOn === before.enabled && !(isOn && hasStopped({ enabled: true, nextTryAt }))) return failure(problem("conflict", `${title}: fetching is ${input.fetching} already`));
    const first = firstProgress(schedule, { now: now.getTime(), today: now.toISOString().slice(0, 10) });
    await databaseFor(scope).fetching.update({
      where: { connector: connector.id },
      data: isOn
        ? { enabled: true, enabledBy: scope.actor.name, enabledAt: now, failures: 0, nextExpectedOn: new Date(first.nextExpectedOn), nextTryAt: now }
        : { enabled: false, enabledBy: null, enabledAt: null, failures: 0, nextExpectedOn: null, nextTryAt: null },
      select: { connector: true },
    });
    return success({
      output: { connector: connector.id, title, fetching: input.fetching },
      audit: [{ subjectType: "fetching", subjectId: connector.id, subjectName: title, areaId: null, detail: { fetching: input.fetching, hosts: [...connector.hosts], page: connector.page, failuresBefore: before.failures } }],
    });
  },
});
