import { quoteValue, type IssueList } from "../../domain/import-issue";
import type { FigurePeriod, SourceArea } from "../../domain/source-figure";
import { readMonth } from "../../reading/read-month";
import { records, type TableRecord } from "../../reading/records";
import type { SourceTable } from "../../reading/source-file";
import { checkBodies } from "./check-bodies";
import type { DrdBody, DrdCell } from "./drd-body";
import { COUNCIL_CODE, DATA_TYPES, isCount, LAYOUT, MARKS, measureOf, PROVIDER_IN_COUNCIL, type DrdColumn, type DrdMeasure } from "./schema";

/** ODS code of a region; whether the file gives that or the region's name could not be seen. */
const REGION_CODE = /^Y\d{2}$/;

export interface DrdMonth {
  readonly period: FigurePeriod;
  readonly bodies: readonly DrdBody[];
  readonly rowsRead: number;
  readonly passedOver: Readonly<Record<string, number>>;
}

/** Reads one month; only the bodies' own rows are kept, and each body's counts must add up. */
export async function parseDrd(table: SourceTable, issues: IssueList): Promise<DrdMonth | null> {
  const bodies = new Map<string, DrdBody>();
  const passedOver: Record<string, number> = {};
  const pass = (reason: string): void => void (passedOver[reason] = (passedOver[reason] ?? 0) + 1);
  let period: FigurePeriod | null = null;
  let dateText: string | null = null;
  let rowsRead = 0;
  for await (const record of records(table, LAYOUT, issues)) {
    rowsRead += 1;
    if (record.text("date") !== dateText) {
      dateText = record.text("date");
      const found = readMonth(dateText);
      if (found === null) record.refuse("bad_period", `The date must be a month such as July 2026, not ${quoteValue(dateText)}.`, "date");
      else if (period !== null && found.end !== period.end) record.refuse("two_periods", "The file holds more than one month.", "date");
      period ??= found;
    }
    const type = record.text("type").replace(/\s+/g, " ").toLowerCase();
    if (type === PROVIDER_IN_COUNCIL) {
      pass("what each provider adds to each council");
      continue;
    }
    const area = readArea(record, type);
    const measure = measureOf(record.text("measure"));
    if (area === null) continue;
    if (area.kind === "council" && !COUNCIL_CODE.test(area.code)) pass("patients of no council of England");
    else if (measure === undefined) pass("other measures");
    else addCell(bodies, area, measure, record);
  }
  if (issues.refused || period === null) return null;
  const found = [...bodies.values()];
  if (found.length === 0) issues.refuse("no_figures", "The file holds no measure that is read.");
  checkBodies(found, issues);
  return issues.refused ? null : { period, bodies: found, rowsRead, passedOver };
}

function readArea(record: TableRecord<DrdColumn>, type: string): SourceArea | null {
  const kind = DATA_TYPES.get(type);
  if (kind === undefined) {
    record.refuse("unknown_part", `The data type ${quoteValue(record.text("type"))} is not known.`, "type");
    return null;
  }
  if (kind === "council") return { kind, scheme: "ons", code: record.text("councilCode"), name: record.text("council") };
  const code = record.text("code");
  if (code === "") record.refuse("missing_value", "The row names no organisation.", "code");
  return { kind, scheme: kind === "england" || (kind === "region" && !REGION_CODE.test(code)) ? "name" : "ods", code, name: record.text("name") };
}

function addCell(bodies: Map<string, DrdBody>, area: SourceArea, measure: DrdMeasure, record: TableRecord<DrdColumn>): void {
  const key = `${area.kind} ${area.code}`;
  const body = bodies.get(key) ?? { area, row: record.row, cells: new Map<DrdMeasure, DrdCell>() };
  bodies.set(key, body);
  if (body.cells.has(measure)) record.refuse("duplicate_key", `This measure of ${area.name} stands twice in the file.`, "measure");
  const read = record.number("value", MARKS);
  if (read === null) return;
  const decimals = /\.(\d+)$/.exec(record.text("value"))?.[1]?.length ?? 0;
  if (read.kind === "mark") return void body.cells.set(measure, { value: null, mark: read.mark, decimals: 0, row: record.row });
  if (read.value < 0) record.refuse("negative_number", "A number of patients or days cannot be below 0.", "value");
  else if (isCount(measure) && !Number.isInteger(read.value)) record.refuse("not_a_number", "A number of patients or days is a whole number.", "value");
  else if (measure === "share" && read.value > 1) record.refuse("out_of_range", "A share is published between 0 and 1.", "value");
  body.cells.set(measure, { value: read.value, mark: null, decimals, row: record.row });
}
