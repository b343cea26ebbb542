import { spawn } from "node:child_process";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { DATABASE, OWNER_ROLE } from "../../scripts/lib/database-names.mjs";
import { serverEnvironment } from "../../scripts/lib/environment.mjs";
import { root } from "../../scripts/lib/paths.mjs";
import { typescript } from "../../scripts/lib/seed.mjs";
import { IMPORT_LIMITS } from "../../scripts/worker/limits";
import { undoLater } from "../lib/clean-up";
import { asEnvironment } from "../lib/program";
import { inDatabase, type Database } from "../lib/setting";
import { withClient } from "../lib/sql";
import type { ImportedFile } from "./import-files";

export const COPY = `${DATABASE}_bench_intake`;

export interface ChildImport {
  readonly files: readonly ImportedFile[];
  /** From the start of the process to its end. */
  readonly seconds: number;
  /** Greatest resident set of the process. */
  readonly megabytes: number;
}

/** Hands `work` a fresh copy of the bench's database without any official figure; it is gone afterwards. */
export async function withEmptyCopy<T>(database: Database, work: (copy: Database) => Promise<T>): Promise<T> {
  const drop = undoLater(() => withClient(database.adminUrl, async (client) => void (await client.query(`DROP DATABASE IF EXISTS ${COPY} WITH (FORCE)`))));
  try {
    await withClient(database.adminUrl, async (client) => {
      await client.query(`DROP DATABASE IF EXISTS ${COPY} WITH (FORCE)`);
      await client.query(`CREATE DATABASE ${COPY} TEMPLATE ${DATABASE} OWNER ${OWNER_ROLE}`);
    });
    const copy = { ...database, runtimeUrl: inDatabase(database.runtimeUrl, COPY), ownerUrl: inDatabase(database.ownerUrl, COPY), adminUrl: inDatabase(database.adminUrl, COPY) };
    await withClient(copy.ownerUrl, async (client) => {
      await client.query("DELETE FROM observation o USING release r WHERE r.id = o.release_id AND r.provenance <> 'illustrative'");
      await client.query("DELETE FROM release WHERE provenance <> 'illustrative'");
    });
    return await work(copy);
  } finally {
    await drop();
  }
}

/** Imports files in a process of its own (see `import-files.ts`), with the heap that the worker gives one. */
export async function importInChild(database: Database, steps: "check" | "publish" | "all", files: readonly string[]): Promise<ChildImport> {
  const [node = process.execPath, ...args] = typescript("bench/intake/import-files.ts", steps, ...files);
  const peak = pathToFileURL(path.join(root, "bench/lib/report-peak.mjs")).href;
  const env = serverEnvironment(database, "http://127.0.0.1:3000");
  const begun = performance.now();
  const child = spawn(node, [`--max-old-space-size=${IMPORT_LIMITS.heapMegabytes}`, "--import", peak, ...args], { cwd: root, env: asEnvironment(env), stdio: ["ignore", "pipe", "pipe", "pipe"] });
  const ended = undoLater(async () => void child.kill("SIGTERM"));
  const said = ["", "", "", ""];
  [1, 2, 3].forEach((stream) => child.stdio[stream]?.on("data", (chunk: Buffer) => (said[stream] += chunk.toString())));
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", resolve);
  });
  const seconds = (performance.now() - begun) / 1000;
  await ended();
  if (code !== 0) throw new Error(`the import ended with ${code}: ${said[2]}`);
  return { files: JSON.parse(said[1] ?? "") as readonly ImportedFile[], seconds, megabytes: (Number(said[3]) * 1024) / 1e6 };
}
