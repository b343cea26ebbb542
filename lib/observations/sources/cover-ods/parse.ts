import { quoteValue, type IssueList } from "../../domain/import-issue";
import type { MarkTable } from "../../domain/mark";
import type { FigurePeriod, FigureStatus, SourceArea } from "../../domain/source-figure";
import { readDay } from "../../reading/read-month";
import { hasHeader, records, type TableRecord } from "../../reading/records";
import type { SourceFile, SourceTable } from "../../reading/source-file";
import { applyDataItems } from "./apply-data-items";
import { checkTotals } from "./check-totals";
import type { CoverageRow } from "./coverage-row";
import { isRegionTable, readNhsRegions, type NhsRegions } from "./nhs-regions";
import { quartersIn } from "./period";
import { COVERAGE, DATA_ITEMS, RANGE, REVISIONS, marksOf, type CoverageColumn } from "./schema";

export interface CoverQuarter {
  readonly sheet: string | null;
  readonly period: FigurePeriod;
  readonly rows: readonly CoverageRow[];
  /** Null where the edition has no table of them at 5 years. */
  readonly nhsRegions: NhsRegions | null;
  readonly publishedOn: string | null;
  readonly status: FigureStatus;
}

const TITLE = /^cover of vaccination evaluated rapidly \(cover\) programme$/i;
const SUBTITLE = /^quarterly vaccination coverage statistics for children in england aged up to 5 years/i;
const COUNCIL = /^E(06|08|09|10)\d{6}$/;
const REGION = /^E12\d{6}$/;
const ENGLAND = "E92000001";

const linesOf = (table: SourceTable): readonly string[] => table.head.map(({ cells }) => String(cells[0] ?? "").trim());

/** The front sheet, found by its title; its name changes between editions. */
export const frontSheet = ({ tables }: SourceFile): SourceTable | undefined => tables.find((table) => TITLE.test(linesOf(table)[0] ?? "") && linesOf(table).some((line) => SUBTITLE.test(line)));

/** Reads the second MMR dose at 5 years of every council, region and England; null where the workbook is refused. */
export async function parseCover(file: SourceFile, issues: IssueList): Promise<CoverQuarter | null> {
  const front = frontSheet(file);
  const period = front === undefined ? null : readPeriod(front, issues);
  const sheets = file.tables.filter((table) => hasHeader(table, COVERAGE));
  const [sheet] = sheets;
  if (sheet === undefined || sheets.length > 1) {
    const what = sheet === undefined ? "No sheet holds" : `${sheets.length} sheets hold`;
    issues.refuse("missing_sheet", `${what} vaccination at 5 years by upper tier local authority.`);
  }
  if (period === null || sheet === undefined || issues.refused) return null;
  const rows = await readRows(sheet, issues);
  if (issues.refused) return null;
  checkTotals(rows, sheet.name, issues);
  const data = file.tables.find((table) => hasHeader(table, DATA_ITEMS));
  checkTitle(sheet, period, data !== undefined, issues);
  if (data === undefined) issues.warn("missing_sheet", "The sheet of all data items is missing, so the numbers of children could not be checked.");
  const counted = data === undefined ? rows : await applyDataItems(data, rows, period, sheet.name, issues);
  const regionTable = file.tables.find(isRegionTable);
  if (regionTable === undefined) issues.warn("missing_sheet", "There is no table by country and region at 5 years, so no figure of an NHS England region.");
  const nhsRegions = regionTable === undefined ? null : await readNhsRegions(regionTable, rows, period, issues);
  const revision = await readRevisions(file, issues);
  return issues.refused ? null : { sheet: sheet.name, period, rows: counted, nhsRegions, ...revision };
}

function readPeriod(front: SourceTable, issues: IssueList): FigurePeriod | null {
  const subtitle = front.head.find(({ cells }) => SUBTITLE.test(String(cells[0] ?? "").trim()));
  const dates = front.head.find(({ cells }) => /^evaluation dates$/i.test(String(cells[0] ?? "").trim()));
  const found = [...quartersIn(String(subtitle?.cells[0] ?? "")), ...quartersIn(String(dates?.cells[1] ?? ""))];
  const place = { row: subtitle?.row ?? null, sheet: front.name };
  const [period] = found;
  if (period === undefined || found.length !== 2) issues.refuse("bad_period", "The front sheet must name one quarter in its title and again as evaluation dates.", place);
  else if (found[1]?.end !== period.end) issues.refuse("two_periods", "The title of the front sheet and the evaluation dates name different quarters.", place);
  return period ?? null;
}

/** A table's own title has been left from the quarter before; the data items then say which quarter it is. */
function checkTitle(sheet: SourceTable, period: FigurePeriod, isConfirmed: boolean, issues: IssueList): void {
  const title = linesOf(sheet).findIndex((line) => quartersIn(line).length > 0);
  const [named] = quartersIn(linesOf(sheet)[title] ?? "");
  if (named === undefined || named.end === period.end) return;
  const message = "The title of the table names another quarter than the front sheet.";
  const place = { row: sheet.head[title]?.row ?? null, sheet: sheet.name };
  if (isConfirmed) issues.warn("two_periods", `${message} The numbers of children agree with the data items of the quarter on the front sheet, which is taken.`, place);
  else issues.refuse("two_periods", message, place);
}

