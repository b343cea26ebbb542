import { describe, expect, it } from "vitest";
import type { ImportRule } from "../domain/import-issue";
import type { SourceFigure } from "../domain/source-figure";
import type { PublicationSource } from "../reading/publication-source";
import { gridsOf, malform, pack, type Grid, type MalformOptions, type Packing } from "../testing/malform";
import { readBytes, type ReadOutcome } from "../testing/read-source";
import { aeCsv } from "./ae-monthly-csv/fixtures/build-ae-csv";
import { aeMonthlyCsv } from "./ae-monthly-csv/map";
import { aeWorkbook } from "./ae-provider-workbook/fixtures/build-ae-workbook";
import { aeProviderWorkbook } from "./ae-provider-workbook/map";
import { ascofWorkbook } from "./ascof-ods/fixtures/build-ascof-workbook";
import { ascofOds } from "./ascof-ods/map";
import { buildBcfReturn } from "./bcf-quarterly-return/fixtures/build-bcf-return";
import { bcfQuarterlyReturn } from "./bcf-quarterly-return/map";
import { cancerCsv } from "./cancer-waiting-times/fixtures/build-cancer-csv";
import { cancerWorkbook } from "./cancer-waiting-times/fixtures/build-cancer-workbook";
import { cancerCombinedCsv, cancerCommissionerWorkbook, cancerProviderWorkbook } from "./cancer-waiting-times/map";
import { coverWorkbook, earlierCoverSheets } from "./cover-ods/fixtures/build-cover-workbook";
import { coverOds } from "./cover-ods/map";
import { cvdpreventWorkbook } from "./cvdprevent-extract/fixtures/build-cvdprevent-workbook";
import { cvdpreventExtract } from "./cvdprevent-extract/map";
import { drdCsv } from "./discharge-ready-date-csv/fixtures/build-drd-csv";
import { dischargeReadyDateCsv } from "./discharge-ready-date-csv/map";
import { sitrepCsv } from "./discharge-sitrep-csv/fixtures/build-sitrep-csv";
import { dischargeSitrepCsv } from "./discharge-sitrep-csv/map";
import { dm01Csv } from "./dm01-full-extract-csv/fixtures/build-dm01-csv";
import { dm01FullExtractCsv } from "./dm01-full-extract-csv/map";
import { fingertipsFile } from "./fingertips-csv/fixtures/build-fingertips-csv";
import { traffordFile } from "./fingertips-csv/fixtures/build-trafford-csv";
import { fingertipsCsv } from "./fingertips-csv/map";
import { fingertipsTraffordCsv } from "./fingertips-csv/map-trafford";
import { coverageCsv, oneBoardCsv, otherBoardCsv } from "./gp-appointments-csv/fixtures/build-gp-appointments";
import { gpAppointmentsCsv } from "./gp-appointments-csv/map";
import { buildFinanceReturn } from "./icb-finance-return/fixtures/build-finance-return";
import { icbFinanceReturn } from "./icb-finance-return/map";
import { buildLocalReturn } from "./local-metrics-return/fixtures/build-local-return";
import { localMetricsReturn } from "./local-metrics-return/map";
import { exploreFile } from "./ons-explore-local-csv/fixtures/build-explore-csv";
import { onsExploreLocalCsv } from "./ons-explore-local-csv/map";
import { buildPreventionReturn } from "./prevention-programmes-return/fixtures/build-prevention-return";
import { preventionProgrammesReturn } from "./prevention-programmes-return/map";
import { buildRttCsv, GOOD_ROWS } from "./rtt-full-csv/fixtures/build-rtt-csv";
import { rttFullCsv } from "./rtt-full-csv/publication";
import { rttWorkbook } from "./rtt-incomplete-commissioner-workbook/fixtures/build-rtt-workbook";
import { rttIncompleteCommissionerWorkbook } from "./rtt-incomplete-commissioner-workbook/map";
import { sicknessCsv } from "./sickness-absence-csv/fixtures/build-sickness-csv";
import { sicknessAbsenceCsv } from "./sickness-absence-csv/map";
import { talkingTherapiesCsv } from "./talking-therapies-csv/fixtures/build-talking-therapies-csv";
import { talkingTherapiesCsv as talkingTherapies } from "./talking-therapies-csv/map";
import { responseCsv } from "./two-hour-response-csv/fixtures/build-response-csv";
import { twoHourResponseCsv } from "./two-hour-response-csv/map";
import { responseWorkbook } from "./two-hour-response-xlsx/fixtures/build-response-workbook";
import { twoHourResponseXlsx } from "./two-hour-response-xlsx/map";
import { vacancyWorkbookFile } from "./vacancy-workbook/fixtures/build-vacancy-workbook";
import { vacancyWorkbook } from "./vacancy-workbook/map";

