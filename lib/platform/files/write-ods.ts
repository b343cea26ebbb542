import { packZip } from "./pack-zip";
import { columnLetters, withoutForbidden } from "./xlsx-parts";
import { checkWorkbook } from "./write-xlsx";
import type { XlsxCell, XlsxSheet, XlsxWorkbook } from "./xlsx-workbook";

const MIME_TYPE = "application/vnd.oasis.opendocument.spreadsheet";
const DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n';
const NAMESPACES = ["office", "style", "text", "table", "meta"].map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`).join(" ") +
  ' xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/"';
const ESCAPED: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

const escape = (text: string): string => withoutForbidden(text).replace(/[&<>"]/g, (character) => ESCAPED[character] ?? character);

/** A line of text; spaces that a reader of XML would run together, and tabs, are elements of their own. */
const line = (text: string): string =>
  `<text:p>${escape(text).replace(/\t/g, "<text:tab/>").replace(/^ | (?= )| $/g, "<text:s/>")}</text:p>`;

function cell({ value }: XlsxCell, style: string): string {
  if (value === null || value === "") return `<table:table-cell table:style-name="${style}"/>`;
  if (typeof value === "number") return `<table:table-cell table:style-name="${style}" office:value-type="float" office:value="${value}"><text:p>${value}</text:p></table:table-cell>`;
  return `<table:table-cell table:style-name="${style}" office:value-type="string">${value.split(/\r\n|\r|\n/).map(line).join("")}</table:table-cell>`;
}

const row = (cells: readonly XlsxCell[], style: string): string => `<table:table-row>${cells.map((one) => cell(one, style)).join("")}</table:table-row>`;

/** Widths in characters stand in tenths of a centimetre. */
const widthName = (width: number): string => `w${Math.round(width * 2)}`;

const table = ({ name, columns, rows }: XlsxSheet): string =>
  `<table:table table:name="${escape(name)}">${columns.map(({ width }) => `<table:table-column table:style-name="${widthName(width)}" table:default-cell-style-name="plain"/>`).join("")}` +
  `${row(columns.map(({ heading }) => ({ value: heading })), "head")}${rows.map((cells) => row(cells, "plain")).join("")}</table:table>`;

/** Marks the table of each sheet as one with a row of headings. Not by `table-header-rows`: some readers lose what stands in it. */
const ranges = (sheets: readonly XlsxSheet[]): string =>
  `<table:database-ranges>${sheets.map(({ name, columns, rows }, at) => {
    const quoted = `'${name.replaceAll("'", "''")}'`;
    return `<table:database-range table:name="table_${at + 1}" table:contains-header="true" table:target-range-address="${escape(`${quoted}.A1:${quoted}.${columnLetters(columns.length)}${rows.length + 1}`)}"/>`;
  }).join("")}</table:database-ranges>`;

function content(sheets: readonly XlsxSheet[]): string {
  const widths = [...new Set(sheets.flatMap(({ columns }) => columns.map(({ width }) => width)))];
  const styles = widths.map((width) => `<style:style style:name="${widthName(width)}" style:family="table-column"><style:table-column-properties style:column-width="${(width * 0.2).toFixed(2)}cm"/></style:style>`).join("");
  const look = (name: string, text: string): string => `<style:style style:name="${name}" style:family="table-cell"><style:table-cell-properties fo:wrap-option="wrap" style:vertical-align="top"/><style:text-properties fo:font-family="Arial"${text}/></style:style>`;
  return `${DECLARATION}<office:document-content ${NAMESPACES} office:version="1.3"><office:automatic-styles>${styles}${look("plain", "")}${look("head", ' fo:font-weight="bold"')}</office:automatic-styles>` +
    `<office:body><office:spreadsheet>${sheets.map(table).join("")}${ranges(sheets)}</office:spreadsheet></office:body></office:document-content>`;
}

const manifest = `${DECLARATION}<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3">` +
  `<manifest:file-entry manifest:full-path="/" manifest:version="1.3" manifest:media-type="${MIME_TYPE}"/>` +
  `${["content.xml", "styles.xml", "meta.xml"].map((name) => `<manifest:file-entry manifest:full-path="${name}" manifest:media-type="text/xml"/>`).join("")}</manifest:manifest>`;

const styles = ({ language }: XlsxWorkbook): string => {
  const [tongue = "en", country = "GB"] = language.split("-");
  return `${DECLARATION}<office:document-styles ${NAMESPACES} office:version="1.3"><office:styles><style:default-style style:family="table-cell"><style:text-properties fo:language="${escape(tongue)}" fo:country="${escape(country)}" fo:font-family="Arial"/></style:default-style></office:styles></office:document-styles>`;
};

const meta = ({ title, creator, language }: XlsxWorkbook): string =>
  `${DECLARATION}<office:document-meta ${NAMESPACES} office:version="1.3"><office:meta><dc:title>${escape(title)}</dc:title><dc:creator>${escape(creator)}</dc:creator><dc:language>${escape(language)}</dc:language></office:meta></office:document-meta>`;

/**
 * Writes the same workbook as `writeXlsx` as OpenDocument 1.3: typed cells, tables marked as such with their heading row, no merged
 * cells, no formulas. What may be typed into cells is not carried over. The same workbook always gives the same bytes.
 * @throws RangeError for a sheet that a spreadsheet program would not accept
 */
export async function writeOds(book: XlsxWorkbook): Promise<Buffer> {
  checkWorkbook(book);
  return packZip({ mimetype: MIME_TYPE, "content.xml": content(book.sheets), "styles.xml": styles(book), "meta.xml": meta(book), "META-INF/manifest.xml": manifest }, ["mimetype"]);
}
