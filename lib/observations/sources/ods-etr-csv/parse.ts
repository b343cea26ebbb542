import { quoteValue, type IssueList } from "../../domain/import-issue";
import { readDay } from "../../reading/read-month";
import type { SourceFile, TableRow } from "../../reading/source-file";
import { COLUMNS, ICB_CODE, REGION_CODE, TRUST_CODE, TRUST_NAME, WIDTH, type TrustColumn } from "./schema";

/** An NHS trust of the register. Days as `YYYY-MM-DD`. */
export interface RegisteredTrust {
  readonly row: number;
  readonly code: string;
  /** As published, in capitals. */
  readonly name: string;
  /** ODS codes; null for a trust outside England. Boards are those before April 2026. */
  readonly regionCode: string | null;
  readonly icbCode: string | null;
  readonly postcode: string;
  readonly openedOn: string;
  /** Null while the trust is open. */
  readonly closedOn: string | null;
}

const cellOf = ({ cells }: TableRow, column: TrustColumn): string => String(cells[COLUMNS[column]] ?? "").trim();

export const isTrustReport = ({ kind, tables: [table, ...others] }: SourceFile): boolean =>
  kind === "csv" && table !== undefined && others.length === 0 && table.head.length > 0 &&
  table.head.every((row) => row.cells.length === WIDTH && TRUST_CODE.test(cellOf(row, "code")) && TRUST_NAME.test(cellOf(row, "name")) && /^\d{8}$/.test(cellOf(row, "opened")));

/**
 * Reads the register of NHS trusts, open and closed.
 * @returns null when a refusal was added to `issues`
 */
export async function parseTrustReport({ tables: [table] }: SourceFile, issues: IssueList): Promise<readonly RegisteredTrust[] | null> {
  const trusts = new Map<string, RegisteredTrust>();
  if (table === undefined) return null;
  for await (const row of table.rows()) {
    if (issues.full) break;
    if (row.cells.length !== WIDTH) {
      issues.refuse("column_count", `The row has ${row.cells.length} cells; the report has ${WIDTH}.`, { row: row.row });
      continue;
    }
    const trust = readTrust(row, issues);
    if (trusts.has(trust.code)) issues.refuse("duplicate_key", `The trust ${trust.code} stands twice in the report.`, { row: row.row });
    trusts.set(trust.code, trust);
  }
  return issues.refused ? null : [...trusts.values()];
}

function readTrust(row: TableRow, issues: IssueList): RegisteredTrust {
  const refuse = (rule: "invalid_code" | "bad_period" | "missing_value" | "out_of_range", message: string): void => issues.refuse(rule, message, { row: row.row });
  const text = (column: TrustColumn): string => cellOf(row, column);
  const [code, name, regionCode, icbCode] = [text("code"), text("name"), text("region"), text("icb")];
  if (!TRUST_CODE.test(code)) refuse("invalid_code", `${quoteValue(code)} is not the code of a trust.`);
  if (name === "") refuse("missing_value", "The row names no trust.");
  else if (!TRUST_NAME.test(name)) refuse("invalid_code", `${quoteValue(name)} is not the name of a trust.`);
  if ((regionCode === "") !== (icbCode === "")) refuse("missing_value", "The row has a region without a board, or a board without a region.");
  if (regionCode !== "" && !REGION_CODE.test(regionCode)) refuse("invalid_code", `${quoteValue(regionCode)} is not the code of a region.`);
  if (icbCode !== "" && !ICB_CODE.test(icbCode)) refuse("invalid_code", `${quoteValue(icbCode)} is not the code of a board.`);
  const day = (column: "opened" | "closed"): string | null => {
    const found = readDay(text(column).replace(/^(\d{4})(\d{2})(\d{2})$/, "$1-$2-$3"));
    if (found === null) refuse("bad_period", `A day must be written as 20240401, not ${quoteValue(text(column))}.`);
    return found;
  };
  const openedOn = day("opened") ?? "";
  const closedOn = text("closed") === "" ? null : day("closed");
  if (closedOn !== null && closedOn < openedOn) refuse("out_of_range", "The trust closed before it opened.");
  return { row: row.row, code, name, regionCode: regionCode || null, icbCode: icbCode || null, postcode: text("postcode"), openedOn, closedOn };
}
