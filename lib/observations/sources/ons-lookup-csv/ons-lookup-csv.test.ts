import { existsSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { readReference } from "@/prisma/seed/reference/read-reference";
import { createIssueList } from "../../domain/import-issue";
import { openSourceFile } from "../../reading/open-source-file";
import { readTypedBytes, readTypedPath } from "../../testing/read-typed";
import { areaLookupCsv } from "./fixtures/build-area-lookup";
import { isAreaLookup, parseAreaLookup } from "./parse";

const FILE = path.resolve("../shared/data/ons-geography/SICBL26_ICB26_NHSER26_EN_LU.csv");
const read = (text: string) => readTypedBytes(parseAreaLookup, "a.csv", text);

describe("the lookup of sub-ICB locations", () => {
  it("gives each body once, by both codes, and what it lies in; the year is in the headings", async () => {
    const { result, issues } = await read(areaLookupCsv());
    expect(issues).toEqual([]);
    expect([result?.year, result?.subIcbs.map(({ onsCode, icbOnsCode }) => [onsCode, icbOnsCode])]).toEqual([2026, [["E38000901", "E54000901"], ["E38000902", "E54000901"], ["E38000903", "E54000902"]]]);
    expect(result?.icbs.map(({ odsCode, name, regionOnsCode }) => [odsCode, name, regionOnsCode])).toEqual([
      ["S9S9S", "NHS First Integrated Care Board", "E40000006"],
      ["QZ9", "NHS Second Integrated Care Board", "E40000006"],
    ]);
    expect(result?.regions).toEqual([{ onsCode: "E40000006", odsCode: "Y58", name: "South West" }]);
    expect((await read(areaLookupCsv().replace(/26(CDH?|NM)/g, "23$1"))).result?.year).toBe(2023);
  });

  it.each([
    ["a location twice", "E38000902", "E38000901", "duplicate_key", 3],
    ["a board under two names", "- 99Q,E54000901,S9S9S,NHS First", "- 99Q,E54000901,S9S9S,NHS Other", "name_varies", 3],
    ["a board in two regions", "E40000006,Y58,South West,2", "E40000003,Y56,London,2", "name_varies", 3],
    ["a code of another kind", "E54000902", "E38000902", "invalid_code", 4],
    ["a code that is none", ",98Q,", ",98,", "invalid_code", 4],
    ["an empty code", "E54000902", "", "missing_value", 4],
    ["an empty name", "NHS Second Integrated Care Board", "", "missing_value", 4],
    ["a row that lacks a cell", ",98Q,", ",", "column_count", 4],
    ["headings of two years", "ICB26CDH", "ICB23CDH", "missing_column", null],
  ])("refuses %s", async (_what, from, to, rule, row) => {
    const { result, refused, issues } = await read(areaLookupCsv().replace(from, to));
    expect([refused, result]).toEqual([true, null]);
    expect(issues).toContainEqual(expect.objectContaining({ rule, row, severity: "refusal" }));
  });
});

describe.skipIf(!existsSync(FILE))("the published lookup (skipped where ../shared/data is absent)", () => {
  it("agrees with the reference list of April 2026", async () => {
    const opened = await openSourceFile({ path: FILE, fileName: "a.csv" }, createIssueList("a.csv", 1));
    expect(opened !== null && isAreaLookup(opened)).toBe(true);
    const { result, issues } = await readTypedPath(parseAreaLookup, FILE);
    expect(issues).toEqual([]);
    expect([result?.year, result?.subIcbs.length, result?.icbs.length, result?.regions.length]).toEqual([2026, 106, 36, 7]);
    const { areas } = readReference();
    const current = (kind: string) => areas.flatMap((area) => (area.kind === kind ? area.versions.filter(({ validTo }) => validTo === null) : []));
    const regionOf = new Map(areas.map(({ key, versions }) => [key, versions.at(-1)?.onsCode]));
    const sorted = (rows: readonly (readonly (string | null | undefined)[])[]) => [...rows].sort((a, b) => ((a[0] ?? "") < (b[0] ?? "") ? -1 : 1));
    expect(sorted(result?.icbs.map(({ onsCode, odsCode, name, regionOnsCode }) => [onsCode, odsCode, name, regionOnsCode]) ?? [])).toEqual(
      sorted(current("icb").map(({ onsCode, odsCode, name, regionKey }) => [onsCode, odsCode, name, regionOf.get(regionKey ?? "")])),
    );
    expect(sorted(result?.regions.map(({ onsCode, odsCode, name }) => [onsCode, odsCode, name]) ?? [])).toEqual(sorted(current("region").map(({ onsCode, odsCode, name }) => [onsCode, odsCode, name])));
  });
});
