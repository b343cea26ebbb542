import { Readable } from "node:stream";
import { crc32, createInflateRaw } from "node:zlib";
import type yauzl from "yauzl";
import type { IssueList } from "../domain/import-issue";
import type { ReadLimits } from "./read-limits";
import { DEFLATE, isSymbolicLink, listEntries, openZipBytes, refuseZipError, STORED } from "./zip-directory";

/** One file inside a zip, unpacked on request and never held whole. */
export interface ZipPart {
  readonly name: string;
  /** Bytes after unpacking. */
  readonly size: number;
  /** Unpacks it from its beginning, piece by piece. */
  chunks(): AsyncIterable<Buffer>;
}

const LOCAL_HEADER = 0x04034b50;
const LOCAL_HEADER_BYTES = 30;
/** Stands where the true size is in the zip64 records. */
const ZIP64 = 0xffff_ffff;
/** Small parts may be packed very well without being a trap. */
const SMALL = 1_000_000;
/** Packed bytes given to the unpacker at a time. */
const PIECE = 65_536;

/** Where the packed bytes of an entry lie in the zip. */
interface Place {
  readonly from: number;
  readonly start: number;
  readonly end: number;
}

/**
 * The parts of a zip, its directory checked against the limits before a byte is unpacked and every part unpacked once,
 * piece by piece, to see that its size and checksum are those of the directory.
 * @returns null when a refusal was added to `issues`
 */
export async function zipParts(bytes: Buffer, limits: ReadLimits, issues: IssueList): Promise<readonly ZipPart[] | null> {
  try {
    const entries = await listEntries(await openZipBytes(bytes), limits.maxEntries);
    if (!areSafe(entries, limits, issues)) return null;
    checkDirectory(bytes, entries);
    const files = entries.filter(({ fileName }) => !fileName.endsWith("/") && !fileName.startsWith("__MACOSX/")).map((entry) => ({ entry, place: findPlace(bytes, entry as RawEntry) }));
    if (overlap(files.map(({ place }) => place))) {
      issues.refuse("zip_bomb", "Parts of the zip share their bytes, which no published file's do.");
      return null;
    }
    for (const { entry, place } of files) await verify(unpack(bytes, entry, place), entry);
    return files.map(({ entry, place }) => ({ name: entry.fileName, size: entry.uncompressedSize, chunks: () => unpack(bytes, entry, place) }));
  } catch (error) {
    refuseZipError(error, issues);
    return null;
  }
}

function areSafe(entries: readonly yauzl.Entry[], limits: ReadLimits, issues: IssueList): boolean {
  const total = entries.reduce((sum, entry) => sum + entry.uncompressedSize, 0);
  const names = entries.map(({ fileName }) => fileName.toLowerCase());
  if (entries.length > limits.maxEntries) issues.refuse("too_many_entries", `The file is a zip of more than ${limits.maxEntries} parts.`);
  else if (new Set(names).size < names.length) issues.refuse("damaged_zip", "Two parts of the zip have the same name.");
  else if (entries.some((entry) => entry.isEncrypted())) issues.refuse("encrypted_zip", "The file is encrypted. Use the file as published, which has no password.");
  else if (entries.some(isSymbolicLink)) issues.refuse("unsafe_entry_name", "A part of the zip is a link to another file.");
  else if (entries.some(({ compressionMethod }) => compressionMethod !== STORED && compressionMethod !== DEFLATE)) issues.refuse("unsupported_compression", "The zip is packed in a way that cannot be read here. Pack it again as an ordinary zip.");
  else if (total > limits.maxUnpackedBytes || entries.some(({ uncompressedSize, compressedSize }) => uncompressedSize > SMALL && uncompressedSize > compressedSize * limits.maxRatio)) {
    issues.refuse("zip_bomb", `The file would unpack to ${Math.ceil(total / 1_000_000)} MB, or to more than ${limits.maxRatio} times its size, which no published file does.`);
  } else return true;
  return false;
}

class Damaged extends Error {}

/** The name as its bytes stand in the directory, which the library gives and its types leave out. */
type RawEntry = yauzl.Entry & { readonly fileNameRaw: Buffer };

/** A directory that lists fewer entries than it holds would leave files out without a word. */
function checkDirectory(bytes: Buffer, entries: readonly yauzl.Entry[]): void {
  const size = bytes.readUInt32LE(bytes.lastIndexOf("PK\u0005\u0006", undefined, "latin1") + 12);
  const listed = entries.reduce((sum, { fileNameLength, extraFieldLength, fileCommentLength }) => sum + 46 + fileNameLength + extraFieldLength + fileCommentLength, 0);
  if (size !== ZIP64 && size !== listed) throw new Damaged("a directory of another size");
}

/** From its local header, which must bear the same name: sizes are those of the directory. */
function findPlace(bytes: Buffer, { relativeOffsetOfLocalHeader: from, compressedSize, fileNameRaw }: RawEntry): Place {
  if (from + LOCAL_HEADER_BYTES > bytes.length || bytes.readUInt32LE(from) !== LOCAL_HEADER) throw new Damaged("no local header");
  const nameEnd = from + LOCAL_HEADER_BYTES + bytes.readUInt16LE(from + 26);
  if (!bytes.subarray(from + LOCAL_HEADER_BYTES, nameEnd).equals(fileNameRaw)) throw new Damaged("another name");
  const start = nameEnd + bytes.readUInt16LE(from + 28);
  if (start + compressedSize > bytes.length) throw new Damaged("unexpected EOF");
  return { from, start, end: start + compressedSize };
}

function overlap(places: readonly Place[]): boolean {
  const inOrder = places.toSorted((one, other) => one.from - other.from);
  return inOrder.some(({ from }, index) => from < (inOrder[index - 1]?.end ?? 0));
}

/** The bytes of an entry; a damaged stream, or one longer than the directory says, is an error where it is met. */
async function* unpack(bytes: Buffer, { compressionMethod, uncompressedSize }: yauzl.Entry, { start, end }: Place): AsyncGenerator<Buffer> {
  const packed = Readable.from(pieces(bytes.subarray(start, end)));
  const unpacked: AsyncIterable<Buffer> = compressionMethod === STORED ? packed : packed.pipe(createInflateRaw());
  let size = 0;
  for await (const chunk of unpacked) {
    size += chunk.length;
    if (size > uncompressedSize) throw new Damaged("longer than its directory says");
    yield chunk;
  }
}

function* pieces(bytes: Buffer): Generator<Buffer> {
  for (let from = 0; from < bytes.length; from += PIECE) yield bytes.subarray(from, from + PIECE);
}

async function verify(chunks: AsyncIterable<Buffer>, entry: yauzl.Entry): Promise<void> {
  let size = 0;
  let sum = 0;
  for await (const chunk of chunks) {
    size += chunk.length;
    sum = crc32(chunk, sum);
  }
  if (size !== entry.uncompressedSize || sum !== entry.crc32) throw new Damaged("not what its directory says");
}
