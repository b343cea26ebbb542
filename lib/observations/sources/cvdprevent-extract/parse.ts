import { monthEnd, monthStart } from "@/lib/shared/month";
import { quoteValue, type IssueList } from "../../domain/import-issue";
import type { Mark } from "../../domain/mark";
import type { FigurePeriod, SourceArea } from "../../domain/source-figure";
import { readMonth } from "../../reading/read-month";
import { hasHeader, records, type TableRecord } from "../../reading/records";
import type { SourceFile, SourceTable } from "../../reading/source-file";
import { EXTRACT, METRICS, NOTES, type ExtractColumn } from "./schema";

export interface ExtractRow {
  readonly row: number;
  readonly metricCode: string;
  readonly area: SourceArea;
  /** Per cent to two decimals, as published: the counts are rounded to 5. */
  readonly value: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly mark: Mark | null;
}

export interface Extract {
  readonly sheet: string | null;
  readonly period: FigurePeriod;
  readonly rows: readonly ExtractRow[];
  readonly rowsRead: number;
  readonly passedOver: Readonly<Record<string, number>>;
}

const HALF_STEP = 2.5;
const HALF_A_DECIMAL = 0.00501;
const KINDS = { E92: "england", E40: "region", E54: "icb" } as const;

const isCover = (table: SourceTable): boolean => table.head.some(({ cells }) => /^cvdprevent cover page$/i.test(String(cells[0] ?? "").trim()));

export const isExtract = ({ kind, tables }: SourceFile): boolean => kind === "workbook" && tables.some(isCover) && tables.some((table) => hasHeader(table, EXTRACT));

/** Reads the extract's one sheet of data; null where it is refused. */
export async function parseExtract({ tables }: SourceFile, issues: IssueList): Promise<Extract | null> {
  const sheets = tables.filter((table) => hasHeader(table, EXTRACT));
  const [table] = sheets;
  if (table === undefined || sheets.length > 1) {
    issues.refuse("missing_sheet", `${sheets.length === 0 ? "No sheet holds" : "Several sheets hold"} the data of the extract.`);
    return null;
  }
  let period: FigurePeriod | null = null;
  const rows = new Map<string, ExtractRow>();
  const passedOver: Record<string, number> = {};
  let rowsRead = 0;
  for await (const record of records(table, EXTRACT, issues)) {
    rowsRead += 1;
    const reason = isStray(record) ? "rows without area or indicator" : reasonToPassOver(record);
    if (reason !== null) passedOver[reason] = (passedOver[reason] ?? 0) + 1;
    if (isStray(record)) continue;
    const found = readPeriod(record);
    if (found !== null && period !== null && found.end !== period.end) record.refuse("two_periods", "The file holds more than one quarter.", "period");
    period ??= found;
    if (reason !== null) continue;
    const row = readRow(record);
    if (row === null) continue;
    const key = `${row.metricCode} ${row.area.code}`;
    if (rows.has(key)) record.refuse("duplicate_key", `${row.area.name} stands twice for ${record.text("indicator")}.`, "areaCode");
    rows.set(key, row);
  }
  if (!issues.refused && period === null) issues.refuse("no_figures", "The extract holds no row of data.", { sheet: table.name });
  return issues.refused || period === null ? null : { sheet: table.name, period, rows: [...rows.values()], rowsRead, passedOver };
}

/** Left below the data by whoever worked on a copy: neither an area, nor an indicator, nor a value. */
const isStray = (record: TableRecord<ExtractColumn>): boolean => (["areaCode", "areaName", "indicator", "category", "value"] as const).every((column) => record.text(column) === "");

