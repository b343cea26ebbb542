import { describe, expect, it } from "vitest";
import { accountScope } from "@/lib/access/scope-outside-requests";
import { loadCatalogue } from "@/lib/metrics/load-catalogue";
import { loadMetricPage } from "@/lib/scorecards/load-metric-page";
import { asOwner } from "@/lib/testing/accounts";
import { accountFor, areaIdOf, scopeFor, seeded, seededDatabase } from "@/lib/testing/test-database";
import { seedReference } from "@/prisma/seed/seed-reference";
import { recordBreak } from "./record-break";

seededDatabase();

const REASON = "Patients of two hospitals are counted by another board from here on.";
const input = async (changes: Readonly<Record<string, unknown>> = {}) => ({
  metricCode: "E01", areaId: String(await areaIdOf("icb-qf7")), periodEnd: "2025-06-30", kind: "coverage", rebase: "yes", label: "Two hospitals moved", reason: REASON, source: "Letter of the board, 3 July 2025", ...changes,
});
const approver = (role: "national_oversight" | "regional_oversight" = "national_oversight", key?: string) => scopeFor(role, "import:approve", key);
const recorded = async () => (await asOwner<{ count: number }>("SELECT count(*)::int AS count FROM series_break WHERE recorded_by IS NOT NULL"))[0]?.count;
const dayOf = async () => (await asOwner<{ today: string; yesterday: string }>("SELECT d::text AS today, (d - 1)::text AS yesterday FROM (SELECT (now() AT TIME ZONE 'Europe/London')::date AS d) t"))[0] ?? { today: "", yesterday: "" };
const page = async (asOf: string, area = "QF7") => await loadMetricPage(await scopeFor("dhsc", "figures:read"), { metricCode: "E01", area, set: "2026", range: "all", asOf });

describe("recording a break", () => {
  it("shows it at once with its reason and source, starts limits anew, is in the audit trail, and leaves the page of the day before as it was", async () => {
    const { today, yesterday } = await dayOf();
    const before = await page(today);
    const scope = await approver();
    const result = await recordBreak.execute(scope, await input());
    expect(result).toMatchObject({ ok: true, value: { areaName: "NHS South Yorkshire Integrated Care Board" } });
    const [then, now] = [await page(yesterday), await page(today)];
    expect(now?.breaks.filter(({ label }) => label === "Two hospitals moved")).toMatchObject([{ periodEnd: "2025-06-30", kind: "coverage", rebase: true, reason: REASON, source: "Letter of the board, 3 July 2025" }]);
    expect(now?.spec.breaks.some(({ periodEnd }) => periodEnd === "2025-06-30")).toBe(true);
    expect(now?.segments.length).toBe((before?.segments.length ?? 0) + 1);
    expect(then?.segments).toEqual(before?.segments);
    expect((await page(today, "QWO"))?.breaks.filter(({ label }) => label === "Two hospitals moved")).toEqual([]);
    expect(await asOwner("SELECT actor_name, detail->>'reason' AS reason, detail->>'rebase' AS rebase FROM audit_entry WHERE action = 'record break' ORDER BY id DESC LIMIT 1")).toEqual([{ actor_name: scope.actor.name, reason: REASON, rebase: "true" }]);
  });

  it("is noted for the boards that a board became part of, without new limits there", async () => {
    const [qnx, successor] = [await areaIdOf("icb-qnx"), await areaIdOf("icb-s9b9j")];
    expect((await recordBreak.execute(await approver(), await input({ areaId: String(qnx), label: "Old list closed" }))).ok).toBe(true);
    const rows = await asOwner("SELECT area_id, rebase FROM series_break WHERE label = 'Old list closed' ORDER BY rebase DESC");
    expect(rows).toEqual([{ area_id: qnx, rebase: true }, { area_id: successor, rebase: false }]);
  });

  it("stays when the reference data are written again", async () => {
    await seeded();
    expect((await recordBreak.execute(await approver(), await input({ areaId: "" }))).ok).toBe(true);
    await asOwner("DELETE FROM seed_state");
    await seedReference(process.env.DATABASE_OWNER_URL ?? "");
    const { breaks } = await loadCatalogue(await scopeFor("dhsc", "figures:read"));
    expect(breaks.filter(({ recordedOn }) => recordedOn !== null)).toMatchObject([{ areaId: null, reason: REASON }]);
    expect(breaks.some(({ recordedOn }) => recordedOn === null)).toBe(true);
  });

  it.each([
    ["no reason", { reason: "because" }, "reason"], ["no source", { source: "" }, "source"], ["a day within a month", { periodEnd: "2025-06-15" }, "periodEnd"], ["no day", { periodEnd: "2025-02-31" }, "periodEnd"],
    ["another kind", { kind: "rebase" }, "kind"], ["no answer on limits", { rebase: "" }, "rebase"], ["an unknown measure", { metricCode: "Z99" }, "metricCode"], ["an unknown area", { areaId: "999999" }, "areaId"],
    ["a missing name", { label: " " }, "label"],
  ])("is refused with %s, and nothing is stored", async (_, changes, field) => {
    const held = await recorded();
    expect(await recordBreak.execute(await approver(), await input(changes))).toMatchObject({ ok: false, problems: [{ field }] });
    expect(await recorded()).toBe(held);
  });

  it("is for those whose reach holds the area, and of every area for those whose reach is everything", async () => {
    const regional = await approver("regional_oversight", "region-y63");
    expect((await recordBreak.execute(regional, await input())).ok).toBe(true);
    for (const areaId of ["", String(await areaIdOf("icb-qr1")), String(await areaIdOf("england"))]) {
      expect(await recordBreak.execute(regional, await input({ areaId }))).toMatchObject({ ok: false, problems: [{ code: "not_found", field: "areaId" }] });
    }
    expect(await accountScope(await accountFor("icb_analyst", "icb-qf7"), "import:approve")).toBeNull();
  });
});
