import type { ImportIssue, ImportRule, UnmatchedCode } from "@/lib/observations/domain/import-issue";

/** Findings of one rule, in the order of the file. */
export interface IssueGroup {
  readonly rule: ImportRule;
  /** The rule in words. */
  readonly title: string;
  readonly issues: readonly ImportIssue[];
}

/** Rules that warn, in words; any other is named by its id. */
const TITLE: Readonly<Partial<Record<ImportRule, string>>> = {
  hundredfold_change: "About a hundred times the period before, or a hundredth",
  undated_revision: "A revision without a day of its own",
  later_figures_stay: "Figures published later stay in force",
  absent_icb_code: "Boards without figures",
  name_varies: "One code, several names",
  total_mismatch: "Totals that do not add up",
  unknown_part: "Parts that are not known",
  unknown_column: "Columns that are not known",
  value_note: "Notes beside values",
  unused_cell: "Cells that are not used",
  unknown_code: "Codes that name no known body",
  unknown_icb_code: "Codes that name no known board",
};

/** A rule in words: "Boards without figures". */
export function ruleTitle(rule: ImportRule): string {
  const words = rule.replaceAll("_", " ");
  return TITLE[rule] ?? `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}

/** Warnings by their rule, the rule with most of them first; without those of boards that are absent, which are listed apart. */
export function groupWarnings(issues: readonly ImportIssue[]): readonly IssueGroup[] {
  const groups = new Map<ImportRule, ImportIssue[]>();
  for (const issue of issues) {
    if (issue.severity !== "warning" || issue.rule === "absent_icb_code") continue;
    groups.set(issue.rule, [...(groups.get(issue.rule) ?? []), issue]);
  }
  return [...groups].map(([rule, found]) => ({ rule, title: ruleTitle(rule), issues: found })).sort((a, b) => b.issues.length - a.issues.length);
}

/** "sheet Plan, row 12, column Value"; "the whole file" where no place is at fault. */
export function placeText({ sheet, row, column }: Pick<ImportIssue, "sheet" | "row" | "column">): string {
  const place = [...(sheet === null ? [] : [`sheet ${sheet}`]), ...(row === null ? [] : [`row ${row}`]), ...(column === null ? [] : [`column ${column}`])];
  return place.length === 0 ? "the whole file" : place.join(", ");
}

/** Each code once, in the order of the file. */
export const distinctCodes = (unmatched: readonly UnmatchedCode[]): readonly UnmatchedCode[] => [...new Map(unmatched.map((code) => [`${code.scheme}|${code.code}`, code])).values()];