function reasonToPassOver(record: TableRecord<ExtractColumn>): string | null {
  const indicator = record.text("indicator");
  if (!/^CVDP\d{3}[A-Z]+$/.test(indicator)) {
    record.refuse("invalid_code", `The indicator ${quoteValue(indicator)} is not of CVDPREVENT.`, "indicator");
    return null;
  }
  if (!Object.hasOwn(METRICS, indicator)) return `indicator ${indicator}, which is no metric of the catalogue`;
  if (record.text("category") !== "Persons" || record.text("attribute") !== "Persons") return `parts by ${record.text("categoryType").toLowerCase()}`;
  if (record.text("areaCode").startsWith("E38")) return "sub-ICB locations, whose rounded counts give no exact ICB";
  return /^U\d{5}$/.test(record.text("areaCode")) ? "primary care networks" : null;
}

function readPeriod(record: TableRecord<ExtractColumn>): FigurePeriod | null {
  const text = record.text("period");
  const month = readMonth(/^to (.+)$/i.exec(text)?.[1] ?? "");
  const number = Number(month?.end.slice(5, 7));
  if (month === null || number % 3 !== 0) {
    record.refuse("bad_period", `The period must be written like “To June 2024” and end a quarter, not ${quoteValue(text)}.`, "period");
    return null;
  }
  return { start: monthStart(monthEnd(Number(month.end.slice(0, 4)), number - 2)), end: month.end };
}

function readRow(record: TableRecord<ExtractColumn>): ExtractRow | null {
  const metricCode = METRICS[record.text("indicator")];
  const [code, name] = [record.text("areaCode"), record.text("areaName")];
  const prefix = /^E(92|40|54)\d{6}$/.test(code) ? code.slice(0, 3) : "";
  const kind = KINDS[prefix as keyof typeof KINDS] as (typeof KINDS)[keyof typeof KINDS] | undefined;
  if (kind === undefined) record.refuse("invalid_code", `The code ${quoteValue(code)} is not of England, a region or an ICB.`, "areaCode");
  if (metricCode === undefined || kind === undefined) return null;
  return { row: record.row, metricCode, area: { kind, scheme: "ons", code, name }, ...readFigure(record) };
}

function readFigure(record: TableRecord<ExtractColumn>): Pick<ExtractRow, "value" | "numerator" | "denominator" | "mark"> {
  const note = record.text("note");
  const mark = Object.hasOwn(NOTES, note) ? (NOTES[note] ?? null) : null;
  if (note !== "" && mark === null) record.refuse("unknown_part", `What the note ${quoteValue(note)} means for the figure is not known.`, "note");
  const number = (column: "value" | "numerator" | "denominator"): number | null => {
    const read = record.number(column, mark === null ? {} : { "": mark });
    if (read?.kind !== "value") return null;
    if (read.value < 0) record.refuse("negative_number", "Neither a count nor a share is below 0.", column);
    else if (column !== "value" && !Number.isInteger(read.value)) record.refuse("not_a_number", "A number of people is a whole number.", column);
    return read.value;
  };
  const [value, numerator, denominator] = [number("value"), number("numerator"), number("denominator")];
  if (value !== null && value > 100) record.refuse("out_of_range", "A share must lie between 0 and 100 per cent.", "value");
  else if (numerator !== null && denominator !== null && (numerator > denominator || denominator === 0)) record.refuse("out_of_range", "More people are counted than there are.", "numerator");
  else if (value !== null && numerator !== null && denominator !== null) checkShare(record, value, numerator, denominator);
  return { value, numerator, denominator, mark: value === null ? mark : null };
}

/** Counts are rounded to 5 and the share is not worked out from them: it must be one they allow. */
function checkShare(record: TableRecord<ExtractColumn>, value: number, numerator: number, denominator: number): void {
  const recomputed = (100 * numerator) / denominator;
  const tolerance = HALF_A_DECIMAL + (100 * HALF_STEP * (1 + numerator / denominator)) / Math.max(denominator - HALF_STEP, 1);
  if (Math.abs(recomputed - value) > tolerance) record.refuse("total_mismatch", `The share is ${value}%; its counts give ${recomputed.toFixed(2)}%.`, "value");
}
