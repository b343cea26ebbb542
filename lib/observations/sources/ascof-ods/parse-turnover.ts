import type { IssueList } from "../../domain/import-issue";
import { records, type TableRecord } from "../../reading/records";
import type { SourceFile } from "../../reading/source-file";
import type { MeasureRow } from "./measure-row";
import { isCouncilType, periodOf, readArea, titleOf, type MeasureTable } from "./parse";
import { MARKS, isHeader, layoutOf, type AscofColumn } from "./schema";

const MEASURE = /^table \S+: the proportion of staff in the formal care workforce leaving their role in the past 12 months\b/i;

/**
 * Reads the share of staff who left their role, which comes without counts; a workbook that has no sheet of it, or one with a
 * single year, gives a warning: nothing else in it would tell that figures are gone.
 * England must lie among the regions (`total_mismatch`): it is their mean, each weighted by its staff.
 */
export async function parseTurnover({ tables }: SourceFile, issues: IssueList): Promise<MeasureTable | null> {
  const sheets = tables.filter((table) => MEASURE.test(titleOf(table)));
  const [table] = sheets;
  if (table === undefined) issues.warn("missing_sheet", "No sheet holds the share of staff who left their role.");
  if (table === undefined) return { sheet: null, rows: [], rowsRead: 0, councilTypes: 0, joinedCouncils: 0 };
  if (sheets.length > 1) {
    issues.refuse("missing_sheet", "Several sheets hold the share of staff who left their role.");
    return null;
  }
  const header = table.head.find(isHeader);
  const { layout, years } = layoutOf(header ?? { row: 0, cells: [] }, ["outcome"]);
  if (header !== undefined && years.length === 0) issues.refuse("missing_column", "No column names a year and its outcome.", { row: header.row, sheet: table.name });
  if (years.length === 1) issues.warn("missing_column", `Only ${years[0]} to ${(years[0] ?? 0) + 1} has an outcome; the workbook tells two years or more.`, { row: header?.row ?? 0, sheet: table.name });
  const rows: MeasureRow[] = [];
  const codes = new Set<string>();
  let [rowsRead, councilTypes, joinedCouncils] = [0, 0, 0];
  for await (const record of records(table, layout, issues)) {
    rowsRead += 1;
    if (isCouncilType(record)) councilTypes += 1;
    else if (isJoined(record)) joinedCouncils += 1;
    else {
      const area = readArea(record);
      if (area === null) continue;
      if (codes.has(area.code)) record.refuse("duplicate_key", `The area ${area.code} stands twice in the table.`, "code");
      codes.add(area.code);
      rows.push(...years.map((year) => ({ row: record.row, area, year, period: periodOf(year), numerator: null, denominator: null, isSuppressed: false, ...readShare(record, year) })));
    }
  }
  for (const year of years) checkEngland(rows.filter((row) => row.year === year), table.name, issues);
  return issues.refused ? null : { sheet: table.name, rows, rowsRead, councilTypes, joinedCouncils };
}

/** Cornwall and the Isles of Scilly stand together too, without a code of either kind. */
const isJoined = (record: TableRecord<AscofColumn>): boolean => record.text("code") === "[z]" && record.text("localCode") === "[z]" && / and /.test(record.text("name"));

function readShare(record: TableRecord<AscofColumn>, year: number): Pick<MeasureRow, "value" | "mark"> {
  const found = record.number(`${year} outcome`, MARKS);
  if (found?.kind !== "value") return { value: null, mark: found?.mark ?? null };
  if (found.value < 0 || found.value > 100) record.refuse("out_of_range", "A share of staff is from 0 to 100.", `${year} outcome`);
  return { value: found.value, mark: null };
}

function checkEngland(rows: readonly MeasureRow[], sheet: string | null, issues: IssueList): void {
  const england = rows.find(({ area }) => area.kind === "england");
  if (england === undefined) return issues.refuse("missing_value", "The table has no row for England.", { sheet });
  const regions = rows.flatMap(({ area, value }) => (area.kind === "statistical_region" && value !== null ? [value] : []));
  if (england.value === null || regions.length === 0 || (england.value >= Math.min(...regions) && england.value <= Math.max(...regions))) return;
  issues.refuse("total_mismatch", `England has ${england.value}; its regions have ${Math.min(...regions)} to ${Math.max(...regions)}.`, { row: england.row, sheet });
}
