import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { PublicationSource } from "../reading/publication-source";
import { SOURCES } from "../sources/registry";
import { BCF_FILLING } from "../sources/bcf-quarterly-return/fixtures/build-bcf-return";
import { FINANCE_FILLING } from "../sources/icb-finance-return/fixtures/build-finance-return";
import { LOCAL_FILLING } from "../sources/local-metrics-return/fixtures/build-local-return";
import { PREVENTION_FILLING } from "../sources/prevention-programmes-return/fixtures/build-prevention-return";
import { filledGrids, fillTemplate, REQUEST, WAYS, type Filling } from "../testing/fill-template";
import { pack, type Grid } from "../testing/malform";
import { readBytes } from "../testing/read-source";
import { buildZip } from "../sources/rtt-full-csv/fixtures/build-zip";
import { BCF_QUARTERLY } from "./bcf-quarterly";
import { ICB_FINANCE } from "./icb-finance";
import { LOCAL_METRICS } from "./local-metrics";
import { PREVENTION_PROGRAMMES } from "./prevention-programmes";
import type { ReturnTemplate } from "./return-template";
import { TEMPLATES } from "./templates";
import { writeTemplate } from "./write-template";

const FILLINGS: Readonly<Record<string, Filling>> = { [ICB_FINANCE.id]: FINANCE_FILLING, [PREVENTION_PROGRAMMES.id]: PREVENTION_FILLING, [BCF_QUARTERLY.id]: BCF_FILLING, [LOCAL_METRICS.id]: LOCAL_FILLING };
const nameOf = (packing: string): string => (packing === "csv" ? "a.csv" : "a.xlsx");

function sourceOf({ id }: ReturnTemplate) {
  const source = SOURCES.find((one) => one.id === id);
  if (source === undefined) throw new Error(`No source reads ${id}`);
  return source;
}

type Rows = readonly (readonly (string | number | null)[])[];

/** Reads a valid return with the rows of its sheet changed. */
async function readChanged(template: ReturnTemplate, packing: "csv" | "xlsx", change: (rows: Rows) => Rows) {
  const grids = await filledGrids(template, packing, FILLINGS[template.id] ?? {});
  const changed = grids.map((grid): Grid => (grid.name === null || grid.name === "Return" ? { ...grid, rows: change(grid.rows) } : grid));
  return readBytes(sourceOf(template), nameOf(packing), pack(changed, packing));
}

const put = (at: number, column: string, value: string | number) => (rows: Rows): Rows => rows.map((row, index) => (index === at ? row.map((cell, place) => (rows[0]?.[place] === column ? value : cell)) : row));

