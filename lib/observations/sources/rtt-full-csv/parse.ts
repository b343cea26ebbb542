import { open, type FileHandle } from "node:fs/promises";
import { crc32, createInflateRaw } from "node:zlib";
import { createIssueList, type IssueList } from "../../domain/import-issue";
import { RttAggregator } from "./aggregate";
import { CsvReader, type CsvFault, type CsvRecord } from "./csv-reader";
import { feed } from "./feed";
import { HEAD_BYTES, refuseKind } from "./refuse-kind";
import { RttBreakdown } from "./breakdown";
import type { RttAccepted, RttRead } from "./rtt-read";
import { COLUMNS, recogniseRttFullCsv, resolveColumns, type RttColumns } from "./schema";
import { sniffFile } from "../../reading/sniff";
import { RTT_LIMITS, type RttLimits } from "./source";
import { openZipCsv } from "./zip-entry";

export interface RttInput {
  /** Where the uploaded file lies. */
  readonly path: string;
  /** Its name as the user knows it, for messages. */
  readonly fileName: string;
  /** Told how many rows were read, now and then, while reading goes on. */
  readonly onRows?: (rows: number) => void;
  /** Whether to keep the counts by ICB, provider and treatment function too. */
  readonly withBreakdown?: boolean;
}

/** Bytes unpacked at a time. */
const CHUNK = 131_072;
/** Rows between two words on how far reading has come. */
const ROWS_BETWEEN_WORDS = 5000;

/**
 * Reads NHS England's RTT full CSV data file, as the published zip or as the CSV inside it, in one pass.
 *
 * Figures are counts of incomplete pathways (`Part_2`) by commissioner parent, added up over treatment
 * functions; the total rows (`C_999`) are only compared with them. Anything wrong with the file comes back as
 * findings, not as an exception; an exception means the file could not be opened or read from disk.
 *
 * Memory does not grow with the size of the file beyond one short key for each row, and one flat record for each
 * combination where those are asked for.
 */
export async function readRttFullCsv(input: RttInput, limits: RttLimits = RTT_LIMITS): Promise<RttRead> {
  const issues = createIssueList(input.fileName, limits.maxIssues);
  const found = await readRttInto(input, issues, limits);
  return found ?? { accepted: false, file: input.fileName, issues: issues.items, stoppedEarly: issues.full };
}

/** The same with findings added to a list the caller has; null where one of them keeps the file out. */
export async function readRttInto(input: RttInput, issues: IssueList, limits: RttLimits = RTT_LIMITS): Promise<RttAccepted | null> {
  const handle = await open(input.path, "r");
  try {
    const { size } = await handle.stat();
    const found = size > limits.maxBytes ? refuseSize(limits, issues) : await readFile(handle, size, input, limits, issues);
    if (found === null || issues.refused) return null;
    return { accepted: true, file: input.fileName, codeColumn: COLUMNS.icb, ...found, issues: issues.items };
  } finally {
    await handle.close();
  }
}

function refuseSize(limits: RttLimits, issues: IssueList): null {
  issues.refuse("file_too_large", `The file is larger than ${Math.floor(limits.maxBytes / 1_000_000)} MB, the most that is read.`);
  return null;
}

async function readFile(handle: FileHandle, size: number, input: RttInput, limits: RttLimits, issues: IssueList) {
  const head = Buffer.alloc(Math.min(size, HEAD_BYTES));
  await handle.read(head, 0, head.length, 0);
  const kind = sniffFile(head);
  const sink = new RowSink(limits, issues, input);
  if (kind === "zip") {
    const csvName = await unpack(handle, size, limits, issues, sink);
    const totals = csvName === null ? null : sink.finish();
    return csvName === null || totals === null ? null : { ...totals, csvName };
  }
  if (/\.zip$/i.test(input.fileName) && kind !== "empty") {
    issues.refuse("not_a_zip", "The file is named .zip but is not a zip. The download may have failed: try again.");
    return null;
  }
  if (refuseKind(kind, "The file", issues)) return null;
  await feed([handle.createReadStream({ start: 0, autoClose: false })], (chunk) => sink.push(chunk));
  const totals = sink.finish();
  return totals === null ? null : { ...totals, csvName: input.fileName };
}

