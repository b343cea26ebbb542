import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { gunzipSync } from "node:zlib";
import { parse } from "csv-parse/sync";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createIssueList } from "../../domain/import-issue";
import type { SourceFigure } from "../../domain/source-figure";
import { readBytes } from "../../testing/read-source";
import { rttFigures } from "./figures";
import { buildRttCsv, GOOD_ROWS, type SampleRow } from "./fixtures/build-rtt-csv";
import { buildZip } from "./fixtures/build-zip";
import { readBytes as readTotals } from "./fixtures/read-bytes";
import { rttFullCsv } from "./publication";
import type { RttAccepted } from "./rtt-read";

const data = path.resolve("../shared/data");
const zip = path.join(data, "rtt/Full-CSV-data-file-Jan26-ZIP-4M-WL5BiP.zip");
const excerpt = path.join(data, "rtt/excerpt-20260131-RTT-January-2026-QR1-QSL.csv.gz");
const table = (bytes: Buffer): Record<string, string>[] => parse(bytes, { columns: true, bom: true });

/** "E16 icb QR1 provider=RTE" to the value: one line a figure, so that a wrong key shows. */
const keyOf = ({ metricCode, area, detail }: SourceFigure): string => [metricCode, area.kind, area.code, ...detail.map(({ by, code }) => `${by}=${code}`)].join(" ").trim();
const byKey = (figures: Iterable<SourceFigure>): ReadonlyMap<string, number | null> => new Map(Array.from(figures, (figure) => [keyOf(figure), figure.value]));

/** Sums of E16 by the text that `key` makes of a figure; figures with null are left out. */
function sums(figures: Iterable<SourceFigure>, key: (figure: SourceFigure) => string | null): ReadonlyMap<string, number> {
  const added = new Map<string, number>();
  for (const figure of figures) {
    const at = figure.metricCode === "E16" ? key(figure) : null;
    if (at !== null) added.set(at, (added.get(at) ?? 0) + (figure.value ?? 0));
  }
  return added;
}

const folder = mkdtempSync(path.join(os.tmpdir(), "rtt-"));
afterAll(() => rmSync(folder, { recursive: true }));

function onDisk(bytes: Buffer | string) {
  const file = path.join(folder, "upload");
  writeFileSync(file, bytes);
  return { path: file, fileName: "january.csv" };
}

