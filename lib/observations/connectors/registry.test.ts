import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { nextExpectedOn } from "../domain/fetch-schedule";
import { SOURCES } from "../sources/registry";
import { fittingLinks } from "./choose-link";
import { CONNECTORS, findConnector } from "./registry";

/** Layouts that others made of a publication which has a connector of its own. */
const REARRANGED = ["fingertips-trafford-csv", "two-hour-response-csv"];
const DATA = path.resolve("../shared/data");

/** Which connectors would take a file of this name. */
const takenBy = (name: string): readonly string[] =>
  CONNECTORS.filter(({ find }) => find.kind === "links" && fittingLinks([{ url: new URL(`https://www.england.nhs.uk/uploads/${encodeURIComponent(name)}`), text: "" }], find.file).length > 0).map(({ id }) => id);

describe("connectors", () => {
  it("are there for every publication that can be read, once, with a file each", () => {
    const published = SOURCES.filter(({ filledInBy }) => filledInBy === undefined).map(({ id }) => id);
    expect([...CONNECTORS.map(({ id }) => id), ...REARRANGED].sort()).toEqual([...published].sort());
    expect(new Set(CONNECTORS.map(({ id }) => id)).size).toBe(CONNECTORS.length);
    for (const { id } of CONNECTORS) expect([id, existsSync(`lib/observations/connectors/${id}.ts`)]).toEqual([id, true]);
  });

  it("ask the publication's own host over https and no other", () => {
    for (const { page, hosts } of CONNECTORS) {
      expect([page, hosts]).toEqual([SOURCES.find((source) => source.page === page)?.page, [new URL(page).hostname]]);
      expect(page).toMatch(/^https:\/\/[a-z.]+\/[a-z0-9/-]*$/);
    }
  });

  it.each(CONNECTORS.flatMap(({ id, find }) => (find.kind === "links" ? [[id, find.example] as const] : [])))("%s takes %s, and no other does", (id, example) => expect(takenBy(example)).toEqual([id]));

  it("know a day for the next file, or say why there is none to fetch", () => {
    for (const { id, find, schedule } of CONNECTORS) {
      if (schedule === null) expect([id, find.kind]).toEqual([id, "none"]);
      else expect(nextExpectedOn(schedule, "2026-06-01") > "2026-06-01").toBe(true);
    }
  });

  it("are found by their id and by nothing else", () => {
    expect(findConnector("rtt-full-csv")?.title).toBe("RTT full CSV data file");
    expect([findConnector("rtt"), findConnector(""), findConnector("__proto__")]).toEqual([null, null, null]);
  });
});

describe.skipIf(!existsSync(DATA))("names of files that were published (needs ../shared/data)", () => {
  const names = (folder: string, form: RegExp) => readdirSync(path.join(DATA, folder)).filter((name) => form.test(name));

  it.each([
    ["ae/monthly-csv", /\.csv$/, "ae-monthly-csv"], ["ae", /\.xlsx$/, "ae-provider-workbook"], ["cancer", /COMMISSIONER.*\.xlsx$/, "cancer-commissioner-workbook"], ["cancer", /PROVIDER.*\.xlsx$/, "cancer-provider-workbook"],
    ["rtt", /^Full.*\.zip$/, "rtt-full-csv"],
  ])("%s: every %s is taken by %s alone", (folder, form, id) => {
    const found = names(folder, form);
    expect(found.length).toBeGreaterThan(0);
    expect(found.map((name) => [name, takenBy(name)])).toEqual(found.map((name) => [name, [id]]));
  });

  it("take no note, excerpt or page", () => {
    for (const name of ["notes.csv", "Supporting-Information.pdf", "Monthly-AE-Time-Series-July-2026-ET31dkH.xls", "RTT-Overview-Timeseries-Including-Estimates-Jul26-XLS-116K.xlsx", "Incomplete-Provider-Jan26-XLSX-9M-abc.xlsx"]) expect([name, takenBy(name)]).toEqual([name, []]);
  });
});
