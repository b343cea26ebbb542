import type { Readable } from "node:stream";
import yauzl from "yauzl";
import type { IssueList } from "../domain/import-issue";
import type { ReadLimits } from "./read-limits";

/** One file inside a zip, unpacked on request. */
export interface ZipPart {
  readonly name: string;
  /** Unpacks it whole; a part that is not what the directory claims is an error. */
  bytes(): Promise<Buffer>;
}

const STORED = 0;
const DEFLATE = 8;
const SYMBOLIC_LINK = 0o120000;
const FILE_TYPE = 0o170000;
/** Small parts may be packed very well without being a trap. */
const SMALL = 1_000_000;

/**
 * The parts of a zip, its directory checked against the limits before a byte is unpacked and every part unpacked once to
 * see that it is as large as it claims.
 * @returns null when a refusal was added to `issues`
 */
export async function zipParts(bytes: Buffer, limits: ReadLimits, issues: IssueList): Promise<readonly ZipPart[] | null> {
  try {
    const zip = await open(bytes);
    const entries = await listEntries(zip, limits.maxEntries);
    if (!areSafe(entries, limits, issues)) return null;
    const parts = entries.filter(({ fileName }) => !fileName.endsWith("/") && !fileName.startsWith("__MACOSX/")).map((entry): ZipPart => ({ name: entry.fileName, bytes: () => unpack(zip, entry) }));
    for (const part of parts) await part.bytes();
    return parts;
  } catch (error) {
    refuseError(error, issues);
    return null;
  }
}

const open = (bytes: Buffer): Promise<yauzl.ZipFile> =>
  new Promise((resolve, reject) => {
    const options = { lazyEntries: true, autoClose: false, decodeStrings: true, validateEntrySizes: true, strictFileNames: true };
    yauzl.fromBuffer(bytes, options, (error, zip) => (error ? reject(error) : resolve(zip)));
  });

/** Entries of the directory, at most one more than `most`. */
const listEntries = (zip: yauzl.ZipFile, most: number): Promise<yauzl.Entry[]> =>
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

function areSafe(entries: readonly yauzl.Entry[], limits: ReadLimits, issues: IssueList): boolean {
  const total = entries.reduce((sum, entry) => sum + entry.uncompressedSize, 0);
  const names = entries.map(({ fileName }) => fileName.toLowerCase());
  if (entries.length > limits.maxEntries) issues.refuse("too_many_entries", `The file is a zip of more than ${limits.maxEntries} parts.`);
  else if (new Set(names).size < names.length) issues.refuse("damaged_zip", "Two parts of the zip have the same name.");
  else if (entries.some((entry) => entry.isEncrypted())) issues.refuse("encrypted_zip", "The file is encrypted. Use the file as published, which has no password.");
  else if (entries.some((entry) => ((entry.externalFileAttributes >>> 16) & FILE_TYPE) === SYMBOLIC_LINK)) issues.refuse("unsafe_entry_name", "A part of the zip is a link to another file.");
  else if (entries.some(({ compressionMethod }) => compressionMethod !== STORED && compressionMethod !== DEFLATE)) issues.refuse("unsupported_compression", "The zip is packed in a way that cannot be read here. Pack it again as an ordinary zip.");
  else if (total > limits.maxUnpackedBytes || entries.some(({ uncompressedSize, compressedSize }) => uncompressedSize > SMALL && uncompressedSize > compressedSize * limits.maxRatio)) {
    issues.refuse("zip_bomb", `The file would unpack to ${Math.ceil(total / 1_000_000)} MB, or to more than ${limits.maxRatio} times its size, which no published file does.`);
  } else return true;
  return false;
}

const unpack = (zip: yauzl.ZipFile, entry: yauzl.Entry): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error: Error | null, stream: Readable) => {
      if (error) return reject(error);
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("error", reject);
      stream.on("end", () => resolve(Buffer.concat(chunks)));
    });
  });

function refuseError(error: unknown, issues: IssueList): void {
  const text = error instanceof Error ? error.message : String(error);
  if (/encrypt/i.test(text)) issues.refuse("encrypted_zip", "The file is encrypted. Use the file as published, which has no password.");
  else if (/invalid relative path|absolute path|invalid characters/i.test(text)) issues.refuse("unsafe_entry_name", "The zip holds a file name that points outside the zip.");
  else if (/signature not found|unexpected EOF|overflows file bounds/i.test(text)) issues.refuse("truncated_zip", "The file is incomplete: its end is missing. Download it again.");
  else issues.refuse("damaged_zip", "The file is damaged and cannot be unpacked. Download it again.");
}