async function readRows(sheet: SourceTable, issues: IssueList): Promise<readonly CoverageRow[]> {
  const marks = marksOf(linesOf(sheet));
  const rows = new Map<string, CoverageRow>();
  let region = { code: "", name: "" };
  for await (const record of records(sheet, COVERAGE, issues)) {
    const text = (column: CoverageColumn): string => (record.text(column) === "[z]" ? "" : record.text(column));
    if (text("regionCode") !== "") region = { code: text("regionCode"), name: text("regionName") };
    const area = readArea(record, text, region);
    if (area === null) continue;
    if (rows.has(area.code)) record.refuse("duplicate_key", `${area.name} stands twice in the table.`, "name");
    const regionName = plainRegion(region.code === "" ? text("regionName") : region.name);
    rows.set(area.code, { row: record.row, area, regionName, odsCode: text("odsCode"), numerator: null, ...readFigure(record, marks) });
  }
  return [...rows.values()];
}

const plainRegion = (name: string): string => name.replace(/\s+total$/i, "");

function readArea(record: TableRecord<CoverageColumn>, text: (column: CoverageColumn) => string, group: { readonly code: string; readonly name: string }): SourceArea | null {
  const [code, name, regionName] = [text("code"), text("name"), text("regionName")];
  if (code === ENGLAND || name === "England") return code === ENGLAND ? { kind: "england", scheme: "ons", code, name: "England" } : { kind: "england", scheme: "name", code: name, name };
  if (name === "") return readRegion(record, code === "" ? group.code : code, plainRegion(regionName), group);
  if (COUNCIL.test(code)) return { kind: "council", scheme: "ons", code, name };
  // Some editions leave the ONS codes of the newest councils empty; their names and NHS codes are there.
  if (code === "" && text("odsCode") !== "") return { kind: "council", scheme: "name", code: name, name };
  record.refuse("invalid_code", `The code ${quoteValue(code)} is not of an upper tier council.`, "code");
  return null;
}

function readRegion(record: TableRecord<CoverageColumn>, code: string, name: string, group: { readonly code: string; readonly name: string }): SourceArea | null {
  if (!REGION.test(code) || name === "") record.refuse("invalid_code", `The row names no council and no region (${quoteValue(code)}).`, "name");
  else if (group.code !== "" && plainRegion(group.name) !== name) record.refuse("invalid_code", `The total of ${quoteValue(name)} stands below the councils of ${quoteValue(group.name)}.`, "regionName");
  else return { kind: "region", scheme: "ons", code, name };
  return null;
}

function readFigure(record: TableRecord<CoverageColumn>, marks: MarkTable): Pick<CoverageRow, "children" | "hidesChildren" | "coverage" | "mark"> {
  const children = record.number("children", marks);
  const isRange = RANGE.test(record.text("coverage")) && children?.kind === "mark" && children.mark === "suppressed";
  const coverage = isRange ? { kind: "mark", mark: "suppressed" } as const : record.number("coverage", marks);
  if (children?.kind === "value" && (children.value < 0 || !Number.isInteger(children.value))) {
    record.refuse(children.value < 0 ? "negative_number" : "not_a_number", "A number of children is a whole number, 0 or more.", "children");
  }
  if (coverage?.kind === "value" && !(coverage.value >= 0 && coverage.value <= 100)) record.refuse("out_of_range", "A share must lie between 0 and 100 per cent.", "coverage");
  if (coverage?.kind === "value" && children?.kind === "mark" && children.mark !== "suppressed") record.refuse("missing_value", "There is a share and no number of children.", "children");
  return {
    children: children?.kind === "value" ? children.value : null,
    hidesChildren: children?.kind === "mark" && (children.mark === "suppressed" || record.text("children") === "[x]"),
    coverage: coverage?.kind === "value" ? coverage.value : null,
    mark: coverage?.kind === "mark" ? coverage.mark : null,
  };
}

/**
 * The last version listed tells the day of this file, and whether it replaces an earlier one. The publisher calls all
 * quarterly tables provisional; its yearly ones are final.
 */
async function readRevisions({ tables }: SourceFile, issues: IssueList): Promise<Pick<CoverQuarter, "publishedOn" | "status">> {
  const sheet = tables.find((table) => hasHeader(table, REVISIONS));
  let last: { readonly version: number; readonly day: string } | null = null;
  if (sheet === undefined) return { publishedOn: null, status: "provisional" };
  for await (const record of records(sheet, REVISIONS, issues)) {
    if (record.text("version") === "") continue;
    const day = readDay(record.text("date"));
    const version = Number(record.text("version"));
    if (day === null || !(version >= 1)) record.refuse("bad_publication_date", `The day of a version cannot be read: ${quoteValue(record.text("date"))}.`, "date");
    else if (last === null || version >= last.version) last = { version, day };
  }
  return { publishedOn: last?.day ?? null, status: last !== null && last.version > 1 ? "revised" : "provisional" };
}