interface Case extends Partial<MalformOptions> {
  readonly source: PublicationSource;
  readonly packing: Packing;
  readonly grids: () => Promise<readonly Grid[]>;
}

const csv = (source: PublicationSource, text: string, options: Partial<MalformOptions> = {}): Case => ({ source, packing: "csv", grids: () => gridsOf(Buffer.from(text), "csv"), ...options });
const book = (source: PublicationSource, packing: "xlsx" | "ods", build: () => Promise<Buffer>, options: Partial<MalformOptions> = {}): Case => ({ source, packing, grids: async () => gridsOf(await build(), packing), ...options });
const ONE_MONTH = { onePeriod: true };

async function appointmentGrids(): Promise<readonly Grid[]> {
  const files = { "a.csv": oneBoardCsv(), "b.csv": otherBoardCsv(), "APPOINTMENTS_GP_COVERAGE.csv": coverageCsv() };
  return Promise.all(Object.entries(files).map(async ([name, text]) => ({ name, rows: (await gridsOf(Buffer.from(text), "csv"))[0]?.rows ?? [] })));
}

const CASES: readonly Case[] = [
  csv(aeMonthlyCsv, aeCsv(), ONE_MONTH),
  book(aeProviderWorkbook, "xlsx", aeWorkbook, ONE_MONTH),
  book(ascofOds, "ods", ascofWorkbook),
  csv(cancerCombinedCsv, cancerCsv(), ONE_MONTH),
  book(cancerCommissionerWorkbook, "xlsx", () => cancerWorkbook("commissioner"), { sheets: ["28-DAY FDS (ALL ROUTES)", "62-DAY (BY CANCER)"] }),
  book(cancerProviderWorkbook, "xlsx", () => cancerWorkbook("provider"), { sheets: ["31-DAY (ALL CANCER)"] }),
  book(coverOds, "ods", coverWorkbook),
  book(coverOds, "ods", () => coverWorkbook(earlierCoverSheets())),
  book(cvdpreventExtract, "xlsx", cvdpreventWorkbook, ONE_MONTH),
  csv(dischargeReadyDateCsv, drdCsv(), ONE_MONTH),
  csv(dischargeSitrepCsv, sitrepCsv(), ONE_MONTH),
  csv(dm01FullExtractCsv, dm01Csv(), ONE_MONTH),
  csv(fingertipsCsv, fingertipsFile()),
  csv(fingertipsTraffordCsv, traffordFile()),
  { source: gpAppointmentsCsv, packing: "zip", grids: appointmentGrids },
  csv(onsExploreLocalCsv, exploreFile()),
  csv(rttFullCsv, buildRttCsv(GOOD_ROWS), ONE_MONTH),
  book(rttIncompleteCommissionerWorkbook, "xlsx", rttWorkbook, { sheets: ["ICB"] }),
  csv(sicknessAbsenceCsv, sicknessCsv(), ONE_MONTH),
  csv(talkingTherapies, talkingTherapiesCsv()),
  csv(twoHourResponseCsv, responseCsv()),
  book(twoHourResponseXlsx, "xlsx", responseWorkbook),
  book(vacancyWorkbook, "xlsx", vacancyWorkbookFile),
  { source: icbFinanceReturn, packing: "csv", grids: async () => gridsOf(await buildFinanceReturn("csv"), "csv"), ...ONE_MONTH },
  book(icbFinanceReturn, "xlsx", buildFinanceReturn, { ...ONE_MONTH, sheets: ["Return"] }),
  { source: preventionProgrammesReturn, packing: "csv", grids: async () => gridsOf(await buildPreventionReturn("csv"), "csv"), ...ONE_MONTH },
  book(bcfQuarterlyReturn, "xlsx", buildBcfReturn, { ...ONE_MONTH, sheets: ["Return"] }),
  { source: localMetricsReturn, packing: "csv", grids: async () => gridsOf(await buildLocalReturn("csv"), "csv"), ...ONE_MONTH },
];

/** Faults of the whole file or of its columns, to which no row belongs. */
const WITHOUT_ROW: readonly ImportRule[] = ["missing_sheet", "missing_column", "missing_value", "duplicate_column", "wrong_publication", "no_figures", "empty_file", "bad_encoding", "too_many_issues"];
/** Publications whose bodies are sums of rows that no total vouches for: a file cut between two rows gives smaller sums. They are published as zips, in which a cut is always found. */
const SUMS_WITHOUT_TOTAL: readonly PublicationSource[] = [rttFullCsv, dm01FullExtractCsv];