describe("the figures of a small file", () => {
  // Two boards share a provider and a function; one provider has pathways of no board besides.
  const rows: readonly SampleRow[] = [
    { provider: "RTE", icb: "QR1", treatment: "C_110", weeks: { 0: 7, 52: 3 } },
    { provider: "RTE", icb: "QR1", treatment: "C_130", weeks: { 80: 2 } },
    { provider: "RTE", icb: "QR1", treatment: "C_999", weeks: { 0: 7, 52: 3, 80: 2 } },
    { provider: "RTE", icb: "QR1", commissioner: "11N", treatment: "C_110", weeks: { 1: 10 } },
    { provider: "RTE", icb: "QR1", commissioner: "11N", treatment: "C_999", weeks: { 1: 10 } },
    { provider: "RTE", icb: "QSL", treatment: "C_110", weeks: { 65: 5 } },
    { provider: "RTE", icb: "QSL", treatment: "C_999", weeks: { 65: 5 } },
    { provider: "RA7", icb: "QSL", treatment: "C_110", weeks: { 3: 1 }, set: { "Provider Org Name": "BRISTOL" } },
    { provider: "RA7", icb: "QSL", treatment: "C_999", weeks: { 3: 1 }, set: { "Provider Org Name": "BRISTOL" } },
    { provider: "RA7", icb: "", treatment: "C_110", weeks: { 104: 4 } },
    { provider: "RA7", icb: "", treatment: "C_999", weeks: { 104: 4 } },
    { provider: "RA7", icb: "QSL", part: "Part_2A", treatment: "C_110", weeks: { 3: 1 } },
  ];
  const read = async () => (await readBytes(rttFullCsv, "a.csv", buildRttCsv(rows))).reading;

  it("are those of boards, providers, and boards by function, by provider and by both", async () => {
    const list = [...byKey((await read())?.figures ?? [])].filter(([key]) => key.startsWith("E16"));
    expect(list).toEqual([
      ["E16 icb QR1", 22],
      ["E16 icb QSL", 6],
      ["E16 unattributed", 4],
      ["E16 trust RTE", 27],
      ["E16 trust RA7", 5],
      ["E16 icb QR1 treatment_function=C_110", 20],
      ["E16 icb QR1 treatment_function=C_130", 2],
      ["E16 icb QSL treatment_function=C_110", 6],
      ["E16 icb QR1 provider=RTE", 22],
      ["E16 icb QSL provider=RTE", 5],
      ["E16 icb QSL provider=RA7", 1],
      ["E16 icb QR1 provider=RTE treatment_function=C_110", 20],
      ["E16 icb QR1 provider=RTE treatment_function=C_130", 2],
      ["E16 icb QSL provider=RTE treatment_function=C_110", 5],
      ["E16 icb QSL provider=RA7 treatment_function=C_110", 1],
    ]);
  });

  it("are five a key, with numerator, denominator, period, first row and names", async () => {
    const reading = await read();
    expect(reading?.figures).toHaveLength(75);
    const shared = { area: { kind: "trust", scheme: "ods", code: "RA7", name: "BRISTOL" }, period: { start: "2026-01-01", end: "2026-01-31" }, detail: [], status: "final", row: 9, sheet: null, mark: null };
    expect(reading?.figures.filter((figure) => keyOf(figure).endsWith("trust RA7"))).toEqual([
      { ...shared, metricCode: "E01", value: 20, numerator: 1, denominator: 5 },
      { ...shared, metricCode: "E03", value: 80, numerator: 4, denominator: 5 },
      { ...shared, metricCode: "E04", value: 4, numerator: null, denominator: null },
      { ...shared, metricCode: "E16", value: 5, numerator: null, denominator: null },
      { ...shared, metricCode: "E17", value: 4, numerator: null, denominator: null },
    ]);
    const both = reading?.figures.find((figure) => keyOf(figure) === "E17 icb QR1 provider=RTE treatment_function=C_130");
    expect(both).toMatchObject({ value: 2, row: 3, detail: [{ by: "provider", name: "GLOUCESTERSHIRE HOSPITALS NHS FOUNDATION TRUST" }, { by: "treatment_function", name: "Some Service" }] });
    expect([reading?.rowsRead, reading?.passedOver]).toEqual([12, { "incomplete pathways with a decision to admit, counted among all incomplete ones": 1, "total rows, compared with their parts": 5 }]);
  });

  it("of an empty list have a mark and no share", async () => {
    const { reading } = await readBytes(rttFullCsv, "a.csv", buildRttCsv([{ weeks: {} }, { treatment: "C_999", weeks: {} }]));
    expect(reading?.figures.filter(({ metricCode }) => metricCode === "E01").map(({ value, mark }) => [value, mark])).toEqual(Array(5).fill([null, "not_applicable"]));
  });

  it("name a provider by its code where its name is not UTF-8, and say so once", async () => {
    const broken = Buffer.from(buildRttCsv(GOOD_ROWS).replaceAll("GLOUCESTERSHIRE HOSPITALS", "GLOUCESTERSHIRE HOSPITALS ~"));
    for (let at = broken.indexOf("~"); at >= 0; at = broken.indexOf("~", at + 1)) broken[at] = 0x92;
    const issues = createIssueList("a.csv", 100);
    const reading = await rttFullCsv.readsPath?.read(onDisk(broken), issues);
    expect(Array.from(reading?.figures ?? []).find(({ area }) => area.kind === "trust")?.area).toMatchObject({ code: "RTE", name: "RTE" });
    expect(issues.items.map(({ rule, severity }) => [rule, severity])).toEqual([["bad_encoding", "warning"]]);
  });

  it("keep the first name of a function that has two, with a warning", async () => {
    const { reading, issues } = await readBytes(rttFullCsv, "a.csv", buildRttCsv([...rows.slice(0, 5), { ...rows[5], set: { "Treatment Function Name": "Another Service" } }, ...rows.slice(6)]));
    expect(new Set(reading?.figures.flatMap(({ detail }) => detail.filter(({ code }) => code === "C_110").map(({ name }) => name)))).toEqual(new Set(["Some Service"]));
    expect(issues).toEqual([expect.objectContaining({ rule: "name_varies", row: 7, severity: "warning", column: "Treatment Function Name" })]);
  });

  it("cannot be given by provider where the file was read for totals alone", async () => {
    const totals = (await readTotals(buildRttCsv(rows))) as RttAccepted;
    expect(Array.from(rttFigures(totals, ["icb"]))).toHaveLength(15);
    expect(() => Array.from(rttFigures(totals, ["provider"]))).toThrow("provider");
  });
});

