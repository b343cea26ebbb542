import { DATABASE, OWNER_ROLE } from "../../scripts/lib/database-names.mjs";
import { serverEnvironment } from "../../scripts/lib/environment.mjs";
import { IMPORT_LIMITS } from "../../scripts/worker/limits";
import { undoLater } from "../lib/clean-up";
import { measuredScript } from "../lib/measured-script";
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
      await client.query("DELETE FROM observation_detail d USING release r WHERE r.id = d.release_id AND r.provenance <> 'illustrative'");
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
  const env = serverEnvironment(database, "http://127.0.0.1:3000");
  const { output, ...took } = await measuredScript(["bench/intake/import-files.ts", steps, ...files], env, [`--max-old-space-size=${IMPORT_LIMITS.heapMegabytes}`]);
  return { ...took, files: JSON.parse(output) as readonly ImportedFile[] };
}
