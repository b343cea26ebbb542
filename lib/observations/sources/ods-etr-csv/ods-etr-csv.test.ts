import { existsSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { readReference } from "@/prisma/seed/reference/read-reference";
import { createIssueList } from "../../domain/import-issue";
import { openSourceFile } from "../../reading/open-source-file";
import { readTypedBytes, readTypedPath } from "../../testing/read-typed";
import { trustReportCsv } from "./fixtures/build-trust-report";
import { isTrustReport, parseTrustReport } from "./parse";

const FILE = path.resolve("../shared/data/nhs-ods/etr.csv");
const read = (text: string) => readTypedBytes(parseTrustReport, "etr.csv", text);

describe("the register of NHS trusts", () => {
  it("gives code, region, board and days of opening and closing", async () => {
    const { result, issues } = await read(trustReportCsv());
    expect(issues).toEqual([]);
    expect(result?.map(({ row, code, name, regionCode, icbCode, openedOn, closedOn }) => [row, code, name, regionCode, icbCode, openedOn, closedOn])).toEqual([
      [1, "RAA", "FIRST NHS FOUNDATION TRUST", "Y58", "QR1", "2017-04-01", null],
      [2, "RBB", "SECOND NHS TRUST", "Y56", "QMJ", "1994-04-01", "2024-10-31"],
      [3, "RCC", "THIRD NHS TRUST", null, null, "2009-10-01", null],
    ]);
  });

  it.each([
    ["a code that is none", '"RBB"', '"RBB1"', "invalid_code"],
    ["an organisation that is no trust", "SECOND NHS TRUST", "SECOND SURGERY", "invalid_code"],
    ["a row without a name", "SECOND NHS TRUST", "", "missing_value"],
    ["a region's name", '"Y56"', '"London"', "invalid_code"],
    ["a board's name", '"QMJ"', '"North Central London"', "invalid_code"],
    ["a region without a board", '"QMJ"', '""', "missing_value"],
    ["a day that is none", "19940401", "19940431", "bad_period"],
    ["a trust closed before it opened", "20241031", "19931031", "out_of_range"],
    ["a trust twice", '"RBB"', '"RAA"', "duplicate_key"],
    ["a row that lacks a cell", '"SECOND NHS TRUST",', "", "column_count"],
  ])("refuses %s", async (_what, from, to, rule) => {
    const { result, refused, issues } = await read(trustReportCsv().replace(from, to));
    expect([refused, result]).toEqual([true, null]);
    expect(issues).toContainEqual(expect.objectContaining({ rule, row: 2, severity: "refusal" }));
  });
});

describe.skipIf(!existsSync(FILE))("the published report (skipped where ../shared/data is absent)", () => {
  it("is recognised without a header", async () => {
    const opened = await openSourceFile({ path: FILE, fileName: "etr.csv" }, createIssueList("etr.csv", 1));
    expect(opened !== null && isTrustReport(opened)).toBe(true);
  });

  it("agrees with the reference list, trust by trust", async () => {
    const { result, issues } = await readTypedPath(parseTrustReport, FILE);
    expect(issues).toEqual([]);
    expect([result?.length, result?.filter(({ closedOn }) => closedOn === null).length, result?.filter(({ icbCode }) => icbCode === null).length]).toEqual([273, 205, 3]);
    const list = readReference().areas.flatMap(({ kind, versions: [version], icbKeyBeforeApril2026 }) =>
      kind === "trust" ? [[version?.odsCode, version?.name.toLowerCase(), version?.regionKey ?? null, icbKeyBeforeApril2026 ?? null, version?.validFrom, version?.validTo]] : []);
    const key = (kind: string, code: string | null): string | null => (code === null ? null : `${kind}-${code.toLowerCase()}`);
    expect(result?.map(({ code, name, regionCode, icbCode, openedOn, closedOn }) => [code, name.toLowerCase(), key("region", regionCode), key("icb", icbCode), openedOn, closedOn])).toEqual(list);
  });
});
