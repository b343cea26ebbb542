import { quoteValue, type IssueList } from "../../domain/import-issue";
import type { FigurePeriod, SourceArea } from "../../domain/source-figure";
import { readFinancialYear } from "../../reading/read-financial-period";
import type { NumberRead } from "../../reading/read-number";
import { records, type TableRecord } from "../../reading/records";
import type { SourceTable } from "../../reading/source-file";
import { ANNUAL, MARKS, MEASURES, MONTHLY, type AnnualColumn, type Measure } from "./schema";

export interface MeasureCell {
  readonly row: number;
  readonly read: Exclude<NumberRead, { kind: "fault" }>;
}

/** What one year's rows say of one body. */
export interface BodyYear {
  readonly area: SourceArea;
  readonly period: FigurePeriod;
  /** Its first row. */
  readonly row: number;
  readonly cells: ReadonlyMap<Measure, MeasureCell>;
}

export interface AnnualTable {
  readonly bodies: readonly BodyYear[];
  readonly rowsRead: number;
  readonly passedOver: Readonly<Record<string, number>>;
}

const MEASURE_BY_NAME = new Map(Object.entries(MEASURES).map(([measure, name]) => [name as string, measure as Measure]));
const isNothing = (text: string): boolean => text === "" || text === "NULL";

/** Reads the yearly layout: the totals of England and of each ICB; null where it is refused. */
export async function parseAnnual(table: SourceTable, issues: IssueList): Promise<AnnualTable | null> {
  const bodies = new Map<string, BodyYear & { readonly cells: Map<Measure, MeasureCell> }>();
  const passedOver: Record<string, number> = {};
  let rowsRead = 0;
  for await (const record of records(table, ANNUAL, issues)) {
    rowsRead += 1;
    const reason = reasonToPassOver(record);
    if (reason !== null) {
      passedOver[reason] = (passedOver[reason] ?? 0) + 1;
      continue;
    }
    const period = readFinancialYear(record.text("period"));
    if (period === null) record.refuse("bad_period", `The period ${quoteValue(record.text("period"))} is not a financial year such as 2024-25.`, "period");
    const area = readArea(record);
    const measure = MEASURE_BY_NAME.get(nameOf(record));
    const read = measure === undefined ? null : readMeasure(record, measure);
    if (period === null || area === null || measure === undefined || read === null) continue;
    const key = `${period.end} ${area.kind} ${area.code}`;
    const body = bodies.get(key) ?? { area, period, row: record.row, cells: new Map<Measure, MeasureCell>() };
    bodies.set(key, body);
    if (body.cells.has(measure)) record.refuse("duplicate_key", `${area.name} has the measure ${quoteValue(nameOf(record))} twice in ${record.text("period")}.`, "measure");
    body.cells.set(measure, { row: record.row, read });
  }
  for (const body of bodies.values()) refuseGaps(body, issues);
  return issues.refused ? null : { bodies: [...bodies.values()], rowsRead, passedOver };
}

const nameOf = (record: TableRecord<AnnualColumn>): string => `${record.text("measure")} ${record.text("statistic")}`;

function reasonToPassOver(record: TableRecord<AnnualColumn>): string | null {
  const [type, breakdown] = [record.text("orgType"), record.text("breakdown")];
  if (type !== "England" && type !== "ICB") return `organisations of the type ${quoteValue(type)}`;
  if (breakdown !== "Total") return `parts by ${quoteValue(breakdown)}`;
  if (!isNothing(record.text("partA")) || !isNothing(record.text("partB"))) return "parts of a total";
  return MEASURE_BY_NAME.has(nameOf(record)) ? null : "other measures";
}

function readArea(record: TableRecord<AnnualColumn>): SourceArea | null {
  const [type, code, name] = [record.text("orgType"), record.text("orgCode"), record.text("orgName")];
  if (type === "England") return { kind: "england", scheme: "name", code: "England", name: "England" };
  if (code === "UNKNOWN") return { kind: "unattributed", scheme: "ods", code: "", name };
  if (/^[A-Z][A-Z0-9]{2}([A-Z0-9]{2})?$/.test(code)) return { kind: "icb", scheme: "ods", code, name };
  record.refuse("invalid_code", `The code ${quoteValue(code)} is not of an ICB.`, "orgCode");
  return null;
}

function readMeasure(record: TableRecord<AnnualColumn>, measure: Measure): MeasureCell["read"] | null {
  const read = record.number("value", MARKS);
  if (read?.kind !== "value") return read;
  const { value } = read;
  if (value < 0) record.refuse("negative_number", "Neither a count nor a share is below 0.", "value");
  else if (measure === "published" && value > 100) record.refuse("out_of_range", "A share must lie between 0 and 100 per cent.", "value");
  else if (measure !== "published" && !Number.isInteger(value)) record.refuse("not_a_number", "A number of people is a whole number.", "value");
  else return read;
  return null;
}

function refuseGaps({ area, period, row, cells }: BodyYear, issues: IssueList): void {
  for (const measure of Object.keys(MEASURES) as Measure[]) {
    if (!cells.has(measure)) issues.refuse("missing_value", `${area.name} has no row of ${quoteValue(MEASURES[measure])} in the year to ${period.end}.`, { row });
  }
}

/** Counts the rows of the monthly layout, which is of sub-ICB locations alone. */
export async function countMonthly(table: SourceTable, issues: IssueList): Promise<number> {
  let rows = 0;
  for await (const record of records(table, MONTHLY, issues)) {
    rows += 1;
    if (!/^E38\d{6}$/.test(record.text("code"))) record.refuse("invalid_code", `The code ${quoteValue(record.text("code"))} is not of a sub-ICB location.`, "code");
  }
  return rows;
}
