import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { gunzipSync } from "node:zlib";
import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { rttFigures } from "./figures";
import { readBytes } from "./fixtures/read-bytes";
import { readRttFullCsv } from "./parse";

const data = path.resolve("../shared/data");
const zip = path.join(data, "rtt/Full-CSV-data-file-Jan26-ZIP-4M-WL5BiP.zip");
const excerpt = path.join(data, "rtt/excerpt-20260131-RTT-January-2026-QR1-QSL.csv.gz");
const table = (file: string): Record<string, string>[] => parse(readFileSync(path.join(data, file)), { columns: true, bom: true });

describe.skipIf(!existsSync(zip))("the published file of January 2026 (needs ../shared/data)", () => {
  it("gives the expected figures of all 42 boards and of the rest, to the unit", { timeout: 60_000 }, async () => {
    const read = await readRttFullCsv({ path: zip, fileName: path.basename(zip) });
    if (!read.accepted) throw new Error(JSON.stringify(read.issues.slice(0, 5)));
    const numbers = ({ total, within18Weeks, over52Weeks, over65Weeks, over78Weeks }: typeof read.notAttributed) =>
      [total, within18Weeks, over52Weeks, over65Weeks, over78Weeks];
    const found = new Map([["(blank)", numbers(read.notAttributed)], ...read.icbs.map(({ code, figures }) => [code, numbers(figures)] as [string, number[]])]);
    const expected = table("reference/expected-rtt-jan-2026-incomplete-by-icb.csv");
    expect(expected).toHaveLength(43);
    expect(found).toEqual(
      new Map(expected.map((row) => [row["icb_ods_code"], ["incomplete_total", "within_18_weeks", "waiting_52_plus", "waiting_65_plus", "waiting_78_plus"].map((name) => Number(row[name]))])),
    );
    expect([...found.values()].reduce((sum, [total]) => sum + total!, 0)).toBe(7_187_677);
    expect(read.icbs.map(({ code, name }) => [code, name])).toEqual(
      expected.filter((row) => row["icb_ods_code"] !== "(blank)").map((row) => [row["icb_ods_code"]!, row["icb_name"]!]).sort(([a], [b]) => (a! < b! ? -1 : 1)),
    );

    expect(read.period).toMatchObject({ start: "2026-01-01", end: "2026-01-31" });
    expect(read.csvName).toBe("20260131-RTT-January-2026-full-extract.csv");
    expect(read.issues).toEqual([]);
    const { rowsRead, used, totalRows, blankRows, otherParts } = read.counts;
    expect(rowsRead).toBe(183_417);
    expect(used + totalRows + blankRows + Object.values(otherParts).reduce((sum, rows) => sum + rows, 0)).toBe(rowsRead);

    const figures = Array.from(rttFigures(read, ["icb"]));
    expect(figures).toHaveLength(215);
    for (const row of expected) {
      const code = row["icb_ods_code"] === "(blank)" ? "" : row["icb_ods_code"];
      const share = figures.find(({ metricCode, area }) => metricCode === "E01" && area.code === code);
      expect(share?.value).toBeCloseTo(Number(row["percent_within_18_weeks"]), 4);
    }

    const inForce = (file: string): string[] => table(file).map((row) => row["ods_code"] ?? "").sort();
    const codes = read.icbs.map(({ code }) => code).sort();
    expect(codes).toEqual(inForce("reference/icb-2023.csv"));
    expect(codes).not.toEqual(inForce("reference/icb-2026.csv"));
  });
});

describe.skipIf(!existsSync(excerpt))("the excerpt of two boards (needs ../shared/data)", () => {
  it("gives the figures of Gloucestershire", async () => {
    const read = await readBytes(gunzipSync(readFileSync(excerpt)));
    if (!read.accepted) throw new Error(JSON.stringify(read.issues.slice(0, 5)));
    expect(read.counts.rowsRead).toBe(4105);
    expect(read.icbs.map(({ code }) => code)).toEqual(["QR1", "QSL"]);
    expect(read.icbs[0]?.figures).toMatchObject({ total: 70_233, within18Weeks: 48_279, over52Weeks: 129 });
    expect(read.counts.usedNotAttributed).toBeGreaterThan(0);
  });

  it("is refused as a gzip, and with the files of other publications by name", async () => {
    expect((await readBytes(readFileSync(excerpt))).issues).toMatchObject([{ rule: "wrong_publication" }]);
    const diagnostics = readFileSync(path.join(data, "diagnostics/excerpt-RDY-DM01-MARCH-2025-full-extract.csv"));
    const read = await readBytes(diagnostics);
    expect(read.issues).toMatchObject([{ rule: "wrong_publication", row: 1 }]);
    expect(read.issues[0]?.message).toContain("DM01");
    const workbook = readFileSync(path.join(data, "ae/June-2025-AE-by-provider-3euC4-1.xlsx"));
    expect((await readBytes(workbook, "ae.xlsx")).issues).toMatchObject([{ rule: "wrong_publication" }]);
  });
});
