import type { XlsxSheet, XlsxStyle, XlsxWorkbook } from "./xlsx-workbook";

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const SPREADSHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const OFFICE_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** Characters that XML cannot hold at all. */
const FORBIDDEN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g;
const ESCAPED: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** Text without what no XML document can hold. */
export const withoutForbidden = (text: string): string => text.toWellFormed().replace(FORBIDDEN, "");

/** Text as it stands inside an element or between quotation marks. A spreadsheet reads `_x0041_` as a character: it is kept as text. */
export const xmlText = (text: string): string =>
  withoutForbidden(text).replace(/_x([0-9A-Fa-f]{4})_/g, "_x005F_x$1_").replace(/[&<>"]/g, (character) => ESCAPED[character] ?? character);

const count = (sheets: number): readonly number[] => Array.from({ length: sheets }, (_, index) => index + 1);

export function contentTypes(sheets: number): string {
  const part = (name: string, type: string): string => `<Override PartName="/${name}" ContentType="${type}"/>`;
  return `${DECLARATION}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${[
    part("xl/workbook.xml", `${OFFICE_TYPE}.sheet.main+xml`),
    part("xl/styles.xml", `${OFFICE_TYPE}.styles+xml`),
    part("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"),
    ...count(sheets).flatMap((number) => [part(`xl/worksheets/sheet${number}.xml`, `${OFFICE_TYPE}.worksheet+xml`), part(`xl/tables/table${number}.xml`, `${OFFICE_TYPE}.table+xml`)]),
  ].join("")}</Types>`;
}

const relations = (...items: readonly (readonly [type: string, target: string])[]): string =>
  `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships">${items.map(([type, target], index) => `<Relationship Id="rId${index + 1}" Type="${type}" Target="${target}"/>`).join("")}</Relationships>`;

export const packageRelations = (): string => relations([`${RELATIONS}/officeDocument`, "xl/workbook.xml"], [`${PACKAGE}/relationships/metadata/core-properties`, "docProps/core.xml"]);

export const workbookRelations = (sheets: number): string =>
  relations(...count(sheets).map((number) => [`${RELATIONS}/worksheet`, `worksheets/sheet${number}.xml`] as const), [`${RELATIONS}/styles`, "styles.xml"]);

export const sheetRelations = (number: number): string => relations([`${RELATIONS}/table`, `../tables/table${number}.xml`]);

/** Title and language are what a screen reader tells of the file first. */
export function coreProperties({ title, language, creator }: XlsxWorkbook): string {
  const names = `xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"`;
  const moment = (name: string): string => `<dcterms:${name} xsi:type="dcterms:W3CDTF">2000-01-01T00:00:00Z</dcterms:${name}>`;
  return `${DECLARATION}<cp:coreProperties ${names}><dc:title>${xmlText(title)}</dc:title><dc:creator>${xmlText(creator)}</dc:creator><dc:language>${xmlText(language)}</dc:language>${moment("created")}${moment("modified")}</cp:coreProperties>`;
}

/** The heading row repeats on every printed page. */
export function workbook(sheets: readonly XlsxSheet[]): string {
  const list = sheets.map(({ name }, index) => `<sheet name="${xmlText(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`).join("");
  const titles = sheets.map(({ name }, index) => `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">${xmlText(`'${name.replaceAll("'", "''")}'!$1:$1`)}</definedName>`).join("");
  return `${DECLARATION}<workbook xmlns="${SPREADSHEET}" xmlns:r="${RELATIONS}"><bookViews><workbookView activeTab="0"/></bookViews><sheets>${list}</sheets><definedNames>${titles}</definedNames></workbook>`;
}

export function table({ columns, rows }: XlsxSheet, number: number): string {
  const range = `A1:${columnLetters(columns.length)}${rows.length + 1}`;
  const list = columns.map(({ heading }, index) => `<tableColumn id="${index + 1}" name="${xmlText(heading)}"/>`).join("");
  return `${DECLARATION}<table xmlns="${SPREADSHEET}" id="${number}" name="sheet_table_${number}" displayName="sheet_table_${number}" ref="${range}" headerRowCount="1" totalsRowShown="0"><autoFilter ref="${range}"/><tableColumns count="${columns.length}">${list}</tableColumns><tableStyleInfo showFirstColumn="0" showLastColumn="0" showRowStripes="0" showColumnStripes="0"/></table>`;
}

/** A for 1, AA for 27. */
export function columnLetters(column: number): string {
  const before = Math.floor((column - 1) / 26);
  return `${before > 0 ? columnLetters(before) : ""}${String.fromCharCode(65 + ((column - 1) % 26))}`;
}

/** Number of the heading's format; those of cells follow. */
export const HEADING_FORMAT = 1;
const STYLES: readonly XlsxStyle[] = ["text", "input", "quiet"];

/** Number of a cell's format. A quoted one keeps text that looks like a formula text when somebody edits it. */
export const formatOf = (style: XlsxStyle, quoted: boolean): number => HEADING_FORMAT + 1 + 2 * STYLES.indexOf(style) + (quoted ? 1 : 0);

export function stylesheet(): string {
  const fill = (colour: string): string => `<fill><patternFill patternType="solid"><fgColor rgb="FF${colour}"/><bgColor indexed="64"/></patternFill></fill>`;
  const line = '<color rgb="FF768692"/>';
  const sides = ["left", "right", "top", "bottom"].map((side) => `<${side} style="thin">${line}</${side}>`).join("");
  const font = (extra: string, colour: string): string => `<font>${extra}<sz val="11"/><color rgb="FF${colour}"/><name val="Arial"/></font>`;
  const format = (fontId: number, fillId: number, borderId: number, quoted = false): string =>
    `<xf numFmtId="0" fontId="${fontId}" fillId="${fillId}" borderId="${borderId}" xfId="0"${quoted ? ' quotePrefix="1"' : ""} applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>`;
  const both = (...looks: readonly [number, number, number]): string => format(...looks) + format(...looks, true);
  return `${DECLARATION}<styleSheet xmlns="${SPREADSHEET}"><fonts count="3">${font("", "212B32")}${font("<b/>", "FFFFFF")}${font("<i/>", "4C6272")}</fonts>` +
    `<fills count="4"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>${fill("005EB8")}${fill("FFF9DB")}</fills>` +
    `<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border>${sides}<diagonal/></border></borders>` +
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
    `<cellXfs count="8"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>${format(1, 2, 1)}${both(0, 0, 0)}${both(0, 3, 1)}${both(2, 0, 0)}</cellXfs>` +
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>';
}
