import "server-only";
import { defineCommand } from "@/lib/entry/define-command";
import { problem } from "@/lib/shared/problem";
import { failure, success } from "@/lib/shared/result";
import { accountRecord } from "../account-record";
import { endSessionsOf } from "../queries";
import { noInput } from "../schemas";

/** Ends every session of the person who asks, except the one that asks. */
export const endOwnSessions = defineCommand({
  name: "end own sessions",
  permission: "own-account:manage",
  input: noInput,
  async run({ scope, now }) {
    const { accountId, sessionId, name } = scope.actor;
    if (accountId === null) return failure(problem("not_found", "Only a person has sessions"));
    const sessionsEnded = await endSessionsOf(scope, accountId, now, sessionId);
    return success({ output: { sessionsEnded }, audit: sessionsEnded === 0 ? [] : [accountRecord({ id: accountId, name }, { sessionsEnded })] });
  },
});
