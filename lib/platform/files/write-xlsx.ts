import { packZip } from "./pack-zip";
import { contentTypes, coreProperties, packageRelations, sheetRelations, stylesheet, table, workbook, workbookRelations } from "./xlsx-parts";
import type { XlsxWorkbook } from "./xlsx-workbook";
import { worksheet } from "./xlsx-worksheet";

/**
 * Writes a workbook that any spreadsheet program opens: real tables with a frozen heading row, a title and a language, no
 * merged cells, no formulas and no links. The same workbook always gives the same bytes.
 * @throws RangeError for a sheet or a validation that a spreadsheet program would not accept
 */
export async function writeXlsx(book: XlsxWorkbook): Promise<Buffer> {
  checkWorkbook(book);
  const parts: Record<string, string> = {
    "[Content_Types].xml": contentTypes(book.sheets.length),
    "_rels/.rels": packageRelations(),
    "docProps/core.xml": coreProperties(book),
    "xl/workbook.xml": workbook(book.sheets),
    "xl/_rels/workbook.xml.rels": workbookRelations(book.sheets.length),
    "xl/styles.xml": stylesheet(),
  };
  book.sheets.forEach((sheet, index) => {
    parts[`xl/worksheets/sheet${index + 1}.xml`] = worksheet(sheet, index === 0);
    parts[`xl/worksheets/_rels/sheet${index + 1}.xml.rels`] = sheetRelations(index + 1);
    parts[`xl/tables/table${index + 1}.xml`] = table(sheet, index + 1);
  });
  return packZip(parts);
}

/** @throws RangeError for what a spreadsheet program would not accept */
export function checkWorkbook({ sheets }: XlsxWorkbook): void {
  const refuse = (message: string): never => {
    throw new RangeError(message);
  };
  if (sheets.length === 0) refuse("A workbook holds at least one sheet");
  if (new Set(sheets.map(({ name }) => name.toLowerCase())).size < sheets.length) refuse("Two sheets have the same name");
  for (const { name, columns, rows, validations = [] } of sheets) {
    if (name === "" || name.length > 31 || /[[\]:*?/\\]/.test(name)) refuse(`"${name}" cannot be the name of a sheet`);
    if (new Set(columns.map(({ heading }) => heading.toLowerCase())).size < columns.length) refuse(`Two columns of ${name} have the same heading`);
    if (rows.length === 0) refuse(`The table of ${name} has no rows`);
    for (const row of rows) {
      if (row.length !== columns.length) refuse(`A row of ${name} has ${row.length} cells for ${columns.length} columns`);
      for (const { value } of row) if (typeof value === "number" && !Number.isFinite(value)) refuse(`${value} cannot stand in a cell of ${name}`);
    }
    for (const { allow, title, help, refusal } of validations) {
      if (title.length > 32 || help.length > 255 || refusal.length > 255) refuse(`A text beside a cell of ${name} is too long: ${title}`);
      if (allow.kind === "list" && (allow.values.join(",").length > 253 || allow.values.some((value) => /[",]/.test(value)))) refuse(`A list of allowed values of ${name} cannot be written: ${title}`);
    }
  }
}
