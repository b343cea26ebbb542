import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Scope } from "@/lib/access/scope";
import { asOwner, makeAccount, scopeOf, type TestAccount } from "@/lib/testing/accounts";
import { identityWorld } from "@/lib/testing/identity";
import { loadAuditCsv } from "./load-audit-csv";
import { loadAuditTrail } from "./load-audit-trail";
import { parseAuditFilter } from "./parse-audit-filter";

const world = identityWorld();
let auditor: TestAccount;
let scope: Scope<"audit:read">;

const write = (at: string, actorName: string, action: string, actorId: string | null = null) =>
  asOwner("INSERT INTO audit_entry (at, actor_id, actor_name, action, subject_type, subject_id, subject_name, detail) VALUES ($1, $2, $3, $4, 'account', 's', 'Subject', '{}')", at, actorId, actorName, action);

// Entries of a year that nothing else writes to, so that the rest of the trail does not matter.
beforeAll(async () => {
  await asOwner("DELETE FROM audit_entry WHERE at < '2002-01-01'");
  await write("2001-03-24T23:59:59Z", "Winter 100%", "test before");
  await write("2001-03-25T00:00:00Z", "Nightly job", "test first");
  await write("2001-03-25T22:59:59Z", "Ann Okafor", "test last");
  await write("2001-03-25T23:00:00Z", "Bo Li", "test after");
});
beforeEach(async () => {
  auditor = await makeAccount({ roles: ["auditor"], email: "find.me@example.test" });
  scope = await scopeOf(auditor, "audit:read");
});

const actionsFor = async (query: Record<string, string>) => (await loadAuditTrail(scope, parseAuditFilter({ to: "2001-12-31", ...query }), 1)).entries.map(({ action }) => action);

describe("the filter", () => {
  it("shows the newest first", async () => expect(await actionsFor({})).toEqual(["test after", "test last", "test first", "test before"]));
  it("counts days in England, also when the clocks change", async () => expect(await actionsFor({ from: "2001-03-25", to: "2001-03-25" })).toEqual(["test last", "test first"]));
  it("finds one action", async () => expect(await actionsFor({ action: "test last" })).toEqual(["test last"]));
  it("finds every word in the name", async () => expect(await actionsFor({ actor: "okafor ANN" })).toEqual(["test last"]));
  it("takes % and _ for themselves", async () => {
    expect(await actionsFor({ actor: "0%" })).toEqual(["test before"]);
    expect(await actionsFor({ actor: "_" })).toEqual([]);
  });
  it("finds by the e-mail address of the account", async () => {
    await write("2001-06-01T00:00:00Z", "Somebody", "test mail", auditor.id);
    expect(await actionsFor({ actor: "find.me" })).toEqual(["test mail"]);
    await asOwner("DELETE FROM audit_entry WHERE action = 'test mail'");
  });
  it("shows nothing while a date cannot be read", async () => expect(await loadAuditTrail(scope, parseAuditFilter({ from: "x" }), 1)).toMatchObject({ entries: [], total: 0 }));
});

describe("many entries", () => {
  beforeAll(async () => {
    await asOwner("INSERT INTO audit_entry (at, actor_name, action, subject_type, subject_id, subject_name, detail) SELECT '2000-01-01T00:00:00Z', 'Crowd', 'test many', 'account', n::text, 'Subject', '{}' FROM generate_series(1, 2001) n");
  });

  it("come in pages without gap or repeat; a page past the end is the last", async () => {
    const request = parseAuditFilter({ action: "test many" });
    const first = await loadAuditTrail(scope, request, 1);
    const second = await loadAuditTrail(scope, request, 2);
    const last = await loadAuditTrail(scope, request, 999);
    expect([first.total, first.entries.length, last.page, last.entries.length]).toEqual([2001, 50, 41, 1]);
    expect([first.entries[0]?.subjectId, first.entries[49]?.subjectId, second.entries[0]?.subjectId, last.entries[0]?.subjectId]).toEqual(["2001", "1952", "1951", "1"]);
  });

  it("all stand in the CSV, once each", async () => {
    const text = await new Response(loadAuditCsv(scope, parseAuditFilter({ action: "test many" }).filter)).text();
    const ids = text.trim().split("\r\n").slice(1).map((line) => Number(line.split(",")[6]));
    expect(ids).toEqual(Array.from({ length: 2001 }, (_, index) => 2001 - index));
  });
});

it("the application's own role can neither change nor delete an entry", async () => {
  const { database } = await import("@/lib/platform/database/client");
  await expect(database().auditEntry.updateMany({ data: { actorName: "x" } })).rejects.toThrow(/permission denied/);
  await expect(database().auditEntry.deleteMany({})).rejects.toThrow(/permission denied/);
  expect(world.administrator.name).toMatch(/^Test person/);
});
