import { quoteValue, type IssueList } from "../../domain/import-issue";
import type { FigurePeriod } from "../../domain/source-figure";
import { plainHeading } from "../../reading/heading";
import { readFinancialQuarter } from "../../reading/read-financial-period";
import { readNumber } from "../../reading/read-number";
import type { Cell, SourceTable, TableRow } from "../../reading/source-file";
import type { CoverageRow } from "./coverage-row";

/** A region of the NHS, which the workbook names and gives no code and no number of children. */
export interface NhsRegion {
  readonly row: number;
  readonly name: string;
  readonly coverage: number;
}

export interface NhsRegions {
  readonly sheet: string | null;
  readonly regions: readonly NhsRegion[];
  readonly rowsRead: number;
}

const TITLE = /primary immunisations and boosters (at 5 years|in children aged 5 years) by country/i;
const REGIONS = 7;
/** Regions of the NHS that have the borders of a statistical region. */
const SAME_BORDERS = ["london", "north west", "south west"];
const HALF_A_DECIMAL = 0.0501;

export const isRegionTable = ({ head }: SourceTable): boolean => head.some(({ cells }) => TITLE.test(String(cells[0] ?? "")));

interface Columns {
  readonly coverage: number;
  readonly name: number;
  /** Where each row says of what kind it is; null where a line above the rows does. */
  readonly type: number | null;
}

/**
 * Reads the regions of the NHS, to one decimal, from the table by country and region, and compares England and the regions
 * that have the same borders with the table of councils.
 * @param rows the table of councils
 */
export async function readNhsRegions(table: SourceTable, rows: readonly CoverageRow[], period: FigurePeriod, issues: IssueList): Promise<NhsRegions> {
  const regions: NhsRegion[] = [];
  const headings: TableRow[] = [];
  let columns: Columns | null = null;
  let section = "";
  let rowsRead = 0;
  for await (const row of table.rows()) {
    const heading = row.cells.findIndex((cell) => /\bmmr2\b/.test(plainHeading(cell)));
    if (heading >= 0) {
      columns = readColumns([...headings, row], heading, table, period, issues);
      continue;
    }
    headings.push(row);
    if (columns === null) continue;
    if (isLone(row)) section = String(row.cells[0]);
    const shown = row.cells[columns.coverage] ?? null;
    if (isLone(row) || shown === null) continue;
    rowsRead += 1;
    const kind = columns.type === null ? section : String(row.cells[columns.type] ?? "");
    const name = String(row.cells[columns.name] ?? "").replace(/\s*\[note \d+\]/gi, "").trim();
    const isRegion = /NHS England regions?$/i.test(kind.trim());
    if (!isRegion && name !== "England") continue;
    const coverage = readCoverage(shown);
    const place = { row: row.row, sheet: table.name };
    if (coverage === null) issues.refuse("not_a_number", `The share of ${quoteValue(name)} is ${quoteValue(String(shown))}, which is not a percentage.`, place);
    else compare(name, isRegion, coverage, rows, place, issues);
    if (isRegion && name === "") issues.refuse("missing_value", "The row names no region.", place);
    if (coverage === null || !isRegion) continue;
    if (regions.some((region) => region.name === name)) issues.refuse("duplicate_key", `The region ${quoteValue(name)} stands twice in the table.`, place);
    regions.push({ row: row.row, name, coverage });
  }
  if (regions.length !== REGIONS) issues.refuse("missing_value", `The table has ${regions.length} of the ${REGIONS} NHS England regions.`, { sheet: table.name });
  return { sheet: table.name, regions, rowsRead };
}

/** A line of one cell heads the rows below it. */
const isLone = ({ cells }: TableRow): boolean => cells.length === 1 && cells[0] !== null;

/** The quarter's column stands before that of the quarter it is compared with. */
function readColumns(headings: readonly TableRow[], coverage: number, table: SourceTable, period: FigurePeriod, issues: IssueList): Columns {
  const place = { row: headings.at(-1)?.row ?? null, sheet: table.name };
  const [, quarter, first, second] = /quarter ([1-4]) (\d{4}) to (\d{4})/.exec(plainHeading(headings.at(-1)?.cells[coverage] ?? null)) ?? [];
  const named = quarter === undefined ? null : readFinancialQuarter(`Q${quarter} ${first}/${second}`);
  if (quarter !== undefined && named?.end !== period.end) issues.refuse("two_periods", "The column of second doses is of another quarter than the front sheet names.", place);
  const find = (words: string): number => headings.map(({ cells }) => cells.findIndex((cell) => plainHeading(cell) === words)).find((index) => index >= 0) ?? -1;
  const type = find("geographical area type");
  return { coverage, name: Math.max(0, find("geographical area")), type: type < 0 ? null : type };
}

/** A percentage alone, or with that of the quarter before in brackets. */
function readCoverage(cell: Cell): number | null {
  const first = typeof cell === "string" ? (/^(\S+) \(\S+\)$/.exec(cell.trim())?.[1] ?? cell) : cell;
  const read = readNumber(first, {});
  return read.kind === "value" && read.value >= 0 && read.value <= 100 ? read.value : null;
}

function compare(name: string, isRegion: boolean, coverage: number, rows: readonly CoverageRow[], place: { readonly row: number; readonly sheet: string | null }, issues: IssueList): void {
  const kind = isRegion ? "region" : "england";
  if (isRegion && !SAME_BORDERS.includes(name.toLowerCase())) return;
  const same = rows.find(({ area }) => area.kind === kind && area.name.toLowerCase() === name.toLowerCase());
  if (same === undefined || same.coverage === null || Math.abs(same.coverage - coverage) <= HALF_A_DECIMAL) return;
  issues.refuse("total_mismatch", `${name} has ${coverage}% here and ${same.coverage.toFixed(1)}% in the table of councils (row ${same.row}).`, place);
}
