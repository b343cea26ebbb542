import { quoteValue, type IssueList } from "../../domain/import-issue";
import type { Mark } from "../../domain/mark";
import type { FigurePeriod, SourceArea } from "../../domain/source-figure";
import { readFinancialYear } from "../../reading/read-financial-period";
import { records, type TableRecord } from "../../reading/records";
import type { SourceFile, SourceTable } from "../../reading/source-file";
import { checkParts } from "./check-parts";
import type { MeasureRow } from "./measure-row";
import { MARKS, isHeader, layoutOf, type AscofColumn, type FixedColumn, type YearPart } from "./schema";

export interface MeasureTable {
  readonly sheet: string | null;
  readonly rows: readonly MeasureRow[];
  readonly rowsRead: number;
  readonly councilTypes: number;
  /** Rows of several councils together. */
  readonly joinedCouncils: number;
}

const FRONT = /^measures from the adult social care outcomes framework \(ascof\), england/i;
const MEASURE = /^table \S+: the number of adults aged 65 and over whose long-term support needs are met by admission to residential and nursing care homes, per 100,000 population/i;

export const titleOf = (table: SourceTable): string => String(table.head[0]?.cells[0] ?? "").trim();

export const isAscof = ({ tables }: SourceFile): boolean => tables.some((table) => FRONT.test(titleOf(table)));

/** Reads admissions of people aged 65 and over from the one sheet whose title names them. */
export async function parseAscof({ tables }: SourceFile, issues: IssueList): Promise<MeasureTable | null> {
  const sheets = tables.filter((table) => MEASURE.test(titleOf(table)));
  const [table] = sheets;
  if (table === undefined || sheets.length > 1) {
    issues.refuse("missing_sheet", `${table === undefined ? "No sheet holds" : "Several sheets hold"} admissions to care homes of people aged 65 and over, per 100,000.`);
    return null;
  }
  const header = table.head.find(isHeader);
  const { layout, years } = header === undefined ? layoutOf({ row: 0, cells: [] }) : layoutOf(header);
  if (header !== undefined && years.length === 0) issues.refuse("missing_column", "No column names a year and one of numerator, denominator or outcome.", { row: header.row, sheet: table.name });
  const rows: MeasureRow[] = [];
  const codes = new Set<string>();
  let [rowsRead, councilTypes] = [0, 0];
  for await (const record of records(table, layout, issues)) {
    rowsRead += 1;
    if (isCouncilType(record)) {
      councilTypes += 1;
      continue;
    }
    const area = readArea(record);
    if (area === null) continue;
    if (codes.has(area.code)) record.refuse("duplicate_key", `The area ${area.code} stands twice in the table.`, "code");
    codes.add(area.code);
    for (const year of years) rows.push(readYear(record, area, year));
  }
  if (issues.refused) return null;
  for (const year of years) checkParts(rows.filter((row) => row.year === year), table.name, issues);
  return issues.refused ? null : { sheet: table.name, rows, rowsRead, councilTypes, joinedCouncils: 0 };
}

/** Shire counties, unitary authorities and the like have a letter for a code and no ONS code. */
export const isCouncilType = (record: TableRecord<FixedColumn>): boolean => record.text("code") === "[z]" && /^[SUMIO]$/.test(record.text("localCode"));

/** England, a statistical region or a council; null where the row, which is refused, is of nothing that is known. */
export function readArea(record: TableRecord<FixedColumn>): SourceArea | null {
  const [code, name] = [record.text("code"), record.text("name")];
  const kind = code === "E92000001" ? "england" : /^E12\d{6}$/.test(code) ? "statistical_region" : /^E(06|08|09|10)\d{6}$/.test(code) ? "council" : null;
  if (kind === null) record.refuse("invalid_code", `The code ${quoteValue(code)} is not of England, a region or a council.`, "code");
  else if (name === "") record.refuse("missing_value", "The row names no area.", "name");
  else return { kind, scheme: "ons", code, name };
  return null;
}

function readYear(record: TableRecord<AscofColumn>, area: SourceArea, year: number): MeasureRow {
  const [numerator, denominator, outcome] = [read(record, year, "numerator"), read(record, year, "denominator"), read(record, year, "outcome")];
  const counts = numerator.value === null || denominator.value === null ? null : { numerator: numerator.value, denominator: denominator.value };
  if (counts !== null && (counts.denominator === 0 || counts.numerator > counts.denominator)) {
    record.refuse("out_of_range", "There are more admissions than residents.", `${year} numerator`);
  } else if (counts !== null && outcome.value === null) {
    record.refuse("missing_value", "There are counts and no rate.", `${year} outcome`);
  } else if (counts !== null && outcome.value !== null) checkRate(record, area, year, counts, outcome.value);
  // Counts above councils are rounded to 5 and the rate is not worked out from them, so it is nearer than theirs.
  const value = counts !== null && area.kind === "council" ? rateOf(counts) : outcome.value;
  return {
    row: record.row, area, year, period: periodOf(year), numerator: numerator.value, denominator: denominator.value, isSuppressed: numerator.mark === "suppressed",
    value: outcome.value === null ? null : value, mark: outcome.mark,
  };
}

interface Counts {
  readonly numerator: number;
  readonly denominator: number;
}

const rateOf = ({ numerator, denominator }: Counts): number => (100_000 * numerator) / denominator;

/** The published rate must be that of the counts: within its decimal, and above councils within their rounding to 5. */
function checkRate(record: TableRecord<AscofColumn>, area: SourceArea, year: number, counts: Counts, rate: number): void {
  const recomputed = rateOf(counts);
  const rounded = area.kind === "council" ? 0 : (100_000 * 2.5 * (1 + counts.numerator / counts.denominator)) / counts.denominator;
  if (Math.abs(recomputed - rate) > 0.0501 + rounded) {
    record.refuse("total_mismatch", `The rate of ${area.name} is ${rate}; its counts give ${recomputed.toFixed(1)}.`, `${year} outcome`);
  }
}

function read(record: TableRecord<AscofColumn>, year: number, part: YearPart): { readonly value: number | null; readonly mark: Mark | null } {
  const column = `${year} ${part}` as const;
  const found = record.number(column, MARKS);
  if (found?.kind !== "value") return { value: null, mark: found?.mark ?? null };
  if (found.value < 0) record.refuse("negative_number", "A number of people is not below 0.", column);
  else if (part !== "outcome" && !Number.isInteger(found.value)) record.refuse("not_a_number", "A number of people is a whole number.", column);
  else if (part === "outcome" && found.value > 100_000) record.refuse("out_of_range", "A rate per 100,000 is not above 100,000.", column);
  return { value: found.value, mark: null };
}

/** The financial year that begins in a year. */
export function periodOf(year: number): FigurePeriod {
  const period = readFinancialYear(`${year}/${year + 1}`);
  if (period === null) throw new Error(`No financial year begins in ${year}.`);
  return period;
}
