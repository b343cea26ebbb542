import { createIssueList, quoteValue, type ImportIssue } from "./import-issue";

/** The part of a reading that names integrated care boards by code. */
export interface CodedRead {
  readonly file: string;
  /** Heading of the column the codes stand in. */
  readonly codeColumn: string;
  readonly icbs: readonly { readonly code: string; readonly name: string; readonly firstRow: number }[];
}

/** More boards than England has ever had at once, so no finding is lost. */
const MOST_CODES = 200;

/**
 * Compares the codes of a file with those in force in its period.
 *
 * A code that was not in force is refused (`unknown_icb_code`), because its figures could only be dropped or
 * given to the wrong body. A code in force that the file does not mention is a warning (`absent_icb_code`):
 * a board without figures is a gap, not a zero.
 *
 * @param read codes as published, each with its name and the first row it stands in
 * @param validCodes codes of the same scheme in force throughout the period of the file
 * @returns findings in the order of the file, then absent codes in alphabetical order
 */
export function checkCodes(read: CodedRead, validCodes: ReadonlySet<string>): readonly ImportIssue[] {
  const issues = createIssueList(read.file, MOST_CODES);
  const seen = new Set<string>();
  for (const icb of read.icbs) {
    seen.add(icb.code);
    if (validCodes.has(icb.code)) continue;
    const named = icb.name === "" ? "" : ` (${icb.name})`;
    issues.refuse(
      "unknown_icb_code",
      `The code ${quoteValue(icb.code)}${named} is not that of an integrated care board in force in the period of this file.`,
      { row: icb.firstRow, column: read.codeColumn },
    );
  }
  for (const code of [...validCodes].sort()) {
    if (seen.has(code)) continue;
    issues.warn("absent_icb_code", `The file has no rows for the integrated care board ${code}, so it will have no figures for this period.`, {
      column: read.codeColumn,
    });
  }
  return issues.items;
}
