import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { databaseFor } from "@/lib/access/database-for";
import type { Scope } from "@/lib/access/scope";
import { writeAudit } from "@/lib/platform/audit/write";
import { currentTransaction } from "@/lib/platform/database/transaction";
import { problem } from "@/lib/shared/problem";
import { failure, success } from "@/lib/shared/result";
import { asOwner, auditOf } from "@/lib/testing/accounts";
import { scopeFor, seededDatabase } from "@/lib/testing/test-database";
import { defineCommand } from "./define-command";

seededDatabase();

let scope: Scope<"figures:read">;
beforeAll(async () => void (scope = await scopeFor("dhsc", "figures:read")));
afterEach(() => asOwner("DELETE FROM rate_limit WHERE key LIKE 'test-%'"));

const record = (subjectId: string) => ({ subjectType: "test", subjectId, subjectName: "Test", areaId: null, detail: { a: 1 } });
const written = async (): Promise<readonly string[]> => (await asOwner<{ key: string }>("SELECT key FROM rate_limit WHERE key LIKE 'test-%' ORDER BY key")).map(({ key }) => key);

const command = defineCommand({
  name: "try it",
  permission: "figures:read",
  input: z.object({ key: z.string().startsWith("test-"), end: z.enum(["good", "refused", "thrown", "twice"]) }),
  async run({ scope: held, input, now }) {
    expect(now).toBeInstanceOf(Date);
    await databaseFor(held).rateLimit.create({ data: { key: input.key } });
    if (input.end === "refused") return failure(problem("conflict", "Somebody was faster", "key"));
    if (input.end === "thrown") throw new Error("unexpected");
    return success({ output: input.key, audit: input.end === "twice" ? [record(input.key), record(input.key)] : [record(input.key)] });
  },
});

describe("a command", () => {
  it("saves and says so in the audit trail, once a record, as who asked", async () => {
    expect(await command.execute(scope, { key: "test-1", end: "good" })).toEqual({ ok: true, value: "test-1" });
    expect(await written()).toEqual(["test-1"]);
    expect(await auditOf("test-1")).toMatchObject([{ action: "try it", actor_id: scope.actor.accountId, actor_name: scope.actor.name, detail: { a: 1 } }]);
    await command.execute(scope, { key: "test-2", end: "twice" });
    expect(await auditOf("test-2")).toHaveLength(2);
  });

  it("leaves nothing behind when it refuses after having written", async () => {
    expect(await command.execute(scope, { key: "test-3", end: "refused" })).toEqual({ ok: false, problems: [{ code: "conflict", message: "Somebody was faster", field: "key" }] });
    expect(await written()).toEqual([]);
    expect(await auditOf("test-3")).toEqual([]);
  });

  it("leaves nothing behind when it fails, and the failure is not turned into a refusal", async () => {
    await expect(command.execute(scope, { key: "test-4", end: "thrown" })).rejects.toThrow("unexpected");
    expect(await written()).toEqual([]);
  });

  it("is not begun with input that does not parse, and names every field that is wrong", async () => {
    const result = await command.execute(scope, { key: "wrong", end: "other" });
    expect(result.ok ? [] : result.problems.map(({ code, field }) => [code, field])).toEqual([["invalid", "key"], ["invalid", "end"]]);
    for (const input of [null, undefined, "text", 7, []]) expect(await command.execute(scope, input)).toMatchObject({ ok: false, problems: [{ code: "invalid" }] });
    expect(await written()).toEqual([]);
  });

  it("has no transaction open after it", async () => {
    await command.execute(scope, { key: "test-5", end: "good" });
    expect(currentTransaction()).toBeUndefined();
    await expect(writeAudit(scope.actor, "outside", record("test-6"))).rejects.toThrow(/inside the transaction/);
  });
});
