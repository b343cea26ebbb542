import { writeXlsx } from "@/lib/platform/files/write-xlsx";
import type { XlsxCell, XlsxSheet, XlsxStyle, XlsxValidation } from "@/lib/platform/files/xlsx-workbook";
import { formatPeriod } from "@/lib/shared/format-date";
import { toCsv } from "@/lib/shared/csv";
import { cellRule, ruleWords, type CellRule } from "./cell-rule";
import { COMMENT, GUIDE_SHEET, metricsOf, NOT_USED, RETURN_SHEET, ROW_HEADINGS, rowColumns, RULES_SHEET, type ReturnTemplate, type RowColumn, type TemplateColumn } from "./return-template";
import { templateRows, type TemplateRequest, type TemplateRow } from "./template-rows";

export type TemplateFormat = "xlsx" | "csv";

/** Excel takes a CSV for the old Windows code page unless it begins with this mark. */
const BYTE_ORDER_MARK = "\uFEFF";
const WIDTHS: Readonly<Record<RowColumn, number>> = { template: 24, version: 10, boardCode: 8, boardName: 30, periodEnd: 12, councilCode: 12, councilName: 26, line: 26, text: 46 };
const VALUE_WIDTH = 16;

/**
 * A template to fill in, with the rows of one board and period: a workbook with a guide and all rules, or the same table as
 * CSV. The same request always gives the same bytes.
 */
export async function writeTemplate(template: ReturnTemplate, format: TemplateFormat, request: TemplateRequest): Promise<Buffer> {
  const rows = templateRows(template, request);
  if (format === "csv") return Buffer.from(BYTE_ORDER_MARK + toCsv(headingsOf(template), rows.map((row) => cellsOf(template, row).map(({ value }) => value))));
  const period = formatPeriod(request.periodEnd, template.frequency === "monthly" ? "month" : "quarter");
  return writeXlsx({
    title: `${template.title}, ${request.board.name}, ${period}`,
    language: "en-GB",
    creator: "ICB oversight",
    sheets: [guideSheet(template, request, period), returnSheet(template, rows), rulesSheet(template)],
  });
}

const headingsOf = (template: ReturnTemplate): readonly string[] => [...rowColumns(template).map((column) => ROW_HEADINGS[column]), ...template.columns.map(({ heading }) => heading), COMMENT];

function cellsOf(template: ReturnTemplate, { line, known }: TemplateRow): readonly XlsxCell[] {
  const values = template.columns.map((column): XlsxCell => (cellRule(line, column) === null ? { value: NOT_USED, style: "quiet" } : { value: null, style: "input" }));
  return [...known.map(([, value]): XlsxCell => ({ value })), ...values, { value: null, style: "input" }];
}

function returnSheet(template: ReturnTemplate, rows: readonly TemplateRow[]): XlsxSheet {
  const first = rowColumns(template).length;
  const widths = [...rowColumns(template).map((column) => WIDTHS[column]), ...template.columns.map(() => VALUE_WIDTH), 40];
  return {
    name: RETURN_SHEET,
    columns: headingsOf(template).map((heading, index) => ({ heading, width: widths[index] ?? VALUE_WIDTH })),
    rows: rows.map((row) => cellsOf(template, row)),
    validations: template.columns.flatMap((column, index) => validationsOf(column, first + index, rows)),
  };
}

/** Cells of one column that follow the same rule are one validation. */
function validationsOf(column: TemplateColumn, index: number, rows: readonly TemplateRow[]): readonly XlsxValidation[] {
  const groups = new Map<string, { readonly rule: CellRule; readonly cells: string[] }>();
  rows.forEach(({ line }, row) => {
    const rule = cellRule(line, column);
    if (rule === null) return;
    const group = groups.get(JSON.stringify(rule)) ?? { rule, cells: [] };
    group.cells.push(`${letter(index)}${row + 2}`);
    groups.set(JSON.stringify(rule), group);
  });
  return [...groups.values()].map(({ rule, cells }) => ({
    cells: cells.join(" "),
    allow: rule.kind === "choice" ? { kind: "list", values: rule.choices } : { kind: rule.kind === "count" ? "whole" : "decimal", least: rule.least, most: rule.most },
    title: column.heading.slice(0, 32),
    help: `${column.help} ${ruleWords(rule)}`,
    refusal: ruleWords(rule),
  }));
}

/** Letter of a column counted from 0; templates have fewer than 27. */
const letter = (index: number): string => String.fromCharCode(65 + index);

function guideSheet(template: ReturnTemplate, { board, councils }: TemplateRequest, period: string): XlsxSheet {
  const lines: readonly (readonly [string, string])[] = [
    ["Return", template.title],
    ["Made out for", `${board.name} (${board.code})`],
    ["Period", period],
    ...(template.lines.some(({ of }) => of === "council") ? [["Councils", councils.map(({ name }) => name).join("; ")] as const] : []),
    ["What it is for", template.purpose],
    ["Who fills it in", template.whoFillsIn],
    ["When it is due", template.due],
    ["How to fill it in", `Fill in the yellow cells of the sheet ${RETURN_SHEET}. Leave every other cell, the sheet names and the headings as they are. Do not add or remove rows or columns.`],
    ["Units", `Amounts are in ${template.amountUnit}; people and conditions are whole numbers.`],
    ["Not reported", "Leave a cell blank where the figure is not reported. A blank is never taken as 0: write 0 where you mean 0."],
    ["Not used", `Cells that say “${NOT_USED}” are not part of the line. Leave them.`],
    ["Comment", "For your own notes. Comments are not read."],
    ["Rules", `Every rule is in the sheet ${RULES_SHEET}. A file that breaks one is refused with its row and column, and nothing of it is taken.`],
    ["Figures it gives", metricsOf(template).join(", ")],
  ];
  return { name: GUIDE_SHEET, columns: [{ heading: "About", width: 22 }, { heading: "What to know", width: 100 }], rows: lines.map(([about, text]) => [{ value: about }, { value: text }]) };
}

function rulesSheet(template: ReturnTemplate): XlsxSheet {
  const row = (where: string, meaning: string, allowed: string, feeds: readonly string[] = []): readonly XlsxCell[] =>
    [where, meaning, allowed, feeds.join(", ")].map((value): XlsxCell => ({ value: value === "" ? "none" : value, style: (value === "" ? "quiet" : "text") satisfies XlsxStyle }));
  const known = rowColumns(template).map((column) => row(`Column ${ROW_HEADINGS[column]}`, "Filled in already.", "Leave as it is."));
  const cells = template.lines.flatMap((line) =>
    template.columns.flatMap((column) => {
      const rule = cellRule(line, column);
      return rule === null ? [] : [row(`Line ${line.code}, column ${column.heading}`, `${line.help} ${column.help}`, ruleWords(rule), column.feeds ?? line.feeds)];
    }),
  );
  const between = template.rules.map((text, index) => row(`Rule ${index + 1}`, text, "Between cells"));
  return {
    name: RULES_SHEET,
    columns: [{ heading: "Where", width: 46 }, { heading: "What it means", width: 70 }, { heading: "Allowed values", width: 50 }, { heading: "Metrics it feeds", width: 18 }],
    rows: [...known, ...cells, ...between],
  };
}
