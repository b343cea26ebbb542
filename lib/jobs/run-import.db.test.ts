import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { accountScope } from "@/lib/access/scope-outside-requests";
import { approveImport } from "@/lib/imports/commands/approve-import";
import { cancelImport } from "@/lib/imports/commands/cancel-import";
import { stageImport } from "@/lib/imports/commands/stage-import";
import { loadImportRecord } from "@/lib/imports/load-import-record";
import { withdrawRelease } from "@/lib/observations/commands/withdraw-release";
import { buildBcfReturn } from "@/lib/observations/sources/bcf-quarterly-return/fixtures/build-bcf-return";
import { buildFinanceReturn } from "@/lib/observations/sources/icb-finance-return/fixtures/build-finance-return";
import { closeDatabase } from "@/lib/platform/database/client";
import { asOwner, closeOwner } from "@/lib/testing/accounts";
import { publishedState, withFile } from "@/lib/testing/rtt-import";
import { accountFor, areaIdOf, seeded } from "@/lib/testing/test-database";
import { runImport } from "./run-import";

beforeEach(seeded);
afterAll(async () => {
  await seeded();
  await closeDatabase();
  await closeOwner();
});

/** South Yorkshire, in the region North East and Yorkshire. */
const BOARD = "icb-qf7";

/** What a check of the account answered; the role gives the permission. */
function granted<S>(scope: S | null): S {
  if (scope === null) throw new Error("the role does not give the permission");
  return scope;
}

const analystOf = async (board: string) => granted(await accountScope(await accountFor("icb_analyst", board), "import:stage", "import:read"));
const regionOf = async (region: string) => granted(await accountScope(await accountFor("regional_oversight", region), "import:approve", "import:read"));

async function stage(bytes: Buffer, boardKey = BOARD): Promise<number> {
  const scope = await analystOf(boardKey);
  const areaId = await areaIdOf(boardKey);
  const staged = await withFile("return.xlsx", bytes, (path) => stageImport.execute(scope, { path, fileName: "return.xlsx", publication: null, areaId, publishedOn: null, embargoUntil: null, here: true }));
  if (!staged.ok) throw new Error(JSON.stringify(staged.problems));
  return staged.value.importId;
}

const recordOf = async (importId: number) => loadImportRecord(await regionOf("region-y63"), importId);

describe("a return of a board", () => {
  it("is brought in by its analyst, approved by its region alone, and in force with where it came from", async () => {
    const importId = await stage(await buildFinanceReturn());
    await runImport(importId);
    const checked = await recordOf(importId);
    expect(checked?.report?.issues.filter(({ severity }) => severity === "refusal")).toEqual([]);
    expect(checked).toMatchObject({ record: { state: "checked", areaId: await areaIdOf(BOARD) }, board: "South Yorkshire" });
    expect(checked?.report?.newFigures.map(({ metricCode, areaName }) => `${metricCode} ${areaName}`)).toContain("F01 South Yorkshire");

    const version = checked?.record.version;
    const elsewhere = await regionOf("region-y56");
    expect(await approveImport.execute(elsewhere, { importId, version, here: true })).toMatchObject({ ok: false, problems: [{ code: "not_found" }] });
    const otherAnalyst = await analystOf("icb-qoc");
    expect(await loadImportRecord(otherAnalyst, importId)).toBeNull();
    expect(await cancelImport.execute(otherAnalyst, { importId })).toMatchObject({ ok: false, problems: [{ code: "not_found" }] });

    const region = await regionOf("region-y63");
    expect(await approveImport.execute(region, { importId, version, here: true })).toMatchObject({ ok: true });
    await runImport(importId);
    const published = await recordOf(importId);
    expect(published?.record.state).toBe("published");
    expect(await asOwner("SELECT provenance, publication, approved_by IS NOT NULL AS approved FROM release WHERE id = $1", published?.record.releaseId)).toEqual([{ provenance: "return", publication: "icb-finance-return", approved: true }]);
    expect(await asOwner("SELECT o.value, o.numerator, o.denominator FROM observation o JOIN area a ON a.id = o.area_id WHERE o.release_id = $1 AND o.metric_code = 'F02' AND a.key = $2", published?.record.releaseId, BOARD)).toEqual([{ value: -0.5, numerator: -3.5, denominator: 700 }]);

    const reason = "The forecast was typed into the wrong row";
    expect(await withdrawRelease.execute(elsewhere, { releaseId: published?.record.releaseId, reason })).toMatchObject({ ok: false, problems: [{ code: "not_found" }] });
    expect(await withdrawRelease.execute(region, { releaseId: published?.record.releaseId, reason })).toMatchObject({ ok: true });
  });

  it("of another board than it was sent in for is refused, and changes nothing", async () => {
    const before = await publishedState();
    const importId = await stage(await buildFinanceReturn(), "icb-qoc");
    await runImport(importId);
    const refused = await loadImportRecord(await analystOf("icb-qoc"), importId);
    expect([refused?.record.state, refused?.report?.issues.find(({ severity }) => severity === "refusal")?.rule]).toEqual(["refused", "not_your_board"]);
    expect(await publishedState()).toEqual(before);
  });

  it("without all councils that report through the board is refused, naming the missing ones", async () => {
    const importId = await stage(await buildBcfReturn());
    await runImport(importId);
    const refused = await recordOf(importId);
    expect(refused?.record.state).toBe("refused");
    const missing = refused?.report?.issues.filter(({ rule }) => rule === "missing_value").map(({ message }) => message) ?? [];
    expect(missing.map((message) => /The row of (\w+)/.exec(message)?.[1]).sort()).toEqual(["Rotherham", "Sheffield"]);
  });

  it("gives its region no say over what a publisher released", async () => {
    const region = await regionOf("region-y63");
    const [official] = await asOwner<{ id: number }>("SELECT id FROM release ORDER BY id LIMIT 1");
    expect(await withdrawRelease.execute(region, { releaseId: official?.id, reason: "A region withdraws no publication" })).toMatchObject({ ok: false, problems: [{ code: "not_found" }] });
  });
});
