// The worker: takes imports from the queue, one at a time, each in a process of its own. Ends on SIGTERM or with its launcher.
import { readdir, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { Client } from "pg";
import PgBoss from "pg-boss";
import { systemScope } from "@/lib/access/scope-outside-requests";
import { failImport } from "@/lib/imports/commands/fail-import";
import { loadWaitingImports } from "@/lib/imports/load-imports";
import { configuration } from "@/lib/platform/config";
import { closeDatabase } from "@/lib/platform/database/client";
import { QUEUE_SCHEMA } from "@/lib/platform/jobs/queue";
import { logError } from "@/lib/platform/logger";
import { IMPORT_LIMITS } from "./worker/limits";
import { runInChild, type Ending } from "./worker/run-in-child";

const LOCK = "SELECT pg_try_advisory_lock(hashtext('oversight worker')) AS mine";
const WAIT_FOR_LOCK = 2_000;
const HOUR = 3_600_000;
const FETCH_EVERY = 15 * 60_000;

const REASON: Readonly<Partial<Record<Ending, string>>> = {
  too_long: `It took longer than ${IMPORT_LIMITS.seconds / 60} minutes and was ended.`,
  too_much_memory: `It needed more memory than ${IMPORT_LIMITS.residentMegabytes / 1_000} GB and was ended.`,
  failed: "It ended with an error, which is in the log of the worker. Nothing was published.",
};

const stopping = new AbortController();
process.once("SIGTERM", () => stopping.abort());
process.once("SIGINT", () => stopping.abort());
process.once("disconnect", () => stopping.abort());

/** One worker at a time has the lock, until its connection ends; others stand by. */
async function becomeLeader(): Promise<Client> {
  for (;;) {
    const client = new Client({ connectionString: configuration().databaseUrl, keepAlive: true });
    await client.connect();
    client.on("error", (error) => giveUp(error));
    const { rows } = await client.query<{ mine: boolean }>(LOCK);
    if (rows[0]?.mine) {
      await client.query("SELECT set_config('app.reach', 'all', false)");
      return client;
    }
    await client.end();
    await wait(WAIT_FOR_LOCK);
    if (stopping.signal.aborted) process.exit(0);
  }
}

/** Without the database there is no lock, so another worker may have it: whoever started this one starts it again. */
function giveUp(error: unknown): never {
  logError("worker", error);
  process.exit(1);
}

/** What is left of a worker that was killed: its jobs are sent again, and the files it had put on disk are deleted. */
async function clearUp(boss: PgBoss, client: Client): Promise<void> {
  const { rows } = await client.query<{ id: string }>(`SELECT id FROM ${QUEUE_SCHEMA}.job WHERE name = 'import' AND state = 'active'`);
  if (rows.length > 0) await boss.cancel("import", rows.map(({ id }) => id));
  for (const importId of await loadWaitingImports(await systemScope("Import worker", "import:stage"))) await boss.send("import", { importId });
  for (const name of (await readdir(tmpdir())).filter((entry) => entry.startsWith("oversight-import-"))) {
    const folder = path.join(tmpdir(), name);
    const left = await stat(folder).catch(() => null);
    if (left !== null && Date.now() - left.mtimeMs > HOUR) await rm(folder, { recursive: true, force: true });
  }
}

async function work(client: Client, importId: number): Promise<void> {
  const state = async () => (await client.query<{ state: string }>("SELECT state FROM import WHERE id = $1", [importId])).rows[0]?.state;
  const before = await state();
  if (before !== "staged" && before !== "approved") return;
  const ending = await runInChild("run-one.ts", [String(importId)], async () => (await state()) === "cancelled", stopping.signal);
  if (ending === "lost_database") throw new Error(`Import ${importId} lost the database and is tried again`);
  const reason = REASON[ending];
  if (reason) await failImport.execute(await systemScope("Import worker", "import:stage"), { importId, reason });
}

/** Looks for new files now and then, where that is switched on; one round ends before the next begins. */
async function fetchNowAndThen(): Promise<void> {
  while (configuration().fetching && !stopping.signal.aborted) {
    await runInChild("run-fetching.ts", [], () => Promise.resolve(false), stopping.signal).catch((error: unknown) => logError("fetching", error));
    await wait(FETCH_EVERY, undefined, { signal: stopping.signal }).catch(() => {});
  }
}

const client = await becomeLeader().catch(giveUp);
const boss = new PgBoss({ connectionString: configuration().databaseUrl, schema: QUEUE_SCHEMA, migrate: false, schedule: false, max: 3 });
boss.on("error", (error) => logError("worker", error));
await boss.start();
await clearUp(boss, client);
await boss.work<{ importId: number }>("import", { pollingIntervalSeconds: 0.5, batchSize: 1 }, async ([job]) => {
  if (job) await work(client, job.data.importId);
});
void fetchNowAndThen();
process.stdout.write("The worker waits for imports.\n");
await new Promise<void>((resolve) => stopping.signal.addEventListener("abort", () => resolve(), { once: true }));
await boss.stop({ graceful: true, timeout: 5_000 });
await client.end();
await closeDatabase();
process.exit(0);
