import type { SourceArea, SourceFigure } from "@/lib/observations/domain/source-figure";
import { toCount, toNumber } from "../keys.mjs";
import type { Gathered } from "./figure-publication";
import type { Inputs } from "./inputs";

const FILE = "derived/public-metrics-2024-25-icb-utla.csv";
const YEAR = { start: "2024-04-01", end: "2025-03-31" };
const MARCH = { start: "2025-03-01", end: "2025-03-31" };
/** Shares are printed with two decimals. */
const ROUNDING = 0.005 + 1e-9;
const ENGLAND_CODES = ["", "ENG", "ENGLAND"];

const REGISTERS: Readonly<Record<string, string>> = { HYP: "P24", DM: "P25", CHD: "P26", OB: "P27" };

type Row = Readonly<Record<string, string>>;

function rowsOf(inputs: Inputs, source: string, metricId: string, period: string): readonly Row[] {
  const rows = inputs.rows(FILE).filter((row) => row["source"] === source && row["metric_id"] === metricId);
  if (rows.length !== 43) throw new Error(`${FILE}: ${rows.length} rows of ${metricId}, not England and 42 boards`);
  if (rows.some((row) => row["period"] !== period)) throw new Error(`${FILE}: another period of ${metricId} than ${period}`);
  return rows;
}

function areaOf(row: Row): SourceArea {
  const [type, code = "", name = ""] = [row["area_type"], row["area_code"], row["area_name"]];
  if (type === "England" && ENGLAND_CODES.includes(code)) return { kind: "england", scheme: "name", code: "England", name };
  if (type !== "ICB") throw new Error(`${FILE}: a body of no known kind: ${type} ${code}`);
  return { kind: "icb", scheme: /^E54\d{6}$/.test(code) ? "ons" : "ods", code, name };
}

/** A share of which the numbers are given and agree with it; where the source has none at all, a mark. */
function shareOf(row: Row, metricCode: string, period: SourceFigure["period"], index: number): SourceFigure {
  const common = { metricCode, area: areaOf(row), period, detail: [], status: "final", row: index, sheet: null } as const;
  if (["value", "numerator", "denominator"].every((cell) => row[cell] === "")) return { ...common, value: null, numerator: null, denominator: null, mark: "not_available" };
  const [numerator, denominator] = [toCount(row["numerator"]), toCount(row["denominator"])];
  const value = (100 * numerator) / denominator;
  if (Math.abs(value - toNumber(row["value"])) > ROUNDING) throw new Error(`${FILE}: the numbers of ${row["area_code"]} do not agree with one another: ${metricCode}`);
  return { ...common, value, numerator, denominator, mark: null };
}

/** Boards must add up to England where the publication makes England of all practices. */
function checkSum(figures: readonly SourceFigure[], part: "numerator" | "denominator"): void {
  const sum = figures.reduce((added, figure) => added + (figure.area.kind === "icb" ? (figure[part] ?? NaN) : 0), 0);
  if (sum !== figures.find(({ area }) => area.kind === "england")?.[part]) throw new Error(`${FILE}: boards do not add up to England: ${figures[0]?.metricCode} ${part}`);
}

/** Registers of hypertension, diabetes, heart disease and obesity as shares of the patients of their ages: P24 to P27. */
export function gatherRegisters(inputs: Inputs): Promise<Gathered> {
  const figures = Object.entries(REGISTERS).flatMap(([register, code]) => {
    const of = rowsOf(inputs, "qof", `qof-prevalence-${register}`, "2024-25").map((row, index) => shareOf(row, code, YEAR, index));
    checkSum(of, "numerator");
    checkSum(of, "denominator");
    return of;
  });
  return Promise.resolve({ figures, files: [FILE] });
}

/**
 * G01 of the year: appointments per 1,000 patients of the same year's registers at all ages. The set names boards by ONS
 * code, two of them an older one, in one publication and by ODS code in the other.
 */
export function gatherAppointments(inputs: Inputs): Promise<Gathered> {
  const patients = new Map(rowsOf(inputs, "qof", "qof-prevalence-HYP", "2024-25").map((row) => [areaOf(row).code, toCount(row["denominator"])]));
  const odsCode = new Map([
    ...inputs.rows("reference/icb-2023.csv").map((row) => [row["ons_code"], row["ods_code"]] as const),
    ...inputs.rows("reference/code-aliases.csv").map((row) => [row["alias_code"], row["ods_code"]] as const),
  ]);
  const figures = rowsOf(inputs, "gpad", "gpad-appointments", "2024-25").map((row, index): SourceFigure => {
    const { code } = areaOf(row);
    const [numerator, denominator] = [toCount(row["value"]), patients.get(odsCode.get(code) ?? code)];
    if (denominator === undefined) throw new Error(`${FILE}: no registered patients of ${row["area_name"]}`);
    return { metricCode: "G01", area: areaOf(row), period: YEAR, detail: [], value: (1000 * numerator) / denominator, numerator, denominator, mark: null, status: "final", row: index, sheet: null };
  });
  checkSum(figures, "numerator");
  checkSum(figures, "denominator");
  return Promise.resolve({ figures, files: [FILE] });
}

/** E14 at the end of March 2025. One board sent nothing; England holds patients of no board. */
export function gatherCommunityWaits(inputs: Inputs): Promise<Gathered> {
  return Promise.resolve({ figures: rowsOf(inputs, "community-waits", "community-under-18", "March 2025").map((row, index) => shareOf(row, "E14", MARCH, index)), files: [FILE] });
}
