import { readFile, stat } from "node:fs/promises";
import { gunzipSync } from "node:zlib";
import type { IssueList } from "../domain/import-issue";
import { csvTable } from "./csv-table";
import { odsTables } from "./ods-tables";
import { READ_LIMITS, type ReadLimits } from "./read-limits";
import { sniffFile } from "./sniff";
import type { SourceFile, SourceTable } from "./source-file";
import { xlsxTables } from "./xlsx-tables";
import { zipParts, type ZipPart } from "./zip-parts";

export interface FileToOpen {
  readonly path: string;
  /** Name of the file as the user knows it. */
  readonly fileName: string;
}

/**
 * Opens a file by its contents: a CSV, plain, gzipped or one or several in a zip; an Excel workbook; an OpenDocument
 * spreadsheet; or JSON. Whatever could cost more than the limits is refused before it is unpacked.
 * @returns null when a refusal was added to `issues`
 * @throws Error when the disk fails
 */
export async function openSourceFile({ path, fileName }: FileToOpen, issues: IssueList, limits: ReadLimits = READ_LIMITS): Promise<SourceFile | null> {
  if ((await stat(path)).size > limits.maxFileBytes) {
    issues.refuse("file_too_large", `The file is larger than ${Math.floor(limits.maxFileBytes / 1_000_000)} MB, the most that is read.`);
    return null;
  }
  const found = await openBytes(await readFile(path), limits, issues, true);
  return found === null || issues.refused ? null : { path, fileName, ...found };
}

type Opened = Pick<SourceFile, "kind" | "tables" | "json">;

async function openBytes(bytes: Buffer, limits: ReadLimits, issues: IssueList, mayBePacked: boolean): Promise<Opened | null> {
  const kind = sniffFile(bytes.subarray(0, 1024));
  if (kind === "zip") return mayBePacked ? openZip(bytes, limits, issues) : refuse(issues, "A packed file inside a packed file is not read.");
  if (kind === "gzip") return mayBePacked ? openGzip(bytes, limits, issues) : refuse(issues, "A packed file inside a packed file is not read.");
  if (kind === "json") return { kind: "json", tables: [], json: new TextDecoder().decode(bytes) };
  if (kind === "excel_97") return refuse(issues, "The file is an Excel workbook of the old kind (.xls) or is protected by a password. Save it as .xlsx without a password.");
  if (kind === "pdf") return refuse(issues, "The file is a PDF. Use the spreadsheet or the CSV of the publication.");
  if (kind === "web_page") return refuse(issues, "The file is a web page: the download may have failed. Download it again.");
  const table = csvTable(null, bytes, limits, issues);
  return table === null ? null : { kind: "csv", tables: [table], json: null };
}

function refuse(issues: IssueList, message: string): null {
  issues.refuse("unsupported_file", message);
  return null;
}

function openGzip(bytes: Buffer, limits: ReadLimits, issues: IssueList): Promise<Opened | null> | null {
  let unpacked: Buffer;
  try {
    unpacked = gunzipSync(bytes, { maxOutputLength: Math.min(limits.maxUnpackedBytes, bytes.length * limits.maxRatio) });
  } catch (error) {
    const isBomb = (error as { code?: string }).code === "ERR_BUFFER_TOO_LARGE";
    issues.refuse(isBomb ? "zip_bomb" : "damaged_zip", isBomb ? "The file would unpack to more than is read." : "The file is damaged or incomplete and cannot be unpacked. Download it again.");
    return null;
  }
  return openBytes(unpacked, limits, issues, false);
}

async function openZip(bytes: Buffer, limits: ReadLimits, issues: IssueList): Promise<Opened | null> {
  const parts = await zipParts(bytes, limits, issues);
  if (parts === null) return null;
  const part = (name: string): ZipPart | undefined => parts.find((one) => one.name === name);
  if (part("[Content_Types].xml")) return openWorkbook(bytes, parts, limits, issues);
  const content = part("mimetype") && part("content.xml");
  if (content) return workbook(odsTables(new TextDecoder().decode(await content.bytes()), limits, issues));
  const files = parts.filter(({ name }) => /\.csv$/i.test(name));
  if (files.length === 0) {
    issues.refuse("no_csv_file", "The zip holds no CSV file.");
    return null;
  }
  const tables: SourceTable[] = [];
  for (const file of files) {
    const inner = await file.bytes();
    if (sniffFile(inner.subarray(0, 1024)) !== "text" && sniffFile(inner.subarray(0, 1024)) !== "utf16") return refuse(issues, `The file ${file.name} in the zip is not a CSV.`);
    const table = csvTable(files.length === 1 ? null : file.name, inner, limits, issues);
    if (table !== null) tables.push(table);
  }
  return { kind: "csv", tables, json: null };
}

async function openWorkbook(bytes: Buffer, parts: readonly ZipPart[], limits: ReadLimits, issues: IssueList): Promise<Opened | null> {
  if (parts.some(({ name }) => /vbaProject/i.test(name))) {
    issues.refuse("unsafe_workbook", "The workbook holds macros. Save it as .xlsx without them.");
    return null;
  }
  if (!parts.some(({ name }) => name === "xl/workbook.xml")) return refuse(issues, "The file is an Office document that is not a workbook.");
  return workbook(await xlsxTables(bytes, limits, issues));
}

const workbook = (tables: readonly SourceTable[] | null): Opened | null => (tables === null ? null : { kind: "workbook", tables, json: null });
