import "server-only";
import { createWriteStream } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { Readable, Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { ReadableStream } from "node:stream/web";
import { Busboy } from "@fastify/busboy";

export interface ReceivedFile {
  /** Where it lies until the work with it ends. */
  readonly path: string;
  /** Its name as the sender says, without folders and control characters. */
  readonly fileName: string;
}

export interface ReceivedForm {
  /** Text fields by name; of a name sent more than once, the first. */
  readonly fields: ReadonlyMap<string, string>;
  /** Null where no file was chosen. */
  readonly file: ReceivedFile | null;
  /** Why the form cannot be used as it came; null where it can. */
  readonly problem: "file_too_large" | "several_files" | "broken_off" | null;
}

export interface ReceiveLimits {
  /** Largest file, in bytes. */
  readonly fileBytes: number;
  /** Most text fields. */
  readonly fields: number;
}

const FIELD_BYTES = 2_000;
/** A file past the limit is let run on and thrown away, so that the browser hears the answer; past this many times the limit it is cut off. */
const PATIENCE = 3;

/**
 * Receives a form with a file as it comes: the file goes to disk, never whole into memory, and is deleted when `work` ends,
 * however it ends.
 *
 * @param work is told what came, wrong forms too
 * @throws Error when the disk fails, or `work` does
 */
export async function receiveFile<T>(request: Request, limits: ReceiveLimits, work: (form: ReceivedForm) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(path.join(tmpdir(), "oversight-import-"));
  try {
    return await work(await receive(request, limits, path.join(folder, "upload")));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function receive(request: Request, { fileBytes, fields: mostFields }: ReceiveLimits, target: string): Promise<ReceivedForm> {
  const fields = new Map<string, string>();
  let file: ReceivedFile | null = null;
  let wrong: ReceivedForm["problem"] = null;
  let writing: Promise<unknown> = Promise.resolve();
  let diskFailure: { readonly error: unknown } | null = null;
  const parser = parserOf(request, { files: 1, fields: mostFields, fileSize: fileBytes, fieldSize: FIELD_BYTES, fieldNameSize: 100, headerPairs: 20 });
  if (parser === null || request.body === null) return { fields, file, problem: "broken_off" };
  const stopped = new AbortController();
  parser.on("field", (name, value) => void (fields.has(name) || fields.set(name, value)));
  parser.on("filesLimit", () => void (wrong = "several_files"));
  parser.on("fieldsLimit", () => void (wrong ??= "broken_off"));
  parser.on("file", (_, stream, name) => {
    stream.once("limit", () => void (wrong = "file_too_large"));
    const fileName = safeName(name);
    if (fileName !== "") file = { path: target, fileName };
    writing = pipeline(stream, createWriteStream(target, { flags: "wx", mode: 0o600 }), { signal: stopped.signal }).catch((error: unknown) => {
      if (!stopped.signal.aborted) diskFailure = { error };
      stopped.abort();
    });
  });
  try {
    await pipeline(Readable.fromWeb(request.body as ReadableStream), cutOff(fileBytes * PATIENCE), parser, { signal: stopped.signal });
  } catch {
    // The sender went away, or sent what is no form; a failing disk is told below.
    wrong ??= "broken_off";
    stopped.abort();
  }
  await writing;
  // Set in a callback, which the compiler cannot see.
  const failed = diskFailure as { readonly error: unknown } | null;
  if (failed) throw failed.error;
  return { fields, file, problem: wrong };
}

/** A parser of the form; null where the request says it sends none. */
function parserOf(request: Request, limits: Readonly<Record<string, number>>) {
  try {
    return new Busboy({ headers: { "content-type": request.headers.get("content-type") ?? "" }, limits });
  } catch {
    return null;
  }
}

/** Lets bytes through until there are too many. */
function cutOff(most: number): Transform {
  let passed = 0;
  return new Transform({
    transform(chunk: Buffer, _, done) {
      passed += chunk.length;
      if (passed > most) done(new Error("The request is too long"));
      else done(null, chunk);
    },
  });
}

const safeName = (name: string | undefined): string => (name ?? "").replace(/[\p{Cc}\p{Cf}]+/gu, " ").trim();
