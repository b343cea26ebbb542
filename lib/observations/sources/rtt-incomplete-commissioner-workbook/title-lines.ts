import type { IssueList } from "../../domain/import-issue";
import { quoteValue } from "../../domain/import-issue";
import type { FigurePeriod, FigureStatus } from "../../domain/source-figure";
import { readDay, readMonth } from "../../reading/read-month";
import type { SourceTable } from "../../reading/source-file";

/** What the lines above the header of a sheet say. */
export interface SheetTitle {
  readonly period: FigurePeriod;
  /** The day these figures came out: that of the revision where there was one. */
  readonly publishedOn: string | null;
  readonly status: FigureStatus;
}

interface Line {
  readonly text: string;
  readonly row: number;
}

/** Lines such as "Period: | January 2026" at the head of a sheet, by their label in lower case. */
function linesOf({ head }: SourceTable): ReadonlyMap<string, Line> {
  const lines = new Map<string, Line>();
  for (const { row, cells } of head) {
    const [first = "", second = ""] = cells.map((cell) => String(cell ?? "").trim()).filter((text) => text !== "");
    const [, label, rest] = /^([A-Za-z ]+):\s*(.*)$/s.exec(first) ?? [];
    if (label !== undefined && !lines.has(label.toLowerCase())) lines.set(label.toLowerCase(), { text: rest || second, row });
  }
  return lines;
}

/**
 * Reads the title lines of a sheet. The title must be of incomplete pathways, and not of those with a decision to admit, whose
 * workbook has the same columns; the basis must be the commissioner.
 * @returns null when a refusal was added to `issues`
 */
export function readTitle(table: SourceTable, issues: IssueList): SheetTitle | null {
  const lines = linesOf(table);
  const at = (label: string) => ({ sheet: table.name, row: lines.get(label)?.row ?? null });
  const text = (label: string): string => lines.get(label)?.text ?? "";
  const about = `${text("title")} ${text("summary")}`;
  if (!/incomplete/i.test(text("title")) || /decision to admit|\bDTA\b/i.test(about)) {
    issues.refuse("wrong_publication", `The sheet is titled ${quoteValue(text("title"))}. Only the workbook of all incomplete pathways by commissioner is read.`, at("title"));
    return null;
  }
  if (!/commissioner/i.test(text("basis"))) {
    issues.refuse("wrong_publication", `The basis of the sheet is ${quoteValue(text("basis"))}, not commissioner.`, at("basis"));
    return null;
  }
  const period = readMonth(text("period"));
  if (period === null) {
    issues.refuse("bad_period", `The sheet must say its month in a line such as “Period: January 2026”; it says ${quoteValue(text("period"))}.`, at("period"));
    return null;
  }
  const revised = text("revised");
  const isRevised = !/^(-|n\/?a|none|no)?$/i.test(revised);
  const label = isRevised ? "revised" : "published";
  const publishedOn = readDay(text(label));
  if (publishedOn === null) issues.warn("bad_publication_date", `The day of publication ${quoteValue(text(label))} cannot be read.`, at(label));
  const isProvisional = /provisional/i.test(`${about} ${text("status")}`);
  return { period, publishedOn, status: isRevised ? "revised" : isProvisional ? "provisional" : "final" };
}
