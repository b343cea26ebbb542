import type { XlsxCell, XlsxSheet, XlsxValidation } from "./xlsx-workbook";
import { columnLetters, formatOf, HEADING_FORMAT, xmlText } from "./xlsx-parts";

const SPREADSHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
/** Text that a spreadsheet would take for a formula when it is edited. */
const FORMULA = /^[=+\-@\t\r]/;
/** Most characters a cell holds. */
const LONGEST = 32_767;

const inline = (place: string, format: number, text: string): string => `<c r="${place}" s="${format}" t="inlineStr"><is><t xml:space="preserve">${xmlText(text.slice(0, LONGEST))}</t></is></c>`;

function cell(place: string, { value, style = "text" }: XlsxCell): string {
  if (value === null || value === "") return `<c r="${place}" s="${formatOf(style, false)}"/>`;
  if (typeof value === "number") return `<c r="${place}" s="${formatOf(style, false)}"><v>${value}</v></c>`;
  return inline(place, formatOf(style, FORMULA.test(value)), value);
}

function validation({ cells, allow, title, help, refusal }: XlsxValidation): string {
  const [type, formulas] =
    allow.kind === "list"
      ? (['type="list"', `<formula1>${xmlText(`"${allow.values.join(",")}"`)}</formula1>`] as const)
      : ([`type="${allow.kind}" operator="between"`, `<formula1>${allow.least}</formula1><formula2>${allow.most}</formula2>`] as const);
  const texts = `errorTitle="${xmlText(title)}" error="${xmlText(refusal)}" promptTitle="${xmlText(title)}" prompt="${xmlText(help)}"`;
  return `<dataValidation ${type} allowBlank="1" showInputMessage="1" showErrorMessage="1" ${texts} sqref="${cells}">${formulas}</dataValidation>`;
}

/** One sheet: the table from A1, its heading row in view while the rest scrolls, printed one page wide. */
export function worksheet({ columns, rows, validations = [] }: XlsxSheet, isSelected: boolean): string {
  const place = (column: number, row: number): string => `${columnLetters(column + 1)}${row}`;
  const headings = columns.map(({ heading }, column) => inline(place(column, 1), HEADING_FORMAT, heading)).join("");
  const data = rows.map((cells, index) => `<row r="${index + 2}">${cells.map((one, column) => cell(place(column, index + 2), one)).join("")}</row>`).join("");
  const widths = columns.map(({ width }, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`).join("");
  const allowed = validations.length === 0 ? "" : `<dataValidations count="${validations.length}">${validations.map(validation).join("")}</dataValidations>`;
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${SPREADSHEET}" xmlns:r="${RELATIONS}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>` +
    `<dimension ref="A1:${place(columns.length - 1, rows.length + 1)}"/>` +
    `<sheetViews><sheetView${isSelected ? ' tabSelected="1"' : ""} workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="A2" sqref="A2"/></sheetView></sheetViews>` +
    `<sheetFormatPr defaultRowHeight="15"/><cols>${widths}</cols><sheetData><row r="1">${headings}</row>${data}</sheetData>${allowed}` +
    '<pageMargins left="0.5" right="0.5" top="0.5" bottom="0.5" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>' +
    '<tableParts count="1"><tablePart r:id="rId1"/></tableParts></worksheet>';
}
