import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "csv-parse/sync";
import { compileAll } from "./compile-all.mjs";

const FOLDER = path.resolve("../shared/data");
const present = existsSync(path.join(FOLDER, "reference"));
const suite = present ? describe : describe.skip;
if (!present) console.warn("Skipped: the official files are not beside the project (../shared/data).");

suite("the compiled seed, from the official files", () => {
  const files = present ? compileAll(FOLDER) : [];

  it("is the same bytes every time", () => {
    expect(compileAll(FOLDER)).toEqual(files);
  });

  it.each(files.map(([name, text]) => [name, text]))("%s is what the project holds", (name, text) => {
    expect(readFileSync(path.resolve("prisma/seed/reference", name), "utf8") === text).toBe(true);
  });

  it("equals the full extract of January 2026 in all 42 ICBs and all five counts", () => {
    const expected = parse(readFileSync(path.join(FOLDER, "reference/expected-rtt-jan-2026-incomplete-by-icb.csv")), { columns: true })
      .filter((row) => /^Q/.test(row.icb_ods_code))
      .map((row) => [row.icb_ods_code, row.incomplete_total, row.within_18_weeks, row.waiting_52_plus, row.waiting_65_plus, row.waiting_78_plus].join(","))
      .sort();
    const compiled = (files.find(([name]) => name === "rtt-icb-monthly.csv")?.[1] ?? "").split("\n").filter((line) => line.startsWith("2026-01,")).map((line) => line.slice("2026-01,".length));
    expect(expected).toHaveLength(42);
    expect(compiled).toEqual(expected);
  });

  it("names no folder", () => {
    for (const [, text] of files) expect(text).not.toMatch(/\/work|\.\.\/shared|derived\//);
  });
});
