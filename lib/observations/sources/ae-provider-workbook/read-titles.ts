import type { IssueList } from "../../domain/import-issue";
import { quoteValue } from "../../domain/import-issue";
import type { FigurePeriod, FigureStatus } from "../../domain/source-figure";
import { plainHeading } from "../../reading/heading";
import { readDay, readMonth } from "../../reading/read-month";
import type { SourceTable } from "../../reading/source-file";

/** What the lines above a table say of it. */
export interface AeTitles {
  readonly period: FigurePeriod;
  readonly publishedOn: string | null;
  readonly status: FigureStatus;
}

interface TitleLine {
  readonly row: number;
  readonly text: string;
}

/**
 * Reads the lines "Period:", "Published:", "Revised:" and "Status:" above a table.
 * @returns null when a refusal was added to `issues`
 */
export function readTitles(table: SourceTable, issues: IssueList): AeTitles | null {
  const month = lineOf(table, "period:");
  const period = readMonth(month.text);
  if (period === null) return refuse("bad_period", `The line “Period:” must name a month, not ${quoteValue(month.text)}.`, month);
  const revised = lineOf(table, "revised:");
  const published = lineOf(table, "published:");
  const edition = revised.text === "" ? published : revised;
  const publishedOn = edition.text === "" ? null : readDay(edition.text);
  if (edition.text !== "" && publishedOn === null) return refuse("bad_publication_date", `The day of publication ${quoteValue(edition.text)} is not one that can be read.`, edition);
  const status = statusOf(lineOf(table, "status:").text, revised.text !== "");
  if (status === null) return refuse("unknown_part", `The line “Status:” says ${quoteValue(lineOf(table, "status:").text)}, which is not known.`, lineOf(table, "status:"));
  return { period, publishedOn, status };

  function refuse(rule: Parameters<IssueList["refuse"]>[0], message: string, { row }: TitleLine): null {
    issues.refuse(rule, message, { sheet: table.name, row: row === 0 ? null : row });
    return null;
  }
}

/** The cell after a label, and its row; an empty text and row 0 where there is no such label. */
function lineOf(table: SourceTable, label: string): TitleLine {
  for (const { row, cells } of table.head) {
    const at = cells.findIndex((cell) => plainHeading(cell) === label);
    if (at >= 0) return { row, text: String(cells[at + 1] ?? "").trim() };
  }
  return { row: 0, text: "" };
}

function statusOf(text: string, isRevised: boolean): FigureStatus | null {
  if (/provisional/i.test(text)) return "provisional";
  if (isRevised || /revised/i.test(text)) return "revised";
  return /^(published|final)$/i.test(text) ? "final" : null;
}
