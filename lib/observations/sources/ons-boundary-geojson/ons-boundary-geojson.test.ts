import { existsSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { versionOn } from "@/prisma/seed/reference/area";
import { readReference } from "@/prisma/seed/reference/read-reference";
import { createIssueList } from "../../domain/import-issue";
import { openSourceFile } from "../../reading/open-source-file";
import { readTypedBytes, readTypedPath } from "../../testing/read-typed";
import { boundariesJson } from "./fixtures/build-boundaries";
import { isBoundaries, parseBoundaryNames } from "./parse";

const FOLDER = path.resolve("../shared/data/ons-geography");
const read = (text: string) => readTypedBytes(parseBoundaryNames, "a.geojson", text);

describe("names and codes of a boundary file", () => {
  it("are read with their level and year", async () => {
    const { result, issues } = await read(boundariesJson());
    expect(issues).toEqual([]);
    expect(result).toEqual({ level: "icb", year: 2026, areas: [{ onsCode: "E54000901", name: "NHS First Integrated Care Board" }, { onsCode: "E54000902", name: "NHS Second Integrated Care Board" }] });
  });

  it.each<[string, string, string, string, number | null]>([
    ["an area twice", "E54000902", "E54000901", "duplicate_key", 2],
    ["a code that is none", "E54000902", "QZ9", "invalid_code", 2],
    ["an empty code", '"E54000902"', '""', "missing_value", 2],
    ["a number for a code", '"E54000902"', "54000902", "missing_value", 2],
    ["an area without a name", '"NHS Second Integrated Care Board"', "null", "missing_value", 2],
    ["an area of another level", '"ICB26CD":"E54000902"', '"SICBL26CD":"E54000902"', "missing_value", 2],
    ["two levels at once", '"FID":1', '"NHSER24CD":"E40000006"', "missing_column", 1],
    ["no level at all", '"ICB26CD":"E54000901"', '"LAD26CD":"E06000001"', "missing_column", 1],
    ["no areas", '"features":[', '"features":[],"others":[', "unsupported_file", null],
    ["a file cut off", "]]]}}]}", "]]]}}", "unsupported_file", null],
  ])("are refused for %s", async (_what, from, to, rule, row) => {
    const { result, refused, issues } = await read(boundariesJson().replace(from, to));
    expect([refused, result]).toEqual([true, null]);
    expect(issues).toContainEqual(expect.objectContaining({ rule, row, severity: "refusal" }));
  });

  it("are refused for a CSV", async () => {
    expect((await read("ICB26CD,ICB26NM\nE54000901,First\n")).issues.map(({ rule }) => rule)).toEqual(["unsupported_file"]);
  });
});

describe.skipIf(!existsSync(FOLDER))("published boundaries (skipped where ../shared/data is absent)", () => {
  const { areas } = readReference();
  const on = (kind: string, day: string) => areas.flatMap((area) => (area.kind === kind ? (versionOn(area, day) ?? []) : []));
  const sorted = (rows: readonly { readonly onsCode: string | null; readonly name: string }[]) => rows.map(({ onsCode, name }) => `${onsCode} ${name}`).sort();

  it.each([
    ["Integrated_Care_Boards_April_2023_EN_BSC.geojson", "icb", 2023, 42, on("icb", "2023-04-01")],
    ["icb-apr-2023-bsc.arcgis-api.geojson", "icb", 2023, 42, on("icb", "2023-04-01")],
    ["icb-apr-2026-bsc.arcgis-api.geojson", "icb", 2026, 36, on("icb", "2026-04-01")],
    ["NHS_England_Regions_January_2024_EN_BSC.geojson", "region", 2024, 7, on("region", "2024-04-01")],
  ])("%s agrees with the reference list", async (name, level, year, count, expected) => {
    const { result, issues } = await readTypedPath(parseBoundaryNames, path.join(FOLDER, name));
    expect(issues).toEqual([]);
    expect([result?.level, result?.year, result?.areas.length]).toEqual([level, year, count]);
    expect(sorted(result?.areas ?? [])).toEqual(sorted(expected));
  });

  it("the councils of England are those of the reference list; sub-ICB locations number 106", async () => {
    const { result } = await readTypedPath(parseBoundaryNames, path.join(FOLDER, "Counties_and_Unitary_Authorities_December_2023_Boundaries_UK_BSC.geojson.gz"));
    expect([result?.level, result?.year, result?.areas.length]).toEqual(["council", 2023, 218]);
    expect(sorted(result?.areas.filter(({ onsCode }) => onsCode.startsWith("E")) ?? [])).toEqual(sorted(on("council", "2023-12-01")));
    const { result: locations } = await readTypedPath(parseBoundaryNames, path.join(FOLDER, "Sub_ICB_Locations_April_2023_EN_BSC.geojson.gz"));
    expect([locations?.level, locations?.areas.length]).toEqual(["sub_icb", 106]);
  });

  it("are recognised", async () => {
    const file = path.join(FOLDER, "icb-apr-2026-bsc.arcgis-api.geojson");
    const opened = await openSourceFile({ path: file, fileName: "a.geojson" }, createIssueList("a.geojson", 1));
    expect(opened !== null && isBoundaries(opened)).toBe(true);
  });
});
