import { createReadStream } from "node:fs";
import type { FileHandle } from "node:fs/promises";
import type { Readable } from "node:stream";
import yauzl from "yauzl";
import type { IssueList } from "../domain/import-issue";

/** Ways of packing that are read; a zip names them by these numbers. */
export const STORED = 0;
export const DEFLATE = 8;

const SYMBOLIC_LINK = 0o120000;
const FILE_TYPE = 0o170000;
const OPTIONS = { lazyEntries: true, autoClose: false, decodeStrings: true, validateEntrySizes: true, strictFileNames: true };

/**
 * Gives yauzl the file through bounds-checked reads: an offset a damaged directory points to outside the
 * file is then an error of the zip. With yauzl's own reader such an offset can throw where nobody catches.
 */
class BoundedFileReader extends yauzl.RandomAccessReader {
  constructor(
    private readonly handle: FileHandle,
    private readonly size: number,
  ) {
    super();
  }

  override _readStreamForRange(start: number, end: number): Readable {
    // The end of a Node range is inclusive; the handle outlives the stream and is closed by its owner.
    return createReadStream("", { fd: this.handle, start, end: end - 1, autoClose: false });
  }

  override read(buffer: Buffer, offset: number, length: number, position: number, callback: (error: Error | null, bytesRead?: number) => void): void {
    if (!(position >= 0 && position + length <= this.size)) {
      setImmediate(callback, new Error("unexpected EOF"));
      return;
    }
    this.handle.read(buffer, offset, length, position).then(
      ({ bytesRead }) => setImmediate(callback, null, bytesRead),
      (error: Error) => setImmediate(callback, error),
    );
  }
}

/** Opens the directory of a zip that is held in memory. */
export const openZipBytes = (bytes: Buffer): Promise<yauzl.ZipFile> =>
  new Promise((resolve, reject) => {
    yauzl.fromBuffer(bytes, OPTIONS, (error, zip) => (error ? reject(error) : resolve(zip)));
  });

/**
 * Opens the directory of a zip on disk.
 * @param handle an open file; it stays open and belongs to the caller
 * @param size its length in bytes
 */
export const openZipFile = (handle: FileHandle, size: number): Promise<yauzl.ZipFile> =>
  new Promise((resolve, reject) => {
    yauzl.fromRandomAccessReader(new BoundedFileReader(handle, size), size, OPTIONS, (error, zip) => (error ? reject(error) : resolve(zip)));
  });

/** Entries of the directory, at most one more than `most`. */
export const listEntries = (zip: yauzl.ZipFile, most: number): Promise<yauzl.Entry[]> =>
  new Promise((resolve, reject) => {
    const entries: yauzl.Entry[] = [];
    zip.on("error", reject);
    zip.on("end", () => resolve(entries));
    zip.on("entry", (entry: yauzl.Entry) => {
      entries.push(entry);
      if (entries.length > most) resolve(entries);
      else zip.readEntry();
    });
    zip.readEntry();
  });

export const isSymbolicLink = ({ externalFileAttributes }: yauzl.Entry): boolean => ((externalFileAttributes >>> 16) & FILE_TYPE) === SYMBOLIC_LINK;

/** Refuses a zip for what was thrown while it was read. */
export function refuseZipError(error: unknown, issues: IssueList): void {
  const text = error instanceof Error ? error.message : String(error);
  if (/encrypt/i.test(text)) issues.refuse("encrypted_zip", "The file is encrypted. Use the file as published, which has no password.");
  else if (/invalid relative path|absolute path|invalid characters/i.test(text)) issues.refuse("unsafe_entry_name", "The zip holds a file name that points outside the zip. It is not the file as published.");
  else if (/signature not found|unexpected EOF|overflows file bounds/i.test(text)) issues.refuse("truncated_zip", "The file is incomplete: its end is missing. Download it again.");
  else issues.refuse("damaged_zip", "The file is damaged and cannot be unpacked. Download it again.");
}
