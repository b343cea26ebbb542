import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { gunzipSync } from "node:zlib";
import { beforeAll, describe, expect, it } from "vitest";
import { parse } from "csv-parse/sync";
import { readMonth } from "@/lib/observations/reading/read-month";
import { parsePublishedFigures } from "@/prisma/seed/reference/published-figure";
import { parsePublishedParts } from "@/prisma/seed/reference/published-part";
import type { Source } from "@/prisma/seed/reference/source";
import { compileAll } from "./compile-all";
import { readPublishedFile } from "./figures/read-published-file";
import { openInputs } from "./inputs.mjs";

const FOLDER = path.resolve("../shared/data");
const present = existsSync(path.join(FOLDER, "reference"));
const suite = present ? describe : describe.skip;
if (!present) console.warn("Skipped: the official files are not beside the project (../shared/data).");

type Rows = Record<string, string>[];
const rowsOf = (name: string): Rows => {
  const bytes = readFileSync(path.join(FOLDER, name));
  return parse(name.endsWith(".gz") ? gunzipSync(bytes) : bytes, { columns: true, bom: true });
};
const inYear = (day: string): boolean => day >= "2024-04-01" && day <= "2025-03-31";

suite("the compiled seed, from the official files", () => {
  let files: ReadonlyMap<string, string> = new Map();
  const figures = (name: string) => parsePublishedFigures(files.get(`figures/${name}.csv`) ?? "");
  beforeAll(async () => {
    files = new Map(await compileAll(FOLDER));
  }, 180_000);

  it("is what the project holds, byte by byte", () => {
    expect(files.size).toBe(38);
    for (const [name, text] of files) expect([name, readFileSync(path.resolve("prisma/seed/reference", name), "utf8") === text]).toEqual([name, true]);
  });

  it("equals the full extract of January 2026 in all 42 ICBs and all five counts", () => {
    const expected = rowsOf("reference/expected-rtt-jan-2026-incomplete-by-icb.csv")
      .filter((row) => /^Q/.test(row["icb_ods_code"] ?? ""))
      .map((row) => ["icb_ods_code", "incomplete_total", "within_18_weeks", "waiting_52_plus", "waiting_65_plus", "waiting_78_plus"].map((name) => row[name]).join(","))
      .sort();
    const compiled = (files.get("rtt-icb-monthly.csv") ?? "").split("\n").filter((line) => line.startsWith("2026-01,")).map((line) => line.slice("2026-01,".length));
    expect(expected).toHaveLength(42);
    expect(compiled).toEqual(expected);
  });

  it("names no folder", () => {
    for (const text of files.values()) expect(text).not.toMatch(/\/work|\.\.\/shared|derived\/|trafford-data-lab/);
  });

  it("takes the boards of June 2025 from the workbook, with which the re-arranged set agrees in all 42", () => {
    const set = rowsOf("derived/icb-monthly-ae-2022-04-2025-07.csv").filter((row) => row["date"] === "June 2025");
    const june = figures("ae").filter(({ periodEnd, areaKey }) => periodEnd === "2025-06-30" && areaKey !== "england");
    const bySet = new Map(set.map((row) => [row["total_attendances"], Number(row["total_attendances"]) - Number(row["attendances_over_4hours"])]));
    expect([june.length, bySet.size]).toEqual([42, 42]);
    for (const { areaKey, numerator, denominator } of june) expect([areaKey, numerator]).toEqual([areaKey, bySet.get(String(denominator))]);
  });

  it("leaves out no other month of A&E than the two that repeat an earlier one", () => {
    const rows = rowsOf("derived/icb-monthly-ae-2022-04-2025-07.csv");
    const numbersOf = (month: string) => rows.filter((row) => row["date"] === month).map((row) => [row["icb22_code"], row["total_attendances"], row["attendances_over_4hours"]].join()).sort();
    for (const month of ["February", "March"]) expect(numbersOf(`${month} 2025`)).toEqual(numbersOf(`${month} 2024`));
    const months = new Set(rows.map((row) => readMonth(row["date"] ?? "")?.end));
    const held = new Set(figures("ae").map(({ periodEnd }) => periodEnd));
    expect([...months].filter((end) => end && !held.has(end))).toEqual(["2025-02-28", "2025-03-31"]);
  });

  it("leaves out the boards of the 14 trusts without waits over four hours, up to May 2023 and no longer", () => {
    const short = ["2022-04-30", "2023-05-31", "2023-06-30"].map((end) => figures("ae").filter(({ periodEnd }) => periodEnd === end).length);
    expect(short).toEqual([29, 29, 42]);
    const frimley = figures("ae").filter(({ areaKey }) => areaKey === "icb-qnq");
    expect(frimley[0]).toMatchObject({ periodEnd: "2023-06-30" });
    expect(frimley[0]?.value).toBeCloseTo(60.9, 1);
  });

  it("gives England's cancer figures of September 2025 as the provider workbook has them, too", { timeout: 60_000 }, async () => {
    const { figures: providers } = await readPublishedFile(openInputs(FOLDER), "cancer/SEPTEMBER-2025-CWT-CRS-PROVIDER-WORKBOOK-FINAL.xlsx");
    const england = [...providers].filter(({ area, detail }) => area.kind === "england" && detail.length === 0);
    expect(england.map(({ metricCode }) => metricCode).sort()).toEqual(["E06", "E07", "E08"]);
    for (const { metricCode, numerator, denominator } of england) {
      expect(figures("cancer")).toContainEqual(expect.objectContaining({ metricCode, areaKey: "england", periodEnd: "2025-09-30", numerator, denominator }));
    }
  });

  it("agrees with the shares of MMR compiled by other means, in every council of three quarters", () => {
    const ends: Readonly<Record<string, string>> = { "2022-23 Q4": "2023-03-31", "2023-24 Q4": "2024-03-31", "2024-25 Q4": "2025-03-31" };
    const printed = rowsOf("derived/cover-mmr-5y-utla-quarterly-2022-23-2024-25.csv").filter((row) => ends[row["quarter"] ?? ""] && /^[\d.]+$/.test(row["mmr2_5y_pct"] ?? ""));
    const held = new Map(figures("vaccination-coverage").map(({ periodEnd, codeAsPublished, value }) => [`${periodEnd} ${codeAsPublished}`, value]));
    const compared = printed.flatMap((row) => {
      const value = held.get(`${ends[row["quarter"] ?? ""]} ${row["utla_code"]}`);
      return value === undefined || value === null ? [] : [Math.abs(value - Number(row["mmr2_5y_pct"]))];
    });
    expect(compared.length).toBeGreaterThan(430);
    expect(Math.max(...compared)).toBeLessThan(0.0501);
  });

  it("has averages of the months that make the average of the year that another set prints, where every day has a return", () => {
    const odsCode = new Map([...rowsOf("reference/icb-2023.csv").map((row) => [row["ons_code"], row["ods_code"]] as const), ...rowsOf("reference/code-aliases.csv").map((row) => [row["alias_code"], row["ods_code"]] as const)]);
    const withGaps = new Set(rowsOf("derived/icb-daily-no-criteria-to-reside-2022-04-2025-08.csv.gz").flatMap((row) => (row["do_not_meet_criteria_to_reside"] === "0" && inYear(row["date"] ?? "") ? [odsCode.get(row["icb22_code"] ?? "")] : [])));
    const printed = rowsOf("derived/public-metrics-2024-25-icb-utla.csv").filter((row) => row["metric_id"] === "discharge-ready" && row["area_type"] === "ICB" && !withGaps.has(row["area_code"]));
    const year = figures("criteria-to-reside").filter(({ metricCode, periodEnd }) => metricCode === "J16" && inYear(periodEnd));
    const compared = printed.flatMap((row) => {
      const months = year.filter(({ areaKey }) => areaKey === `icb-${row["area_code"]?.toLowerCase()}`);
      return months.length === 12 ? [Math.abs(months.reduce((sum, { value, periodEnd }) => sum + (value ?? NaN) * Number(periodEnd.slice(8)), 0) / 365 - Number(row["value"]))] : [];
    });
    expect(compared).toHaveLength(36);
    expect(Math.max(...compared)).toBeLessThan(0.0051);
  });

  it("has trusts whose diagnostics of March 2025 add up to what was counted by other means", () => {
    const march = figures("diagnostics").filter(({ periodEnd }) => periodEnd === "2025-03-31");
    const sum = (of: "numerator" | "denominator") => march.reduce((added, figure) => added + (figure[of] ?? NaN), 0);
    expect([sum("denominator"), sum("numerator")]).toEqual([1_576_294, 297_414]);
  });

  it.each([
    ["figures/early-cancer.csv", "cancer-diagnosis-at-stage-1-and-2"], ["figures/adult-obesity.csv", "adult-obesity-prevalence"],
    ["figures/preventable-cardiovascular-deaths.csv", "preventable-cardiovascular-mortality-england"], ["parts/healthy-life-expectancy.csv", "healthy-life-expectancy"],
  ])("dates the latest of %s by the day that the publisher gives of its source", (file, name) => {
    const [, day, month, year] = /"sourceDate": "(\d{2})\/(\d{2})\/(\d{4})"/.exec(readFileSync(path.join(FOLDER, `ons-explore-local/${name}.metadata.json`), "utf8")) ?? [];
    const { sources } = JSON.parse(files.get("sources.json") ?? "") as { sources: Source[] };
    const source = sources.find((one) => one.file === file);
    expect((source?.figures ?? source?.parts)?.releases.at(-1)?.publishedOn).toBe(`${year}-${month}-${day}`);
  });

  it("has the life expectancies of both sexes that an independent file of them gives", () => {
    const held = new Map(parsePublishedParts(files.get("parts/healthy-life-expectancy.csv") ?? "").map(({ areaKey, periodEnd, category, value }) => [`${areaKey} ${periodEnd} ${category}`, value]));
    const differing = rowsOf("fingertips/trafford-data-lab/healthy_life_expectancy.csv.gz").filter((row) => {
      const end = `20${row["period"]?.slice(-2)}-12-31`;
      const key = row["area_code"] === "E92000001" ? "england" : `council-${row["area_code"]?.toLowerCase()}`;
      return row["value"] !== "NA" && held.get(`${key} ${end} sex:${row["inequality"]?.toLowerCase()}`) !== Number(row["value"]);
    });
    expect([held.size, differing]).toEqual([3_864, []]);
  });

  it("refuses figures that are not under the Open Government Licence", { timeout: 60_000 }, async () => {
    await expect(readPublishedFile(openInputs(FOLDER), "cvdprevent/CVDP009CHOL-sub-icb-june-2024.xlsx")).rejects.toThrow("are not shipped");
  });
});
