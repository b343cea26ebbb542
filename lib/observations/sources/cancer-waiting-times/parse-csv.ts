import { quoteValue, type IssueList } from "../../domain/import-issue";
import { readMonth } from "../../reading/read-month";
import { records, type TableRecord } from "../../reading/records";
import type { SourceTable } from "../../reading/source-file";
import type { CancerRow } from "./cancer-row";
import { checkDuplicates } from "./check-duplicates";
import { checkEngland } from "./check-sums";
import { hasColumn } from "./has-column";
import { england, ENGLAND_KEY, readBody } from "./read-body";
import { readCounts } from "./read-counts";
import { CSV_BASES, CSV_ENGLAND_CODE, CSV_LAYOUT, CSV_STANDARDS, isAllCancers, isAllRoutes, isAllTreatments, type CsvColumn } from "./schema";

export interface CancerCsv {
  readonly rows: readonly CancerRow[];
  readonly passedOver: ReadonlyMap<string, number>;
}

/** Reads the one table of a file, of one month or several; where it has England rows, each must be the sum of the others. */
export async function parseCancerCsv(table: SourceTable, issues: IssueList): Promise<CancerCsv | null> {
  const rows: CancerRow[] = [];
  const passedOver = new Map<string, number>();
  const hasAfter = hasColumn(table, "After");
  for await (const record of records(table, CSV_LAYOUT, issues)) {
    const read = readRow(record, hasAfter);
    if (typeof read === "string") passedOver.set(read, (passedOver.get(read) ?? 0) + 1);
    else if (read !== null) rows.push(read);
  }
  checkDuplicates(rows, issues);
  if (issues.refused) return null;
  for (const basis of new Set(rows.map((row) => row.basis))) {
    const all = rows.filter((row) => row.basis === basis);
    if (all.some(({ body }) => body.key === ENGLAND_KEY)) checkEngland(all, issues);
    else issues.warn("total_mismatch", `The file has no England rows on the ${basis} basis, so its completeness could not be checked.`);
  }
  return { rows, passedOver };
}

/** @returns a row, the reason for which it is passed over, or null when it was refused */
function readRow(record: TableRecord<CsvColumn>, hasAfter: boolean): CancerRow | string | null {
  const basis = CSV_BASES[record.text("basis")];
  const standard = record.text("standard");
  const metric = Object.hasOwn(CSV_STANDARDS, standard) ? CSV_STANDARDS[standard] : undefined;
  const period = readMonth(record.text("period"));
  if (basis === undefined) record.refuse("unknown_part", `The basis must be Provider or Commissioner, not ${quoteValue(record.text("basis"))}.`, "basis");
  if (metric === undefined) record.refuse("unknown_part", `${quoteValue(standard)} is not a standard that is known.`, "standard");
  if (period === null) record.refuse("bad_period", `The period must name a month, not ${quoteValue(record.text("period"))}.`, "period");
  if (basis === undefined || metric === undefined || period === null) return null;
  if (metric === null) return "first attendances, for which there is no metric";
  if (!isAllTreatments(record.text("treatment"))) return "by kind of treatment";
  const [code, name] = [record.text("code"), record.text("name")];
  const body = code.toLowerCase() === CSV_ENGLAND_CODE ? england(name) : readBody(basis, code, name);
  const counts = readCounts(record, metric, hasAfter);
  if (body === null) record.refuse(code === "" ? "missing_value" : "invalid_code", `${quoteValue(`${code} ${name}`.trim())} is neither England nor a body of this basis.`, "code");
  for (const column of ["route", "cancer"] as const) if (record.text(column) === "") record.refuse("missing_value", "The cell is empty.", column);
  if (body === null || counts === null) return null;
  const [route, cancer] = [record.text("route"), record.text("cancer")];
  return { sheet: record.sheet, row: record.row, basis, period, metric, body, route: isAllRoutes(route) ? null : route, cancer: isAllCancers(cancer) ? null : cancer, ...counts };
}