describe.each(TEMPLATES.map((template) => [template.id, template] as const))("%s", (_, template) => {
  it.each(["csv", "xlsx"] as const)("is refused as it was downloaded, as %s", async (format) => {
    const { recognised, issues, reading } = await readBytes(sourceOf(template), nameOf(format), await writeTemplate(template, format, REQUEST));
    expect([recognised, reading]).toEqual([true, null]);
    expect(issues).toEqual([expect.objectContaining({ rule: "no_figures", message: expect.stringContaining("Nothing is filled in"), sheet: format === "csv" ? null : "Return" })]);
  });

  it.each(WAYS)("is recognised filled in by its own source alone, as %s", async (way) => {
    const bytes = await fillTemplate(template, way, FILLINGS[template.id] ?? {});
    const asked: PublicationSource = { ...sourceOf(template), recognise: (file) => SOURCES.every((source) => source.recognise(file) === (source.id === template.id)) };
    expect((await readBytes(asked, nameOf(way), bytes)).recognised).toBe(true);
  });

  it.each(["csv", "xlsx"] as const)("says the same of the same file twice, as %s", async (format) => {
    expect((await writeTemplate(template, format, REQUEST)).equals(await writeTemplate(template, format, REQUEST))).toBe(true);
  });

  it.each<readonly [string, (rows: Rows) => Rows, string, number | null, string]>([
    ["another template's id in one row", put(1, "Template", "some-other-return"), "wrong_publication", 2, "Template"],
    ["another version", put(1, "Template version", 2), "wrong_publication", 2, "Template version"],
    ["a second board's row", put(2, "Board code", "QE1"), "two_boards", 3, "Board code"],
    ["a code that is no board's", put(1, "Board code", "South Yorkshire"), "invalid_code", 2, "Board code"],
    ["a second period", put(2, "Period end", "2026-09-30"), "two_periods", 3, "Period end"],
    ["a day that ends no month", put(1, "Period end", "2026-06-29"), "bad_period", 2, "Period end"],
    ["a row twice", (rows) => [...rows, rows[1] ?? []], "duplicate_key", null, ""],
    ["a removed column", (rows) => rows.map((row) => row.filter((_cell, place) => rows[0]?.[place] !== "Board code")), "missing_column", 1, "Board code"],
    ["a removed value column", (rows) => rows.map((row) => row.filter((_cell, place) => rows[0]?.[place] !== template.columns[0]?.heading)), "missing_column", 1, template.columns[0]?.heading ?? ""],
    ["a column twice", (rows) => rows.map((row) => [...row, row[0] ?? null]), "duplicate_column", 1, "Template"],
    ["a note below the table", (rows) => [...rows, (rows[0] ?? []).map((_cell, place) => (place === 0 ? "Source: finance team" : null))], "wrong_publication", null, "Template"],
  ])("refuses %s", async (_what, change, rule, row, column) => {
    for (const packing of ["csv", "xlsx"] as const) {
      const { refused, issues } = await readChanged(template, packing, change);
      expect(refused).toBe(true);
      expect(issues).toContainEqual(expect.objectContaining({ rule, ...(row !== null && { row }), ...(column !== "" && { column }), sheet: packing === "csv" ? null : "Return" }));
    }
  });

  it("is recognised by its headings where every id was edited, and refused", async () => {
    const { recognised, issues } = await readChanged(template, "csv", (rows) => rows.map((row, at) => (at === 0 ? row : ["my-own-return", ...row.slice(1)])));
    expect(recognised).toBe(true);
    expect(issues[0]).toMatchObject({ rule: "wrong_publication", row: 2, column: "Template" });
  });

  it("refuses sheets whose names were swapped, and a return that stands on two", async () => {
    const grids = await filledGrids(template, "xlsx", FILLINGS[template.id] ?? {});
    const renamed = (names: Readonly<Record<string, string>>): readonly Grid[] => grids.map((grid) => ({ ...grid, name: names[grid.name ?? ""] ?? grid.name }));
    const read = async (changed: readonly Grid[]) => (await readBytes(sourceOf(template), "a.xlsx", pack(changed, "xlsx"))).issues.map(({ rule, sheet }) => [rule, sheet]);
    expect(await read(renamed({ Return: "Rules", Rules: "Return" }))).toEqual([["wrong_publication", "Rules"]]);
    expect(await read(renamed({ Return: "June" }))).toEqual([["missing_sheet", null], ["wrong_publication", "June"]]);
    expect(await read([...grids, { ...grids[1], name: "Return (2)", rows: grids[1]?.rows ?? [] }])).toEqual([["wrong_publication", "Return (2)"]]);
  });
});

describe("returns", () => {
  it("refuse a line that was taken out", async () => {
    const { issues } = await readChanged(ICB_FINANCE, "xlsx", (rows) => rows.filter((row) => !row.includes("one_off_income")));
    expect(issues).toEqual([expect.objectContaining({ rule: "missing_value", sheet: "Return", column: "Line code", message: expect.stringContaining("one_off_income") })]);
  });

  it("refuse a line that the template does not have, a council in a line of the board, and none in a council's", async () => {
    expect((await readChanged(ICB_FINANCE, "csv", put(1, "Line code", "capital"))).issues).toContainEqual(expect.objectContaining({ rule: "invalid_code", row: 2, column: "Line code" }));
    expect((await readChanged(LOCAL_METRICS, "csv", put(1, "Council code", "E08000017"))).issues).toContainEqual(expect.objectContaining({ rule: "unused_cell", row: 2, column: "Council code" }));
    expect((await readChanged(LOCAL_METRICS, "csv", put(3, "Council code", ""))).issues).toContainEqual(expect.objectContaining({ rule: "missing_value", row: 4, column: "Council code" }));
    expect((await readChanged(BCF_QUARTERLY, "csv", put(1, "Council code", "Barnsley"))).issues).toContainEqual(expect.objectContaining({ rule: "invalid_code", row: 2, column: "Council code" }));
  });

  it("refuse a month that ends no quarter where the return is quarterly, and take it where it is monthly", async () => {
    const inMay = (rows: Rows): Rows => rows.map((row, at) => (at === 0 ? row : row.map((cell) => (cell === "2026-06-30" ? "2026-05-31" : cell))));
    expect((await readChanged(BCF_QUARTERLY, "csv", inMay)).issues).toContainEqual(expect.objectContaining({ rule: "bad_period", row: 2, column: "Period end" }));
    expect((await readChanged(ICB_FINANCE, "csv", inMay)).reading?.figures[0]?.period).toEqual({ start: "2026-04-01", end: "2026-05-31" });
  });

  it("take a period end that a spreadsheet program rewrote as a date of the day first", async () => {
    const british = (rows: Rows): Rows => rows.map((row) => row.map((cell) => (cell === "2026-06-30" ? "30/06/2026" : cell)));
    expect((await readChanged(ICB_FINANCE, "csv", british)).reading?.figures[0]?.period.end).toBe("2026-06-30");
  });

  it("refuse two returns in one zip", async () => {
    const text = pack(await filledGrids(ICB_FINANCE, "csv", FINANCE_FILLING), "csv");
    const { issues } = await readBytes(sourceOf(ICB_FINANCE), "a.zip", buildZip([{ name: "a.csv", data: text }, { name: "b.csv", data: text }]));
    expect(issues).toEqual([expect.objectContaining({ rule: "several_csv_files" })]);
  });

  it("are read from an OpenDocument spreadsheet as from a workbook", async () => {
    const grids = await filledGrids(BCF_QUARTERLY, "xlsx", BCF_FILLING);
    const [book, spreadsheet] = [await readBytes(sourceOf(BCF_QUARTERLY), "a.xlsx", pack(grids, "xlsx")), await readBytes(sourceOf(BCF_QUARTERLY), "a.ods", pack(grids, "ods"))];
    expect(spreadsheet.issues).toEqual([]);
    expect(spreadsheet.reading?.figures).toEqual(book.reading?.figures);
  });

  it("do not read comments, whatever they say", async () => {
    const said = (rows: Rows): Rows => rows.map((row, at) => (at === 2 ? [...row.slice(0, -1), "=1+1, 12,000 and icb"] : row));
    expect((await readChanged(ICB_FINANCE, "xlsx", said)).issues).toEqual([]);
  });
});