describe("a file read from its path", () => {
  const good = buildRttCsv(GOOD_ROWS);
  const { recognises, read } = rttFullCsv.readsPath ?? {};

  it.each([
    ["the CSV", true, good],
    ["the CSV, marked as UTF-8", true, `\uFEFF${good}`],
    ["a zip of it", true, buildZip([{ name: "a.csv", data: good }])],
    ["a zip of it, not packed", true, buildZip([{ name: "a.csv", data: good, method: 0 }])],
    ["a zip of two", false, buildZip([{ name: "a.csv", data: good }, { name: "b.csv", data: good }])],
    ["a zip that is encrypted", false, buildZip([{ name: "a.csv", data: good, flags: 1 }])],
    ["a zip cut off", false, buildZip([{ name: "a.csv", data: good }]).subarray(0, 900)],
    ["a zip of something else", false, buildZip([{ name: "a.csv", data: "Period,Org Code\nx,y\n" }])],
    ["another CSV", false, "Period,Org Code\nx,y\n"],
    ["a line that never ends", false, "Gt 00 To 01 Weeks SUM 1,".repeat(10_000)],
    ["nothing", false, ""],
  ])("is recognised or left by its headings: %s", async (_what, expected, bytes) => {
    expect(await recognises?.(onDisk(bytes))).toBe(expected);
  });

  it("is left where it is not there", async () => {
    expect(await recognises?.({ path: path.join(folder, "absent"), fileName: "a.csv" })).toBe(false);
  });

  it("gives the figures it gives when opened, as often as they are gone through, or every refusal", async () => {
    const issues = createIssueList("january.csv", 100);
    const reading = await read?.(onDisk(buildZip([{ name: "a.csv", data: good }])), issues);
    const opened = await readBytes(rttFullCsv, "january.csv", good);
    expect(Array.from(reading?.figures ?? [])).toEqual(opened.reading?.figures);
    expect(Array.from(reading?.figures ?? [])).toHaveLength(60);

    expect(await read?.(onDisk(good.replace("RTT-January-2026", "January")), issues)).toBeNull();
    expect(issues.items.map(({ rule, row, file }) => [rule, row, file])).toEqual([["bad_period", 2, "january.csv"]]);
  });
});

