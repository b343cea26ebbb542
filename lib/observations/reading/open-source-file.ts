import { readFile, stat } from "node:fs/promises";
import { promisify } from "node:util";
import { gunzip } from "node:zlib";
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

/** Bytes that tell what a file is. */
const HEAD_BYTES = 1024;
/** Bytes of a file held in memory that are given to a reader at a time. */
const PIECE = 65_536;

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
  const kind = sniffFile(bytes.subarray(0, HEAD_BYTES));
  if (kind === "zip") return mayBePacked ? openZip(bytes, limits, issues) : refuse(issues, "A packed file inside a packed file is not read.");
  if (kind === "gzip") return mayBePacked ? openGzip(bytes, limits, issues) : refuse(issues, "A packed file inside a packed file is not read.");
  if (kind === "json") return { kind: "json", tables: [], json: new TextDecoder().decode(bytes) };
  if (kind === "excel_97") return refuse(issues, "The file is an Excel workbook of the old kind (.xls) or is protected by a password. Save it as .xlsx without a password.");
  if (kind === "pdf") return refuse(issues, "The file is a PDF. Use the spreadsheet or the CSV of the publication.");
  if (kind === "web_page") return refuse(issues, "The file is a web page: the download may have failed. Download it again.");
  const table = await csvTable(null, () => pieces(bytes), limits, issues);
  return table === null ? null : { kind: "csv", tables: [table], json: null };
}

 
async function* pieces(bytes: Buffer): AsyncGenerator<Buffer> {
  for (let from = 0; from < bytes.length; from += PIECE) yield bytes.subarray(from, from + PIECE);
}

function refuse(issues: IssueList, message: string): null {
  issues.refuse("unsupported_file", message);
  return null;
}

async function openGzip(bytes: Buffer, limits: ReadLimits, issues: IssueList): Promise<Opened | null> {
  let unpacked: Buffer;
  try {
    unpacked = await promisify(gunzip)(bytes, { maxOutputLength: Math.min(limits.maxUnpackedBytes, Math.max(bytes.length, HEAD_BYTES) * limits.maxRatio) });
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
  if (part("[Content_Types].xml")) return openWorkbook(parts, limits, issues);
  const content = part("mimetype") && part("content.xml");
  if (content) return openSpreadsheet(content, limits, issues);
  const files = parts.filter(({ name }) => /\.csv$/i.test(name));
  if (files.length === 0) {
    issues.refuse("no_csv_file", "The zip holds no CSV file.");
    return null;
  }
  const tables: SourceTable[] = [];
  for (const file of files) {
    const kind = sniffFile(await headOf(file));
    if (kind !== "text" && kind !== "utf16" && kind !== "empty") return refuse(issues, `The file ${file.name} in the zip is not a CSV.`);
    const table = await csvTable(files.length === 1 ? null : file.name, () => file.chunks(), limits, issues);
    if (table !== null) tables.push(table);
  }
  return { kind: "csv", tables, json: null };
}

async function headOf(part: ZipPart): Promise<Buffer> {
  for await (const chunk of part.chunks()) return chunk.subarray(0, HEAD_BYTES);
  return Buffer.alloc(0);
}

async function openWorkbook(parts: readonly ZipPart[], limits: ReadLimits, issues: IssueList): Promise<Opened | null> {
  if (parts.some(({ name }) => /vbaProject/i.test(name))) {
    issues.refuse("unsafe_workbook", "The workbook holds macros. Save it as .xlsx without them.");
    return null;
  }
  if (!parts.some(({ name }) => name === "xl/workbook.xml")) return refuse(issues, "The file is an Office document that is not a workbook.");
  return workbook(await xlsxTables(parts, limits, issues));
}

async function openSpreadsheet(content: ZipPart, limits: ReadLimits, issues: IssueList): Promise<Opened | null> {
  if (content.size > limits.maxHeldBytes) {
    issues.refuse("file_too_large", `The spreadsheet's contents are more than ${Math.floor(limits.maxHeldBytes / 1_000_000)} MB.`);
    return null;
  }
  return workbook(await odsTables(content.chunks(), limits, issues));
}

const workbook = (tables: readonly SourceTable[] | null): Opened | null => (tables === null ? null : { kind: "workbook", tables, json: null });