/** Streams the CSV of a zip into `sink`, holding the zip to the size and checksum it claims. */
async function unpack(handle: FileHandle, size: number, limits: RttLimits, issues: IssueList, sink: RowSink): Promise<string | null> {
  const entry = await openZipCsv(handle, size, limits, issues);
  if (entry === null) return null;
  let bytes = 0;
  let checksum = 0;
  const take = (chunk: Buffer): boolean => {
    if (bytes === 0 && refuseKind(sniffFile(chunk.subarray(0, HEAD_BYTES)), "The CSV in the zip", issues)) return false;
    bytes += chunk.length;
    if (bytes > entry.declaredBytes) {
      issues.refuse("zip_bomb", "The zip unpacks to more than it says it does. It is not the file as published.");
      return false;
    }
    checksum = crc32(chunk, checksum);
    return sink.push(chunk);
  };
  try {
    const streams = entry.deflated ? [entry.packed, createInflateRaw({ chunkSize: CHUNK })] : [entry.packed];
    const ended = await feed(streams, take);
    if (!ended) return null;
  } catch {
    issues.refuse("damaged_zip", "The zip is damaged: its contents cannot be unpacked. Download it again.");
    return null;
  } finally {
    entry.close();
  }
  if (bytes !== entry.declaredBytes || checksum !== entry.crc32) {
    issues.refuse("damaged_zip", "The zip is damaged: its contents do not agree with its checksum. Download it again.");
    return null;
  }
  return entry.name;
}

/** Turns bytes into records, the first into columns, the others into figures. */
class RowSink {
  private readonly reader: CsvReader;
  private columns: RttColumns | null = null;
  private aggregator: RttAggregator | null = null;

  constructor(
    private readonly limits: RttLimits,
    private readonly issues: IssueList,
    private readonly input: RttInput,
  ) {
    this.reader = new CsvReader(
      limits.maxRowBytes,
      (record, row) => this.take(record, row),
      (fault) => this.refuseFault(fault),
    );
  }

  /** Takes the next bytes; answers whether more are wanted. */
  push(chunk: Buffer): boolean {
    return this.reader.push(chunk);
  }

  /** The figures once all bytes are in; null when there are none, the reason being in the findings. */
  finish() {
    this.reader.end();
    if (this.issues.full) return null;
    if (this.aggregator === null && !this.issues.refused) this.issues.refuse("empty_file", "The file is empty.");
    return this.aggregator?.finish() ?? null;
  }

  private take(record: CsvRecord, row: number): boolean {
    if (this.aggregator === null) return this.takeHeader(record);
    if (row - 1 > this.limits.maxRows) {
      this.issues.refuse("too_many_rows", `The file has more than ${this.limits.maxRows} rows, the most that are read.`, { row });
      return false;
    }
    this.aggregator.add(record, row);
    if (row % ROWS_BETWEEN_WORDS === 0) this.input.onRows?.(row - 1);
    return !this.issues.full;
  }

  private takeHeader(record: CsvRecord): boolean {
    const headings = Array.from({ length: record.fieldCount }, (_, field) => record.text(field));
    const recognised = recogniseRttFullCsv(headings);
    if (recognised.kind !== "rtt_full_csv") {
      const what = recognised.kind === "other" ? `It looks like ${recognised.publication}.` : `Its first row has none of the headings expected, such as “${COLUMNS.part}”.`;
      this.issues.refuse("wrong_publication", `This is not the RTT full CSV data file. ${what}`, { row: 1 });
      return false;
    }
    this.columns = resolveColumns(headings, this.issues);
    if (this.columns === null) return false;
    this.aggregator = new RttAggregator(this.columns, this.issues, this.input.withBreakdown ? RttBreakdown.empty() : null);
    return true;
  }

  private refuseFault({ fault, row, field }: CsvFault): void {
    const place = { row, column: this.columns?.headings[field] ?? null };
    if (fault === "nul_byte") this.issues.refuse("bad_encoding", "The file holds bytes that are not text (NUL), so nothing after them can be trusted.", { row });
    else if (fault === "bad_quote") this.issues.refuse("bad_quote", "A quotation mark is out of place or never closed, so the columns cannot be told apart from here on.", place);
    else this.issues.refuse("row_too_long", `The row is longer than ${this.limits.maxRowBytes} bytes. A quotation mark may never be closed.`, place);
  }
}
