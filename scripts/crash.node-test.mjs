import assert from "node:assert/strict";
import { fork } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { after, before, describe, test } from "node:test";
import { setTimeout as wait } from "node:timers/promises";
import pg from "pg";
import { openDatabase, removeDatabase } from "./lib/database.mjs";
import { locateCluster, runningServer } from "./lib/cluster.mjs";
import { demonstrationAccounts } from "./lib/demonstration-accounts.mjs";
import { serverEnvironment } from "./lib/environment.mjs";
import { generateClient } from "./lib/build.mjs";
import { migrate } from "./lib/migrate.mjs";
import { seed } from "./lib/seed.mjs";
import { keepWorker } from "./lib/server.mjs";
import { endCommands } from "./lib/run-logged.mjs";

/** Kills in all: CRASH_POINTS=40 for the long run. */
const POINTS = Number(process.env.CRASH_POINTS ?? 3);
const SEED = 20261122;
const ADDRESS = "http://127.0.0.1:3000";
const TARGETS = ["import", "worker", "database"];
const PATIENCE = 90_000;

/** Numbers from 0 to 1, the same in every run (mulberry32). */
function draws(seedNumber) {
  let state = seedNumber;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

describe("an import that is killed", { skip: process.platform !== "linux" && "finds the process of an import by /proc" }, () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "oversight-crash-"));
  let database;
  let worker;
  let workerPid = 0;
  let actor;

  before(async () => {
    fs.chmodSync(folder, 0o755);
    await generateClient();
    database = await openDatabase({ folder, embedded: true });
    await migrate(database);
    await seed(database, ADDRESS, folder);
    const env = { ...serverEnvironment(database, ADDRESS), OVERSIGHT_DATA_DIR: folder };
    const [first, second] = demonstrationAccounts(folder).filter(({ role }) => role === "National oversight").map(({ email }) => email);
    assert.ok(first && second, "two national accounts");
    actor = fork(path.resolve("scripts/testing/crash-actor.ts"), [first, second], { execArgv: ["--conditions=react-server", "--import", "tsx"], env, stdio: ["ignore", "inherit", "inherit", "ipc"] });
    worker = keepWorker(database, ADDRESS, (pid) => (workerPid = pid));
  });

  after(async () => {
    worker?.stop();
    actor?.disconnect();
    await endCommands("SIGKILL");
    await database?.close();
    await removeDatabase(folder);
    fs.rmSync(folder, { recursive: true, force: true });
  });

  const ask = (question) =>
    new Promise((resolve, reject) => {
      actor.once("message", (reply) => (reply.ok ? resolve(reply.value) : reject(new Error(reply.message))));
      actor.send(question);
    });

  /** Asks until the database answers again. */
  async function insist(question) {
    for (const until = Date.now() + PATIENCE; ; await wait(200)) {
      try {
        return await ask(question);
      } catch (error) {
        if (Date.now() > until) throw error;
      }
    }
  }

  /** Releases and figures that imports have made, the parts of them, and the entries of the audit trail; null while the database is away. */
  async function state() {
    const client = new pg.Client({ connectionString: database.ownerUrl });
    client.on("error", () => {});
    try {
      await client.connect();
      const { rows } = await client.query(`SELECT
        (SELECT count(*)::int FROM release WHERE imported_by <> 'Seed of the installation') AS releases,
        (SELECT count(*)::int FROM observation o JOIN release r ON r.id = o.release_id WHERE r.imported_by <> 'Seed of the installation') AS figures,
        (SELECT count(*)::int FROM observation_detail) AS details,
        (SELECT count(*)::int FROM audit_entry WHERE subject_type = 'release') AS audited,
        (SELECT md5(coalesce(string_agg(o::text, ',' ORDER BY o.metric_code, o.area_id, o.period_end, o.release_id), '')) FROM observation o) AS checksum`);
      return rows[0];
    } catch {
      return null;
    } finally {
      await client.end().catch(() => {});
    }
  }

  /** @returns whether there was a process to kill */
  function kill(target) {
    try {
      const pid = { worker: () => workerPid, database: () => runningServer(locateCluster(folder)).pid, import: processOfImport }[target]();
      return pid !== null && process.kill(pid, "SIGKILL");
    } catch {
      return false; // it has ended by itself
    }
  }

  function processOfImport() {
    const children = fs.readFileSync(`/proc/${workerPid}/task/${workerPid}/children`, "utf8").trim().split(" ").filter(Boolean).map(Number);
    return children.find((pid) => fs.readFileSync(`/proc/${pid}/cmdline`, "utf8").includes("run-one")) ?? null;
  }

  test(`at ${POINTS} points of the import, the worker and the database leaves the figures of before or of after, and is finished by a rerun`, { timeout: POINTS * PATIENCE }, async () => {
    const draw = draws(SEED);
    const kills = { import: 0, worker: 0, database: 0 };
    for (let point = 0; point < POINTS; point += 1) {
      const target = TARGETS[point % TARGETS.length];
      const phase = Math.floor(point / TARGETS.length) % 2 === 0 ? "approved" : "staged";
      const delay = 200 + draw() * 3_000;
      const file = path.join(folder, `crash-${point}.csv`);
      await insist({ ask: "build", path: file, over: 100 + point });
      const before = await state();
      const { value } = await insist({ ask: "stage", path: file, publishedOn: `2026-0${4 + Math.floor(point / 28)}-${String(1 + (point % 28)).padStart(2, "0")}` });
      const { importId } = value;
      const seen = [];
      let killed = false;
      let clock = phase === "staged" ? Date.now() : null;
      for (const until = Date.now() + PATIENCE; ; await wait(20)) {
        assert.ok(Date.now() < until, `point ${point}: import ${importId} was not finished`);
        const now = await state();
        if (now) seen.push(now);
        if (!killed && clock !== null && Date.now() - clock >= delay) {
          killed = kill(target);
          if (killed) kills[target] += 1;
          if (killed && target === "database") {
            while (runningServer(locateCluster(folder))) await wait(20); // it takes a moment to go
            database = await openDatabase({ folder, embedded: true });
          }
        }
        const record = await ask({ ask: "look", importId }).catch(() => null);
        if (record?.state === "checked") {
          const result = await ask({ ask: "approve", importId, version: record.version }).catch(() => null);
          if (result?.ok && phase === "approved") clock ??= Date.now();
        }
        if (record?.state === "failed") await ask({ ask: "retry", importId }).catch(() => null);
        if (record?.state === "published") break;
      }
      const afterwards = await state();
      assert.equal(afterwards.releases, before.releases + 1, `point ${point}`);
      assert.equal(afterwards.audited, before.audited + 1, `point ${point}`);
      assert.ok(afterwards.figures > before.figures);
      for (const now of seen) {
        const { checksum } = now;
        assert.ok([before.checksum, afterwards.checksum].includes(checksum) && [before.releases, afterwards.releases].includes(now.releases), `point ${point}, ${target}: neither before nor after`);
        assert.equal(now.releases === before.releases, checksum === before.checksum, `point ${point}: a release without its figures, or figures without their release`);
      }
    }
    console.log(`Killed: ${JSON.stringify(kills)} of ${POINTS}`);
    assert.ok(Object.values(kills).reduce((sum, count) => sum + count, 0) >= POINTS / 2, "kills met a process");
  });
});
