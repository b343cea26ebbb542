import { open, type FileHandle } from "node:fs/promises";
import { createInflateRaw } from "node:zlib";
import { createIssueList } from "../../domain/import-issue";
import { sniffFile } from "../../reading/sniff";
import { CsvReader } from "./csv-reader";
import { feed } from "./feed";
import { HEAD_BYTES } from "./refuse-kind";
import { recogniseRttFullCsv } from "./schema";
import { RTT_LIMITS } from "./source";
import { openZipCsv } from "./zip-entry";

/**
 * Whether a file on disk is the RTT full CSV, or a zip with it as its one CSV, by the headings alone: no more of it is
 * unpacked than they take. A file that cannot be read, and a zip beyond the limits, is not.
 */
export async function isRttFullCsv(path: string): Promise<boolean> {
  let handle: FileHandle | null = null;
  try {
    handle = await open(path, "r");
    return recogniseRttFullCsv(await headingsOf(handle)).kind === "rtt_full_csv";
  } catch {
    return false;
  } finally {
    await handle?.close();
  }
}

async function headingsOf(handle: FileHandle): Promise<readonly string[]> {
  let headings: readonly string[] = [];
  const reader = new CsvReader(
    RTT_LIMITS.maxRowBytes,
    (record) => {
      headings = Array.from({ length: record.fieldCount }, (_, field) => record.text(field));
      return false;
    },
    () => undefined,
  );
  const { size } = await handle.stat();
  const head = Buffer.alloc(Math.min(size, HEAD_BYTES));
  await handle.read(head, 0, head.length, 0);
  const kind = sniffFile(head);
  if (kind === "text") await feed([handle.createReadStream({ start: 0, autoClose: false })], (chunk) => reader.push(chunk));
  else if (kind === "zip") {
    const entry = await openZipCsv(handle, size, RTT_LIMITS, createIssueList("", 1));
    try {
      if (entry !== null) await feed(entry.deflated ? [entry.packed, createInflateRaw()] : [entry.packed], (chunk) => reader.push(chunk));
    } finally {
      entry?.close();
    }
  }
  reader.end();
  return headings;
}
