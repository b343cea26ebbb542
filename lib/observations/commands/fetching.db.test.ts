import { afterAll, beforeEach, describe, expect, it } from "vitest";
import type { Role } from "@/lib/access/roles";
import type { Scope } from "@/lib/access/scope";
import { accountScope, systemScope } from "@/lib/access/scope-outside-requests";
import { asOwner, auditOf, EVERY_ROLE } from "@/lib/testing/accounts";
import { problemsOf, valueOf } from "@/lib/testing/identity";
import { accountFor, HELD_FOR, scopeFor, seededDatabase } from "@/lib/testing/test-database";
import { CONNECTORS } from "../connectors/registry";
import { loadDueFetches } from "../load-due-fetches";
import { loadFetching } from "../load-fetching";
import { recordFetch } from "./record-fetch";
import { setFetching } from "./set-fetching";

seededDatabase();

const RTT = "rtt-full-csv";
const FILE = { address: "https://www.england.nhs.uk/uploads/Jan26.zip", etag: '"one"', lastModified: null, sha256: "a".repeat(64) };
const MINUTE = 60_000;

let national: Scope<"import:approve">;
let product: Scope<"import:stage">;
beforeEach(async () => {
  await asOwner("DELETE FROM fetching");
  await asOwner("DELETE FROM audit_entry WHERE subject_type = 'fetching'");
  national = await scopeFor("national_oversight", "import:approve");
  product = await systemScope("Fetching", "import:stage");
});
afterAll(() => asOwner("DELETE FROM fetching"));

const rowOf = async (connector: string) => (await asOwner<Record<string, unknown>>("SELECT * FROM fetching WHERE connector = $1", connector))[0];
const shown = async (connector: string) => (await loadFetching(national, "2026-06-01")).rows.find(({ id }) => id === connector);
const isDueNow = async (connector: string) => (await loadDueFetches(product, new Date(Date.now() + MINUTE))).some((due) => due.connector.id === connector);
/** Entries about the publication, oldest first. */
const trail = async () => [...(await auditOf(RTT))].sort((a, b) => Number(a.id) - Number(b.id));
const switchOn = (connector = RTT) => setFetching.execute(national, { connector, fetching: "on" });
const record = (outcome: string, file: typeof FILE | null = null, scope = product) => recordFetch.execute(scope, { connector: RTT, outcome, message: `It was ${outcome}`, file });

describe("switching fetching", () => {
  it("is off for every publication to begin with, and nothing is due", async () => {
    const { rows } = await loadFetching(national, "2026-06-01");
    expect(rows.map(({ id }) => id)).toEqual(CONNECTORS.map(({ id }) => id));
    expect(new Set(rows.map(({ state }) => state))).toEqual(new Set(["off", "by-hand"]));
    expect(await loadDueFetches(product, new Date("2099-01-01"))).toEqual([]);
    expect(await shown(RTT)).toMatchObject({ state: "off", nextExpectedOn: "2026-06-11", isOverdue: false, checkedAt: null, outcome: null });
  });

  it("on makes it due at once, off never again, each with its entry", async () => {
    expect(valueOf(await switchOn())).toEqual({ connector: RTT, title: "RTT full CSV data file", fetching: "on" });
    expect(await shown(RTT)).toMatchObject({ state: "on", enabledBy: national.actor.name, failures: 0 });
    expect(await isDueNow(RTT)).toBe(true);
    expect(valueOf(await setFetching.execute(national, { connector: RTT, fetching: "off" })).fetching).toBe("off");
    expect(await rowOf(RTT)).toMatchObject({ enabled: false, enabled_by: null, enabled_at: null, next_try_at: null, next_expected_on: null });
    expect(await isDueNow(RTT)).toBe(false);
    expect((await trail()).map(({ action, actor_id, detail }) => [action, actor_id, detail.fetching, detail.hosts])).toEqual([
      ["set fetching", national.actor.accountId, "on", ["www.england.nhs.uk"]], ["set fetching", national.actor.accountId, "off", ["www.england.nhs.uk"]],
    ]);
  });

  it("twice, of no publication, of one without an address, or to anything else is refused and leaves no trace", async () => {
    expect(problemsOf(await setFetching.execute(national, { connector: RTT, fetching: "off" }))).toEqual(["conflict"]);
    valueOf(await switchOn());
    expect(problemsOf(await switchOn())).toEqual(["conflict"]);
    expect(problemsOf(await switchOn("no-such-thing"))).toEqual(["not_found"]);
    expect(problemsOf(await switchOn("fingertips-csv"))).toEqual(["no_address"]);
    expect(problemsOf(await switchOn("gp-appointments-csv"))).toEqual(["no_address"]);
    expect(problemsOf(await setFetching.execute(national, { connector: RTT, fetching: "maybe" }))).toEqual(["invalid@fetching"]);
    expect(problemsOf(await setFetching.execute(national, { fetching: "on" }))).toEqual(["invalid@connector"]);
    expect(await asOwner("SELECT connector FROM fetching")).toEqual([{ connector: RTT }]);
    expect(await trail()).toHaveLength(1);
  });

  it.each(EVERY_ROLE.map((role): [Role, boolean] => [role, role === "national_oversight"]))("%s: may switch %s", async (role, may) => {
    const scope = await accountScope(await accountFor(role, HELD_FOR[role]), "import:approve");
    const done = scope !== null && (await setFetching.execute(scope, { connector: RTT, fetching: "on" })).ok;
    expect(done).toBe(may);
    expect((await rowOf(RTT))?.enabled ?? false).toBe(may);
  });

  it("is shown to a region, which may not switch", async () => {
    expect((await loadFetching(await scopeFor("regional_oversight", "import:approve", "region-y63"), "2026-06-01")).maySwitch).toBe(false);
    expect((await loadFetching(national, "2026-06-01")).maySwitch).toBe(true);
  });
});

