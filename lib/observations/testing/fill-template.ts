import { openXlsx, saveXlsx } from "hucre";
import { gridsOf, pack, type Grid } from "./malform";
import { RETURN_SHEET, rowColumns, type ReturnTemplate } from "../templates/return-template";
import { templateRows, type TemplateRequest } from "../templates/template-rows";
import { writeTemplate } from "../templates/write-template";

/** What is typed in: "position.actualToDate", or "better_care_fund@E08000016.spend" for a council's row. */
export type Filling = Readonly<Record<string, number | string | null>>;
/** A CSV; a workbook whose cells were typed into by another program; cells written anew by a program that keeps nothing else. */
export const WAYS = ["csv", "xlsx by another program", "xlsx cells alone"] as const;
export type Way = (typeof WAYS)[number];

/** South Yorkshire with two of its councils, April to June 2026. */
export const REQUEST: TemplateRequest = {
  board: { code: "QF7", name: "NHS South Yorkshire Integrated Care Board" },
  councils: [{ code: "E08000038", name: "Barnsley" }, { code: "E08000017", name: "Doncaster" }],
  periodEnd: "2026-06-30",
};

interface Typed {
  readonly row: number;
  readonly column: number;
  readonly value: number | string | null;
}

/** Where the cells of a filling stand, counted from 0 with the heading row. @throws Error for one that is not in the template */
function placesOf(template: ReturnTemplate, request: TemplateRequest, filling: Filling): readonly Typed[] {
  const rows = templateRows(template, request).map(({ line, council }) => (council === null ? line.code : `${line.code}@${council.code}`));
  return Object.entries(filling).map(([place, value]) => {
    const [line = "", column = ""] = place.split(".");
    const [row, index] = [rows.indexOf(line) + 1, template.columns.findIndex(({ key }) => key === column)];
    if (row === 0 || index < 0) throw new Error(`${place} is not in ${template.id}`);
    return { row, column: rowColumns(template).length + index, value };
  });
}

/** The cells of a template with values typed in, to be changed further and packed by `pack`. */
export async function filledGrids(template: ReturnTemplate, packing: "csv" | "xlsx", filling: Filling, request = REQUEST): Promise<readonly Grid[]> {
  const typed = placesOf(template, request, filling);
  return (await gridsOf(await writeTemplate(template, packing, request), packing)).map((grid) => {
    if (grid.name !== null && grid.name !== RETURN_SHEET) return grid;
    return { ...grid, rows: grid.rows.map((cells, row) => cells.map((cell, column) => typed.findLast((one) => one.row === row && one.column === column)?.value ?? cell)) };
  });
}

/** A template filled in and saved. */
export async function fillTemplate(template: ReturnTemplate, way: Way, filling: Filling, request = REQUEST): Promise<Buffer> {
  if (way === "csv") return pack(await filledGrids(template, "csv", filling, request), "csv");
  if (way === "xlsx cells alone") return pack(await filledGrids(template, "xlsx", filling, request), "xlsx");
  const book = await openXlsx(await writeTemplate(template, "xlsx", request));
  const sheet = book.sheets.find(({ name }) => name === RETURN_SHEET);
  for (const { row, column, value } of placesOf(template, request, filling)) {
    const cells = sheet?.rows[row];
    if (cells === undefined) throw new Error(`No row ${row}`);
    cells[column] = value;
  }
  return Buffer.from(await saveXlsx(book));
}
