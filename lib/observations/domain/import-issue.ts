/** Stable names of the reasons an import is refused or warned about; screens and tests refer to them. */
export type ImportRule =
  // The file as a whole
  | "empty_file"
  | "file_too_large"
  | "not_a_zip"
  | "truncated_zip"
  | "damaged_zip"
  | "encrypted_zip"
  | "zip_bomb"
  | "too_many_entries"
  | "unsafe_entry_name"
  | "unsupported_compression"
  | "unsupported_file"
  | "unsafe_workbook"
  | "no_known_publication"
  | "not_a_return"
  | "not_your_board"
  | "missing_sheet"
  | "no_figures"
  | "no_csv_file"
  | "several_csv_files"
  | "wrong_publication"
  | "bad_encoding"
  | "too_many_issues"
  | "truncated_file"
  // The header
  | "missing_column"
  | "unknown_column"
  | "duplicate_column"
  // A row
  | "bad_quote"
  | "row_too_long"
  | "too_many_rows"
  | "column_count"
  | "missing_value"
  | "out_of_range"
  | "invalid_code"
  | "unknown_part"
  | "bad_period"
  | "two_periods"
  | "duplicate_key"
  | "not_a_number"
  | "negative_number"
  | "total_mismatch"
  | "unknown_indicator"
  | "value_note"
  | "unused_cell"
  | "value_not_allowed"
  | "two_boards"
  | "other_board"
  // What the rows amount to
  | "no_incomplete_rows"
  | "name_varies"
  | "unknown_code"
  | "unknown_icb_code"
  | "absent_icb_code"
  // The file on disk
  | "unreadable_file"
  | "changed_while_read"
  | "too_much_to_read"
  // The figures beside those in force
  | "bad_publication_date"
  | "other_period"
  | "hundredfold_change"
  | "undated_revision"
  | "later_figures_stay";

/** One finding about an uploaded file, in words a user can act on. */
export interface ImportIssue {
  /** Name of the file as the user knows it. */
  readonly file: string;
  /** Sheet of a workbook, or file inside a zip; null where there is one table. */
  readonly sheet: string | null;
  /** Row as a spreadsheet numbers it (the header is row 1); null when the finding is about the whole file. */
  readonly row: number | null;
  /** Column heading as published; null when no single column is at fault. */
  readonly column: string | null;
  readonly rule: ImportRule;
  /** Plain English, one or two sentences, no jargon. */
  readonly message: string;
  /** The code that names no known body, where that is the finding. */
  readonly unmatched?: UnmatchedCode;
  /** A refusal keeps the whole file out; a warning is shown beside figures that are accepted. */
  readonly severity: "refusal" | "warning";
}

/** A body as a file names it, which is not found among the organisations. */
export interface UnmatchedCode {
  readonly scheme: string;
  readonly code: string;
  readonly name: string;
}

/** Collects findings about one file, up to a limit. */
export interface IssueList {
  readonly items: readonly ImportIssue[];
  /** Whether any finding keeps the file out. */
  readonly refused: boolean;
  /** Whether the limit was met, so that reading should stop. */
  readonly full: boolean;
  refuse(rule: ImportRule, message: string, place?: IssuePlace): void;
  warn(rule: ImportRule, message: string, place?: IssuePlace): void;
}

export interface IssuePlace {
  readonly sheet?: string | null;
  readonly row?: number | null;
  readonly column?: string | null;
  readonly unmatched?: UnmatchedCode;
}

/**
 * An empty list of findings about `file`.
 *
 * After `limit` refusals one more, `too_many_issues`, says that reading stopped; later ones are left out.
 * Warnings have a limit of their own, so that they can never crowd out a refusal.
 */
export function createIssueList(file: string, limit: number): IssueList {
  const items: ImportIssue[] = [];
  let refusals = 0;
  let warnings = 0;
  const push = (severity: ImportIssue["severity"], rule: ImportRule, message: string, place?: IssuePlace): void => {
    items.push({ file, sheet: place?.sheet ?? null, row: place?.row ?? null, column: place?.column ?? null, rule, message, severity, ...(place?.unmatched && { unmatched: place.unmatched }) });
  };
  return {
    items,
    get refused() {
      return refusals > 0;
    },
    get full() {
      return refusals >= limit;
    },
    refuse(rule, message, place) {
      if (refusals >= limit) return;
      refusals += 1;
      push("refusal", rule, message, place);
      if (refusals === limit) {
        push("refusal", "too_many_issues", `Reading stopped after ${limit} problems. There may be more further on in the file.`);
      }
    },
    warn(rule, message, place) {
      if (warnings >= limit) return;
      warnings += 1;
      push("warning", rule, message, place);
    },
  };
}

/** A value from a file made safe to show inside a message: no control characters, at most `most` characters. */
export function quoteValue(value: string, most = 40): string {
  const shown = Array.from(value.replace(/[\p{Cc}\p{Cf}]+/gu, " ").trim());
  return `“${shown.length > most ? `${shown.slice(0, most - 1).join("")}…` : shown.join("")}”`;
}
