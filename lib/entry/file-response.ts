import "server-only";
import { columnsDescription } from "@/lib/platform/files/columns-description";
import { figureSheets } from "@/lib/platform/files/figure-sheets";
import { writeOds } from "@/lib/platform/files/write-ods";
import { writeXlsx } from "@/lib/platform/files/write-xlsx";
import { toCsv } from "@/lib/shared/csv";
import { safeFileName, type FigureFile, type FileFormat } from "@/lib/shared/figure-file";

/** How each format is written, what it is called and what its name ends in. */
const FORMATS: Readonly<Record<FileFormat, { readonly type: string; readonly ending: string; readonly write: (file: FigureFile) => string | Promise<Buffer> }>> = {
  csv: { type: "text/csv; charset=utf-8; header=present", ending: "csv", write: (file) => toCsv(file.columns.map(({ name }) => name), file.rows) },
  xlsx: { type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", ending: "xlsx", write: (file) => writeXlsx(figureSheets(file)) },
  ods: { type: "application/vnd.oasis.opendocument.spreadsheet", ending: "ods", write: (file) => writeOds(figureSheets(file)) },
  csvw: { type: "application/csvm+json; charset=utf-8", ending: "csv-metadata.json", write: (file) => `${JSON.stringify(columnsDescription(file), null, 2)}\n` },
};

/** Figures as a download in the format asked for: never cached by others, with a safe name that says where figures are illustrative. */
export async function fileResponse(file: FigureFile, format: FileFormat): Promise<Response> {
  const { type, ending, write } = FORMATS[format];
  const body = await write(file);
  return new Response(typeof body === "string" ? body : new Uint8Array(body), {
    headers: { "content-type": type, "content-disposition": `attachment; filename="${safeFileName(file)}.${ending}"`, "cache-control": "private, no-store" },
  });
}
