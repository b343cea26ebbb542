import { ILLUSTRATIVE_WARNING, type FigureFile, type FileColumn } from "@/lib/shared/figure-file";
import type { XlsxCell, XlsxSheet, XlsxWorkbook } from "./xlsx-workbook";

const cells = (...values: readonly (string | number | null)[]): readonly XlsxCell[] => values.map((value) => ({ value }));

/** Title of a column as a heading; the name follows where two columns would read the same. */
function headings(columns: readonly FileColumn[]): readonly string[] {
  const seen = new Set<string>();
  return columns.map(({ title, name }) => {
    const heading = seen.has(title.toLowerCase()) ? `${title} (${name})` : title;
    seen.add(heading.toLowerCase());
    return heading;
  });
}

/** As wide as its content, within bounds. */
function widthOf(heading: string, values: readonly (string | number | null)[]): number {
  const longest = values.slice(0, 200).reduce<number>((most, value) => Math.max(most, String(value ?? "").length), 0);
  return Math.min(48, Math.max(10, longest + 2, Math.min(heading.length + 2, 20)));
}

const table = (file: FigureFile): XlsxSheet => {
  const names = headings(file.columns);
  return {
    name: "Figures",
    columns: names.map((heading, at) => ({ heading, width: widthOf(heading, file.rows.map((row) => row[at] ?? null)) })),
    // A table needs a row; an empty one stands for none, and the cover says so.
    rows: file.rows.length === 0 ? [cells(...names.map(() => null))] : file.rows.map((row) => cells(...row)),
  };
};

/**
 * Figures as sheets that stand on their own: a cover with title, warning, source, licence and notes, the table, and what
 * each column holds. One table a sheet, headings in its first row, nothing merged, no colour that means anything.
 */
export function figureSheets(file: FigureFile): XlsxWorkbook {
  const about: readonly (readonly [string, string])[] = [
    ["Title", file.title],
    ...(file.isIllustrative ? [["Warning", ILLUSTRATIVE_WARNING] as const] : []),
    ["Sheets", "About: this sheet. Figures: one table. Columns: what each column of it holds."],
    ["Rows", file.rows.length === 0 ? "No row matches what was asked for." : String(file.rows.length)],
    ...(file.source === undefined ? [] : [["Source", file.source] as const]),
    ...(file.licence === undefined ? [] : [["Licence", file.licence] as const]),
    ...file.notes.map((note, index) => [`Note ${index + 1}`, note] as const),
    ["Empty cells", "An empty cell is never a zero: there is no figure, or it is not shown. Where the table has a column of reasons, it says which."],
  ];
  const names = headings(file.columns);
  return {
    title: file.isIllustrative ? `${file.title} (illustrative)` : file.title,
    language: "en-GB",
    creator: "Integrated care oversight",
    sheets: [
      { name: "About", columns: [{ heading: "About this file", width: 18 }, { heading: "Details", width: 90 }], rows: about.map((row) => cells(...row)) },
      table(file),
      {
        name: "Columns",
        columns: [{ heading: "Column", width: 32 }, { heading: "Name in the CSV file", width: 24 }, { heading: "Kind", width: 12 }, { heading: "What it holds", width: 80 }],
        rows: file.columns.map((column, at) => cells(names[at] ?? column.title, column.name, column.datatype, column.description)),
      },
    ],
  };
}