describe.skipIf(!existsSync(zip))("the published file of January 2026 (needs ../shared/data)", () => {
  let figures: readonly SourceFigure[] = [];
  beforeAll(async () => {
    expect(await rttFullCsv.readsPath?.recognises({ path: zip, fileName: "a.zip" })).toBe(true);
    figures = Array.from((await rttFullCsv.readsPath?.read({ path: zip, fileName: "a.zip" }, createIssueList("a.zip", 100)))?.figures ?? []);
  }, 60_000);
  const of = (kind: string, ...by: readonly string[]) => figures.filter(({ area, detail }) => area.kind === kind && detail.map((one) => one.by).join() === by.join());

  it("holds each figure once", () => {
    expect(figures).toHaveLength(208_385);
    expect(byKey(figures).size).toBe(208_385);
    expect(figures.filter(({ row }) => row < 2 || row > 183_418)).toEqual([]);
    expect(["icb", "unattributed", "trust"].map((kind) => of(kind).length / 5)).toEqual([42, 1, 515]);
    expect([of("icb", "treatment_function").length / 5, of("icb", "provider").length / 5, of("icb", "provider", "treatment_function").length / 5]).toEqual([966, 7014, 33_139]);
  });

  it("adds up: each of 42 boards is the sum of its functions, of its providers and of both, in every count", () => {
    const counts = (list: readonly SourceFigure[]) => {
      const added = new Map<string, number>();
      for (const { metricCode, area, value, numerator } of list) added.set(`${metricCode} ${area.code}`, (added.get(`${metricCode} ${area.code}`) ?? 0) + (numerator ?? value ?? 0));
      return added;
    };
    const totals = counts(of("icb"));
    expect(totals.size).toBe(210);
    expect(counts(of("icb", "treatment_function"))).toEqual(totals);
    expect(counts(of("icb", "provider"))).toEqual(totals);
    expect(counts(of("icb", "provider", "treatment_function"))).toEqual(totals);
  });

  it("gives the totals of the boards, of no board and of the providers that the publication has", () => {
    const total = (kind: string) => sums(of(kind), ({ area }) => area.kind).get(kind);
    expect([total("icb"), total("unattributed"), total("trust")]).toEqual([7_019_467, 168_210, 7_187_677]);
    const trusts = byKey(of("trust"));
    expect(["RAJ", "R0A", "RAL", "RM3", "R1H"].map((code) => trusts.get(`E16 trust ${code}`))).toEqual([176_580, 175_344, 140_251, 134_276, 132_112]);
  });

  it("agrees with the commissioner workbook of the month, board by board and function by function", () => {
    const rows = table(gunzipSync(readFileSync(path.join(data, "derived/rtt-incomplete-icb-monthly-2022-10-2026-03.csv.gz")))).filter(({ Period }) => Period === "2026-01");
    expect(rows).toHaveLength(966);
    const found = new Map(of("icb", "treatment_function").map((figure) => [keyOf(figure), figure]));
    for (const row of rows) {
      const of = (metric: string) => found.get(`${metric} icb ${row.ICB_Code} treatment_function=${row.TF_Code}`);
      const read = [of("E16")?.value, of("E01")?.numerator, of("E03")?.numerator, of("E04")?.value, of("E17")?.value];
      expect([row.ICB_Code, row.TF_Code, ...read]).toEqual([row.ICB_Code, row.TF_Code, ...["Incomplete_Pathways", "Within_18wks", "Waiters_52plus", "Waiters_65plus", "Waiters_78plus"].map((name) => Number(row[name]))]);
    }
  });
});

describe.skipIf(!existsSync(excerpt))("the excerpt of two boards (needs ../shared/data)", () => {
  it("gives each board by provider and function as another reader of CSV adds it up", async () => {
    const bytes = gunzipSync(readFileSync(excerpt));
    const expected = new Map<string, number>();
    const add = (key: string, patients: number) => expected.set(key, (expected.get(key) ?? 0) + patients);
    for (const row of table(bytes)) {
      if (row["RTT Part Type"] !== "Part_2" || row["Treatment Function Code"] === "C_999") continue;
      const [icb, provider, treatment] = [row["Commissioner Parent Org Code"] ?? "", row["Provider Org Code"], row["Treatment Function Code"]];
      const patients = Number(row["Total All"]);
      add(`E16 trust ${provider}`, patients);
      add(icb === "" ? "E16 unattributed" : `E16 icb ${icb}`, patients);
      if (icb === "") continue;
      add(`E16 icb ${icb} provider=${provider}`, patients);
      add(`E16 icb ${icb} treatment_function=${treatment}`, patients);
      add(`E16 icb ${icb} provider=${provider} treatment_function=${treatment}`, patients);
    }
    const { reading } = await readBytes(rttFullCsv, "a.csv", bytes);
    expect(sums(reading?.figures ?? [], keyOf)).toEqual(expected);
  });
});