type Figures = ReadonlyMap<string, SourceFigure>;

/** A council without its code is found by its name, which must then be its own. */
function figuresOf({ reading }: ReadOutcome, names: ReadonlyMap<string, string> = new Map()): Figures {
  const code = ({ area }: SourceFigure): string => (area.kind === "england" ? "" : area.scheme === "name" ? (names.get(area.name.replace(/ \[.*/, "")) ?? area.name) : area.code);
  const key = (figure: SourceFigure): string => [figure.metricCode, figure.area.kind, code(figure), figure.period.start, figure.period.end, ...figure.detail.map(({ by, code: part }) => `${by} ${part}`).sort()].join("|");
  return new Map((reading?.figures ?? []).map((figure) => [key(figure), figure]));
}

const isSame = (one: SourceFigure, other: SourceFigure): boolean => (["value", "numerator", "denominator", "mark"] as const).every((key) => Object.is(one[key], other[key]));
/** As published, to its one decimal, where the counts that give it unrounded are not to be had. */
const isRounded = (one: SourceFigure, other: SourceFigure): boolean => other.numerator === null && one.value !== null && other.value !== null && Math.abs(one.value - other.value) <= 0.05 + 1e-9;

type Verdict = "right" | "refused" | "not recognised" | "fewer, and said so" | "marked as missing" | "cut between rows" | "wrong";

/** The file that was made malformed, and what it gave. */
interface Base {
  readonly source: PublicationSource;
  readonly before: ReadOutcome;
  readonly wanted: Figures;
  readonly names: ReadonlyMap<string, string>;
}

/** What became of a variant: `wrong` is a figure that differs, or is lost, without a word. */
function judge({ source, before, wanted, names }: Base, after: ReadOutcome, what: string): Verdict {
  if (after.refused) return "refused";
  if (!after.recognised) return "not recognised";
  const got = figuresOf(after, names);
  // A file without a figure is refused by whoever loads it.
  if (after.reading !== null && got.size === 0) return "refused";
  const others = [...got].filter(([key, figure]) => {
    const want = wanted.get(key);
    return want === undefined || !(isSame(want, figure) || isRounded(want, figure));
  });
  if (others.length === 0 && got.size === wanted.size) return "right";
  const mayBeSmaller = others.length === 0 || (SUMS_WITHOUT_TOTAL.includes(source) && others.every(([key]) => wanted.has(key)));
  if (what.startsWith("cut between rows") && mayBeSmaller) return "cut between rows";
  if (others.length > 0) return others.every(([key, figure]) => wanted.has(key) && figure.value === null && figure.mark !== null) && /blank|missing|another name/.test(what) ? "marked as missing" : "wrong";
  const passed = (outcome: ReadOutcome): number => Object.values(outcome.reading?.passedOver ?? {}).reduce((sum, rows) => sum + rows, 0);
  const isPartGone = /missing column .*[-/]\d\d|sheet .* (missing|under another name)$/.test(what);
  return isPartGone || passed(after) > passed(before) || after.issues.length > before.issues.length ? "fewer, and said so" : "wrong";
}

describe("a malformed file is refused, or read as it stands", () => {
  it.each(CASES.map((one, index) => [`${index + 1} ${one.source.id}`, one] as const))("%s", async (_name, { source, packing, grids: build, onePeriod = false, mostRows = 1, mostColumns = 5, sheets }) => {
    const grids = await build();
    const before = await readBytes(source, "a", pack(grids, packing));
    const names = new Map([...(before.reading?.figures ?? [])].map(({ area }) => [area.name, area.code]));
    const wanted = figuresOf(before, names);
    expect(wanted.size).toBeGreaterThan(1);
    const base = { source, before, wanted, names };
    const faults: string[] = [];
    const counts: Partial<Record<Verdict, number>> = {};
    for (const { what, bytes } of malform(grids, packing, { onePeriod, mostRows, mostColumns, ...(sheets && { sheets }) })) {
      const after = await readBytes(source, "a", bytes);
      const verdict = judge(base, after, what);
      counts[verdict] = (counts[verdict] ?? 0) + 1;
      if (verdict === "wrong") faults.push(what);
      const refusals = after.issues.filter(({ severity }) => severity === "refusal");
      const unplaced = refusals.filter(({ file, message, row, rule }) => file !== "a" || message.length < 15 || (row === null && !WITHOUT_ROW.includes(rule)));
      faults.push(...unplaced.map(({ rule, message }) => `${what}: ${rule}, ${message}`));
    }
    expect(faults).toEqual([]);
    expect(counts.right).toBeGreaterThan(10);
    expect(counts.refused).toBeGreaterThan(10);
  }, 60_000);
});
