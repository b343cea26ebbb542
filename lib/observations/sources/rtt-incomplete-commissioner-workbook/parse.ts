import { quoteValue, type IssueList } from "../../domain/import-issue";
import { records, type TableRecord } from "../../reading/records";
import type { SourceTable } from "../../reading/source-file";
import { checkCounts, checkShares, checkWaits, readCounts } from "./check-row";
import { ALL_TREATMENTS, ALL_TREATMENTS_NAME, COUNT_BANDS, LAYOUTS, NHS_ENGLAND, type RttColumn, type RttCounts, type SheetKind } from "./schema";

/** One row: a body's counts for one treatment function, or for all of them. */
export interface RttRow {
  readonly row: number;
  readonly code: string;
  readonly name: string;
  readonly counts: RttCounts;
}

/** The rows of one body. The code is empty for England. */
export interface RttBody {
  readonly code: string;
  readonly name: string;
  readonly firstRow: number;
  total: RttRow | null;
  readonly treatments: Map<string, RttRow>;
}

export interface RttSheet {
  readonly name: string | null;
  readonly bodies: readonly RttBody[];
  readonly rowsRead: number;
  /** Rows of care that NHS England commissions itself. */
  readonly nhsEnglandRows: number;
  readonly noteRows: number;
}

const CODE = /^[A-Z][A-Z0-9]{2,4}$/;
const TREATMENT = /^[A-Z][A-Z0-9_]{1,9}$/;

/** Reads the rows of one sheet; each body's total row must be the sum of its treatment functions. */
export async function parseSheet(table: SourceTable, kind: SheetKind, issues: IssueList): Promise<RttSheet> {
  const bodies = new Map<string, RttBody>();
  const counted = { rowsRead: 0, nhsEnglandRows: 0, noteRows: 0 };
  for await (const record of records(table, LAYOUTS[kind], issues)) {
    counted.rowsRead += 1;
    const code = kind === "england" ? "" : record.text("areaCode");
    if (isNote(record)) counted.noteRows += 1;
    else if (code === NHS_ENGLAND) counted.nhsEnglandRows += 1;
    else if (kind !== "england" && !CODE.test(code)) record.refuse(code === "" ? "missing_value" : "invalid_code", code === "" ? "The row names no body." : `${quoteValue(code)} is not a code of letters and digits.`, "areaCode");
    else addRow(bodies, code, record);
  }
  if (!issues.refused) for (const body of bodies.values()) checkTotal(body, table.name, issues);
  return { name: table.name, bodies: [...bodies.values()], ...counted };
}

/** Text under the table in one cell, and nothing that could be a figure. */
const isNote = (record: TableRecord<RttColumn>): boolean =>
  (["areaCode", "areaName", "treatment", "treatmentName"] as const).filter((column) => record.text(column) !== "").length <= 1 && COUNT_BANDS.every(({ column }) => record.cell(column) === null);

function addRow(bodies: Map<string, RttBody>, code: string, record: TableRecord<RttColumn>): void {
  const treatment = readTreatment(record);
  const counts = readCounts(record);
  if (treatment === null || counts === null) return;
  checkCounts(record, counts);
  checkShares(record, counts);
  checkWaits(record);
  const body = bodies.get(code) ?? { code, name: record.text("areaName"), firstRow: record.row, total: null, treatments: new Map<string, RttRow>() };
  bodies.set(code, body);
  const row: RttRow = { row: record.row, ...treatment, counts };
  const isTotal = treatment.code === ALL_TREATMENTS;
  if (isTotal ? body.total !== null : body.treatments.has(treatment.code)) {
    record.refuse("duplicate_key", `The treatment function ${treatment.code}${code === "" ? "" : ` of ${code}`} stands twice in the sheet.`, "treatment");
  } else if (isTotal) body.total = row;
  else body.treatments.set(treatment.code, row);
}

/** The treatment function of a row; the total has both its code and its name, or its name alone. */
function readTreatment(record: TableRecord<RttColumn>): { readonly code: string; readonly name: string } | null {
  const name = record.text("treatmentName");
  const code = record.text("treatment");
  const isTotal = name.toLowerCase() === ALL_TREATMENTS_NAME;
  if (isTotal && (code === "" || code === ALL_TREATMENTS)) return { code: ALL_TREATMENTS, name };
  if (isTotal || code === ALL_TREATMENTS) {
    record.refuse("total_mismatch", `The treatment function ${quoteValue(code)} is named ${quoteValue(name)}. Total rows must have the code ${ALL_TREATMENTS} and the name “Total”, or pathways could be counted twice.`, "treatment");
    return null;
  }
  if (TREATMENT.test(code)) return { code, name };
  record.refuse(code === "" ? "missing_value" : "invalid_code", code === "" ? "The row names no treatment function." : `${quoteValue(code)} is not a code of letters and digits.`, "treatment");
  return null;
}

function checkTotal({ code, total, treatments, firstRow }: RttBody, sheet: string | null, issues: IssueList): void {
  const who = code === "" ? "England" : code;
  if (total === null) return issues.refuse("total_mismatch", `There is no total row (${ALL_TREATMENTS}) for ${who}. Rows may be missing from the sheet.`, { sheet, row: firstRow });
  for (const { column, words } of COUNT_BANDS) {
    const sum = [...treatments.values()].reduce((added, { counts }) => added + counts[column], 0);
    if (sum !== total.counts[column]) issues.refuse("total_mismatch", `The total row of ${who} has ${total.counts[column]} ${words}; its treatment functions add up to ${sum}.`, { sheet, row: total.row });
  }
}
