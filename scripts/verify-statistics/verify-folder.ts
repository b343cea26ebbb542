import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { differences, type Difference } from "./compare";
import { entrySchema, type Methods } from "./methods";

/** How one entry fared: no differences = passed. */
export interface Verdict {
  readonly file: string;
  readonly id: string;
  /** Null for an entry that cannot be read. */
  readonly method: string | null;
  readonly differences: readonly Difference[];
}

/**
 * Runs every entry of every vector file of a folder; `index.json` describes the files and is passed over.
 * An entry that cannot be read, or names a method nobody knows, fails: nothing is left out silently.
 * @throws Error when the folder has no vector file or one is not a JSON list.
 */
export function verifyFolder(folder: string, methods: Methods): Verdict[] {
  const files = readdirSync(folder).filter((name) => name.endsWith(".json") && name !== "index.json").sort();
  if (files.length === 0) throw new Error(`${folder} holds no vector file (*.json).`);
  return files.flatMap((file) => readEntries(path.join(folder, file)).map((entry, place) => verifyEntry(file, place, entry, methods)));
}

function readEntries(file: string): unknown[] {
  let content: unknown;
  try {
    content = JSON.parse(readFileSync(file, "utf8"));
  } catch (error) {
    throw new Error(`${file} is not JSON: ${(error as Error).message}`, { cause: error });
  }
  const entries = z.array(z.unknown()).safeParse(content);
  if (!entries.success) throw new Error(`${file} is not a list of entries.`);
  return entries.data;
}

function verifyEntry(file: string, place: number, raw: unknown, methods: Methods): Verdict {
  const fault = (id: string, got: unknown, name: string | null = null): Verdict => ({ file, id, method: name, differences: [{ field: "entry", got, expected: "an entry that can be run" }] });
  const entry = entrySchema.safeParse(raw);
  if (!entry.success) return fault(`entry ${place}`, z.prettifyError(entry.error));
  const method = Object.hasOwn(methods, entry.data.method) ? methods[entry.data.method] : undefined;
  if (method === undefined) return fault(entry.data.id, `unknown method ${entry.data.method}`, entry.data.method);
  try {
    const comparisons = method(entry.data);
    if (comparisons.length === 0) return fault(entry.data.id, "nothing to compare", entry.data.method);
    return { file, id: entry.data.id, method: entry.data.method, differences: comparisons.flatMap(differences) };
  } catch (error) {
    return fault(entry.data.id, error instanceof z.ZodError ? z.prettifyError(error) : String(error), entry.data.method);
  }
}
