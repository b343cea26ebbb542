import type { FileHandle } from "node:fs/promises";
import type { Readable } from "node:stream";
import type yauzl from "yauzl";
import { quoteValue, type IssueList } from "../../domain/import-issue";
import { DEFLATE, isSymbolicLink, listEntries, openZipFile, refuseZipError, STORED } from "../../reading/zip-directory";
import type { RttLimits } from "./source";

/** The one CSV of a zip, checked against the limits, its packed bytes not yet read. */
export interface ZipCsv {
  readonly name: string;
  readonly deflated: boolean;
  /** What the directory claims; the reader of the stream must hold it to that. */
  readonly declaredBytes: number;
  readonly crc32: number;
  /** The bytes as they lie in the zip, packed where `deflated`. */
  readonly packed: Readable;
  close(): void;
}

const openPacked = (zip: yauzl.ZipFile, entry: yauzl.Entry): Promise<Readable> =>
  new Promise((resolve, reject) => {
    const done = (error: Error | null, stream: Readable): void => (error ? reject(error) : resolve(stream));
    if (entry.compressionMethod === STORED) zip.openReadStream(entry, done);
    else zip.openReadStream(entry, { decompress: false, decrypt: null, start: null, end: null }, done);
  });

/**
 * Finds the one CSV of a zip and checks everything the directory says before a byte is unpacked.
 *
 * @param handle an open file; it stays open and belongs to the caller
 * @param size its length in bytes
 * @returns the entry, or null when a refusal was added to `issues`
 */
export async function openZipCsv(handle: FileHandle, size: number, limits: RttLimits, issues: IssueList): Promise<ZipCsv | null> {
  let zip: yauzl.ZipFile | undefined;
  let handedOver = false;
  try {
    zip = await openZipFile(handle, size);
    const entries = await listEntries(zip, limits.maxEntries);
    const entry = chooseCsv(entries, limits, issues);
    if (entry === null) return null;
    const packed = await openPacked(zip, entry);
    const opened = zip;
    handedOver = true;
    return {
      name: entry.fileName,
      deflated: entry.compressionMethod === DEFLATE,
      declaredBytes: entry.uncompressedSize,
      crc32: entry.crc32,
      packed,
      close: () => opened.close(),
    };
  } catch (error) {
    refuseZipError(error, issues);
    return null;
  } finally {
    if (!handedOver) zip?.close();
  }
}

function chooseCsv(entries: readonly yauzl.Entry[], limits: RttLimits, issues: IssueList): yauzl.Entry | null {
  const names = entries.map((entry) => entry.fileName);
  if (names.includes("[Content_Types].xml")) {
    issues.refuse("wrong_publication", "The file is an Excel workbook or another Office document, not the RTT full CSV data file.");
    return null;
  }
  if (names[0] === "mimetype") {
    issues.refuse("wrong_publication", "The file is an OpenDocument file (such as .ods), not the RTT full CSV data file.");
    return null;
  }
  if (entries.length > limits.maxEntries) {
    issues.refuse("too_many_entries", `The zip holds more than ${limits.maxEntries} files. The published one holds a single CSV.`);
    return null;
  }
  const isCsv = ({ fileName }: yauzl.Entry): boolean => /\.csv$/i.test(fileName) && !fileName.startsWith("__MACOSX/");
  const found = entries.filter(isCsv);
  const [entry] = found;
  if (entry === undefined) {
    const [first] = names;
    issues.refuse("no_csv_file", first === undefined ? "The zip is empty." : `The zip holds no CSV file; it holds ${quoteValue(first)}.`);
    return null;
  }
  if (found.length > 1) {
    issues.refuse("several_csv_files", `The zip holds ${found.length} CSV files (${found.slice(0, 3).map(({ fileName }) => quoteValue(fileName)).join(", ")}). It should hold one.`);
    return null;
  }
  return entryIsSafe(entry, limits, issues) ? entry : null;
}

function entryIsSafe(entry: yauzl.Entry, limits: RttLimits, issues: IssueList): boolean {
  const { uncompressedSize, compressedSize } = entry;
  if (isSymbolicLink(entry)) {
    issues.refuse("unsafe_entry_name", "The CSV in the zip is a link to another file. It is not the file as published.");
  } else if (entry.isEncrypted()) {
    issues.refuse("encrypted_zip", "The zip is encrypted. Use the file as published, which has no password.");
  } else if (entry.compressionMethod !== STORED && entry.compressionMethod !== DEFLATE) {
    issues.refuse("unsupported_compression", "The zip is packed in a way that cannot be read here. Pack the CSV again as an ordinary zip, or upload the CSV itself.");
  } else if (uncompressedSize > limits.maxBytes) {
    issues.refuse("zip_bomb", `The CSV in the zip would unpack to ${megabytes(uncompressedSize)} MB; at most ${megabytes(limits.maxBytes)} MB are read.`);
  } else if (uncompressedSize > compressedSize * limits.maxRatio) {
    issues.refuse("zip_bomb", `The CSV in the zip would unpack to more than ${limits.maxRatio} times its packed size, which no real file does.`);
  } else return true;
  return false;
}

const megabytes = (bytes: number): string => String(Math.ceil(bytes / 1_000_000));
