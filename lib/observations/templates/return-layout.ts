import { plainHeading } from "../reading/heading";
import type { TableLayout } from "../reading/records";
import type { SourceFile, SourceTable } from "../reading/source-file";
import { COMMENT, ROW_HEADINGS, rowColumns, type ReturnTemplate } from "./return-template";
import { TEMPLATES } from "./templates";

/** Headings of a return by our names: those that say what a row is, and the keys of the value columns. */
export function returnLayout(template: ReturnTemplate): TableLayout<string> {
  const known = rowColumns(template).map((column) => [column, ROW_HEADINGS[column]] as const);
  return { columns: Object.fromEntries([...known, ...template.columns.map(({ key, heading }) => [key, heading] as const)]), known: [COMMENT] };
}

/** The template whose id stands in one of the first rows of a table; null where none does. */
const templateNamedIn = (table: SourceTable): ReturnTemplate | null =>
  TEMPLATES.find(({ id }) => table.head.some(({ cells }) => cells.some((cell) => typeof cell === "string" && cell.trim() === id))) ?? null;

/** Whether one of the first rows is the heading row of the template and of no other. */
function hasHeadings(table: SourceTable, template: ReturnTemplate): boolean {
  const headingsOf = (one: ReturnTemplate): readonly string[] => Object.values(returnLayout(one).columns).map((heading) => plainHeading(String(heading)));
  const wanted = headingsOf(template);
  const others = TEMPLATES.flatMap((one) => (one === template ? [] : headingsOf(one))).filter((heading) => !wanted.includes(heading));
  return table.head.some(({ cells }) => {
    const found = cells.map(plainHeading);
    return wanted.every((heading) => found.includes(heading)) && !others.some((heading) => found.includes(heading));
  });
}

/** Whether a table is a return of this template: by the template's id in its rows, or else by its headings. */
export function isReturnTable(table: SourceTable, template: ReturnTemplate): boolean {
  const named = templateNamedIn(table);
  return named === null ? hasHeadings(table, template) : named === template;
}

/** Whether a file holds a return of this template, on whatever sheet. */
export const isReturnFile = ({ tables }: SourceFile, template: ReturnTemplate): boolean => tables.some((table) => isReturnTable(table, template));
