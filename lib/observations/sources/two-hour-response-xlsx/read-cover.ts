import { quoteValue, type IssueList } from "../../domain/import-issue";
import { readDay } from "../../reading/read-month";
import type { SourceTable } from "../../reading/source-file";

export interface Cover {
  /** The day this edition came out: that of its revision, where the sheet states one. */
  readonly publishedOn: string | null;
  readonly isRevised: boolean;
}

/** Reads "Published:" and "Revised:" of the cover sheet. */
export function readCover(cover: SourceTable | undefined, issues: IssueList): Cover {
  const dayBeside = (label: string): string | null => {
    const row = cover?.head.find(({ cells: [first] }) => String(first ?? "").trim().toLowerCase() === label);
    const text = String(row?.cells[1] ?? "").trim();
    if (cover === undefined || row === undefined || text === "" || /^(n\/a|-)$/i.test(text)) return null;
    const day = readDay(text);
    if (day === null) issues.refuse("bad_publication_date", `The day beside ${quoteValue(label)} must be written 12/06/2025, not ${quoteValue(text)}.`, { sheet: cover.name, row: row.row });
    return day;
  };
  const revised = dayBeside("revised:");
  return { publishedOn: revised ?? dayBeside("published:"), isRevised: revised !== null };
}