describe("recording what was fetched", () => {
  it("keeps the file, the outcome and the next day, each with its entry", async () => {
    valueOf(await switchOn());
    valueOf(await record("fetched", FILE));
    expect(await shown(RTT)).toMatchObject({ state: "on", outcome: "A new file was brought in", message: "It was fetched", failures: 0, checkedAt: expect.any(String) });
    expect(await isDueNow(RTT)).toBe(false);
    const [due] = await loadDueFetches(product, new Date("2099-01-01"));
    expect(due?.last).toEqual(FILE);
    valueOf(await record("unchanged"));
    expect((await loadDueFetches(product, new Date("2099-01-01")))[0]?.last).toEqual(FILE);
    expect((await trail()).map(({ action, actor_name, detail }) => [action, actor_name, detail.outcome, detail.sha256]).slice(1)).toEqual([
      ["record fetch", "Fetching", "fetched", FILE.sha256], ["record fetch", "Fetching", "unchanged", null],
    ]);
  });

  it("waits longer after each failure, stops after eight, and goes on when it is switched on again", async () => {
    valueOf(await switchOn());
    valueOf(await record("fetched", FILE));
    const waits: number[] = [];
    for (let tries = 1; tries < 8; tries += 1) {
      const before = Date.now();
      waits.push(Math.round((Date.parse(valueOf(await record("failed")).nextTryAt ?? "") - before) / MINUTE));
    }
    expect(waits).toEqual([15, 30, 60, 120, 240, 480, 960]);
    expect(valueOf(await record("failed"))).toEqual({ nextTryAt: null });
    expect(await shown(RTT)).toMatchObject({ state: "stopped", failures: 8, nextTryAt: null, outcome: "It failed" });
    expect(await loadDueFetches(product, new Date("2099-01-01"))).toEqual([]);
    expect((await trail()).at(-1)?.detail).toMatchObject({ failures: 8, stopped: true });
    valueOf(await switchOn());
    expect(await shown(RTT)).toMatchObject({ state: "on", failures: 0 });
    expect((await loadDueFetches(product, new Date(Date.now() + MINUTE)))[0]?.last).toEqual(FILE);
  });

  it("says that an address is not known, and that a file is late", async () => {
    valueOf(await switchOn());
    valueOf(await record("no-address"));
    await asOwner("UPDATE fetching SET next_expected_on = '2026-05-14' WHERE connector = $1", RTT);
    expect(await shown(RTT)).toMatchObject({ outcome: "Address not known: add it by hand", nextExpectedOn: "2026-05-14", isOverdue: true });
  });

  it("is refused to an account, when it is off, of no publication, and of a file that does not fit the outcome", async () => {
    expect(problemsOf(await record("unchanged"))).toEqual(["conflict"]);
    expect(await rowOf(RTT)).toBeUndefined();
    valueOf(await switchOn());
    expect(problemsOf(await record("unchanged", null, await scopeFor("national_oversight", "import:stage")))).toEqual(["not_permitted"]);
    expect(problemsOf(await recordFetch.execute(product, { connector: "no-such-thing", outcome: "failed", message: "x", file: null }))).toEqual(["not_found"]);
    expect(problemsOf(await record("fetched"))).toEqual(["invalid"]);
    expect(problemsOf(await record("failed", FILE))).toEqual(["invalid"]);
    expect(problemsOf(await record("lost"))).toEqual(["invalid@outcome"]);
    expect(await rowOf(RTT)).toMatchObject({ outcome: null, checked_at: null, failures: 0 });
    expect((await trail()).map(({ action }) => action)).toEqual(["set fetching"]);
  });

  it.each([
    ["off and due", "UPDATE fetching SET enabled = false, enabled_by = NULL, enabled_at = NULL"], ["on by nobody", "UPDATE fetching SET enabled_by = NULL"],
    ["tried a ninth time", "UPDATE fetching SET failures = 9, next_try_at = NULL"], ["due after eight failures", "UPDATE fetching SET failures = 8"], ["of an unknown outcome", "UPDATE fetching SET outcome = 'lost', checked_at = now()"],
  ])("cannot be %s, whatever the code does", async (_, statement) => {
    valueOf(await switchOn());
    await expect(asOwner(statement)).rejects.toThrow(/check constraint/);
  });
});