describe("the round trip of any figures", () => {
  const people = fc.tuple(fc.nat({ max: 2_000_000 }), fc.nat({ max: 2_000_000 })).map(([a, b]): readonly [number, number] => [Math.min(a, b), Math.max(a, b, 1)]);
  const blankOr = fc.option(people, { nil: null });

  it("gives exactly the counts that were filled in, in every format", async () => {
    await fc.assert(
      fc.asyncProperty(fc.record({ board: blankOr, barnsley: blankOr, doncaster: people, way: fc.constantFrom(...WAYS) }), async ({ board, barnsley, doncaster, way }) => {
        const lines = { neighbourhood_teams: board, "neighbourhood_teams_council@E08000038": barnsley, "neighbourhood_teams_council@E08000017": doncaster };
        const filling = Object.fromEntries(Object.entries(lines).flatMap(([line, pair]) => (pair === null ? [] : [[`${line}.number`, pair[0]], [`${line}.outOf`, pair[1]]])));
        const { reading, issues } = await readBytes(sourceOf(LOCAL_METRICS), nameOf(way), await fillTemplate(LOCAL_METRICS, way, filling));
        expect(issues).toEqual([]);
        const got = (reading?.figures ?? []).filter(({ metricCode }) => metricCode === "J15").map(({ numerator, denominator, value, mark }) => [numerator, denominator, value, mark]);
        expect(got).toEqual(Object.values(lines).map((pair) => (pair === null ? [null, null, null, "not_available"] : [pair[0], pair[1], (100 * pair[0]) / pair[1], null])));
      }),
      { numRuns: 25 },
    );
  });

  it("gives exactly the amounts of a finance return, down to thousands of pounds and below zero", async () => {
    const thousands = (most: number) => fc.integer({ min: -most, max: most }).map((value) => value / 1000);
    await fc.assert(
      fc.asyncProperty(fc.record({ plan: thousands(90_000), actual: thousands(90_000), forecast: thousands(200_000), support: fc.nat({ max: 20_000 }).map((value) => value / 1000), way: fc.constantFrom(...WAYS) }), async ({ plan, actual, forecast, support, way }) => {
        const filling: Filling = {
          "allocation.planToDate": 700, "allocation.planForYear": 2800,
          "position.planToDate": plan, "position.actualToDate": actual, "position.varianceToDate": Math.round((actual - plan) * 1000) / 1000, "position.planForYear": plan, "position.forecastForYear": forecast,
          "deficit_support.planToDate": support, "deficit_support.actualToDate": support, "deficit_support.planForYear": support, "deficit_support.forecastForYear": support,
        };
        const { reading, issues } = await readBytes(sourceOf(ICB_FINANCE), nameOf(way), await fillTemplate(ICB_FINANCE, way, filling));
        expect(issues).toEqual([]);
        const value = (code: string, basis?: string) => reading?.figures.find(({ metricCode, detail }) => metricCode === code && detail.map((part) => part.code).join() === (basis ?? ""))?.value;
        expect([value("F01"), value("F01", "plan_to_date"), value("F01", "forecast_for_year"), value("F01", "deficit_support")]).toEqual([actual, plan, forecast, support]);
        expect(value("F03")).toBeCloseTo(actual - support, 9);
      }),
      { numRuns: 25 },
    );
  });
});
