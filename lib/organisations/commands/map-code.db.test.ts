import { describe, expect, it } from "vitest";
import { accountScope } from "@/lib/access/scope-outside-requests";
import { areaFinder } from "@/lib/observations/domain/area-finder";
import { loadImport } from "@/lib/observations/load-import";
import { buildRttCsv } from "@/lib/observations/sources/rtt-full-csv/fixtures/build-rtt-csv";
import { asOwner } from "@/lib/testing/accounts";
import { importer, readRows, rowsOf, waitsInForce, withFile } from "@/lib/testing/rtt-import";
import { accountFor, areaIdOf, scopeFor, seededDatabase } from "@/lib/testing/test-database";
import { loadAreaCodes } from "../load-area-codes";
import { mapCode } from "./map-code";

seededDatabase();

const input = async (changes: Readonly<Record<string, unknown>> = {}) => ({
  scheme: "ods", code: "QZ9", areaId: String(await areaIdOf("icb-qf7")), validFrom: "", validTo: "", reason: "The publisher uses this code for South Yorkshire since its file of May.", source: "Note on sheet 1 of the file", ...changes,
});
const approver = () => scopeFor("national_oversight", "import:approve");

/** Id of the board that a code as published names on a day, as an import finds it at the next request. */
const found = async (code: string, day: string, kind: "icb" | "council" = "icb") => areaFinder(await loadAreaCodes(await scopeFor("dhsc", "figures:read")))({ kind, scheme: "ods", code, name: "" }, day);

describe("mapping a code", () => {
  it("lets a file in that was refused for the code, and the figures are the body's, under the code as published", async () => {
    const rows = rowsOf("QZ9", await waitsInForce("icb-qf7", "2026-01-31"));
    const file = { publishedOn: null, embargoUntil: null, fileName: "rtt.csv" };
    const read = async () => { const scope = await importer(); return await withFile("rtt.csv", buildRttCsv(rows), (path) => loadImport(scope, { path, ...file })); };
    const refused = await read();
    expect(refused.accepted).toBe(false);
    expect(refused.issues).toContainEqual(expect.objectContaining({ rule: "unknown_icb_code", severity: "refusal", row: expect.any(Number) as number, unmatched: { scheme: "ods", code: "QZ9", name: expect.any(String) as string } }));

    const scope = await approver();
    expect(await mapCode.execute(scope, await input())).toMatchObject({ ok: true, value: { areaName: "NHS South Yorkshire Integrated Care Board" } });
    const { draft } = await readRows(await importer(), rows);
    const areaId = await areaIdOf("icb-qf7");
    expect(new Set(draft.figures.map((figure) => `${figure.areaId} ${figure.codeAsPublished}`))).toEqual(new Set([`${areaId} QZ9`]));
    expect(await asOwner("SELECT actor_name, subject_name FROM audit_entry WHERE action = 'map code' ORDER BY id DESC LIMIT 1")).toEqual([{ actor_name: scope.actor.name, subject_name: "QZ9 to NHS South Yorkshire Integrated Care Board" }]);
  });

  it("holds for its days alone; a later record replaces an earlier one, and one that withdraws leaves the code to nobody", async () => {
    const [south, west] = [await areaIdOf("icb-qf7"), await areaIdOf("icb-qwo")];
    const record = async (changes: Readonly<Record<string, unknown>>) => expect((await mapCode.execute(await approver(), await input({ code: "QZ8", ...changes }))).ok).toBe(true);
    await record({ validFrom: "2025-01-01", validTo: "2025-12-31" });
    expect([await found("QZ8", "2024-12-31"), await found("QZ8", "2025-06-30"), await found("QZ8", "2026-01-31")]).toEqual([null, south, null]);
    await record({ areaId: String(west), validFrom: "2025-06-01" });
    expect([await found("QZ8", "2025-05-31"), await found("QZ8", "2025-06-30"), await found("QZ8", "2026-01-31")]).toEqual([south, west, west]);
    await record({ areaId: String(west), validFrom: "2026-01-01", withdrawn: "yes" });
    expect([await found("QZ8", "2025-06-30"), await found("QZ8", "2026-01-31")]).toEqual([west, null]);
  });

  it("serves bodies of its own kind only", async () => {
    expect([await found("QZ9", "2026-01-31"), await found("QZ9", "2026-01-31", "council")]).toEqual([await areaIdOf("icb-qf7"), null]);
  });

  it.each([
    ["of a code that the register knows", { code: "QWO" }, "code"], ["without a reason", { reason: "so it is" }, "reason"], ["without a source", { source: "" }, "source"], ["to nobody", { areaId: "" }, "areaId"],
    ["to an unknown body", { areaId: "999999" }, "areaId"], ["from a day after the last", { validFrom: "2026-02-01", validTo: "2026-01-01" }, "validTo"], ["of another list", { scheme: "lad" }, "scheme"],
    ["taken back that was never made", { code: "QZ7", withdrawn: "yes" }, "code"], ["from no day", { validFrom: "2026-13-01" }, "validFrom"],
  ])("is refused %s", async (_, changes, field) => {
    expect(await mapCode.execute(await approver(), await input(changes))).toMatchObject({ ok: false, problems: [{ field }] });
  });

  it("takes a code of the register for days on which it was nobody's", async () => {
    expect(await found("QNQ", "2026-04-30")).toBeNull();
    expect((await mapCode.execute(await approver(), await input({ code: "QNQ", areaId: String(await areaIdOf("icb-s0e4d")), validFrom: "2026-04-01" }))).ok).toBe(true);
    expect([await found("QNQ", "2026-03-31"), await found("QNQ", "2026-04-30")]).toEqual([await areaIdOf("icb-qnq"), await areaIdOf("icb-s0e4d")]);
  });

  it("is for those whose reach is the whole country", async () => {
    expect(await mapCode.execute(await scopeFor("regional_oversight", "import:approve", "region-y63"), await input({ code: "QZ6" }))).toMatchObject({ ok: false, problems: [{ code: "not_found" }] });
    expect(await accountScope(await accountFor("icb_analyst", "icb-qf7"), "import:approve")).toBeNull();
  });
});
