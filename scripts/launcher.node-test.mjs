import assert from "node:assert/strict";
import fs from "node:fs";
import net from "node:net";
import path from "node:path";
import { after, before, describe, test } from "node:test";
import { setTimeout as wait } from "node:timers/promises";
import pg from "pg";
import { freePort } from "./lib/ports.mjs";
import { startMark } from "./lib/process-identity.mjs";
import { isRoot } from "./lib/unprivileged-user.mjs";
import { miniatureCheckout } from "./testing/miniature-checkout.mjs";

const told = async (address) => (await fetch(address)).json();

async function query(connectionString, sql) {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

/** Number of the worker's process, once there is one other than `not`. */
async function workerOf(checkout, not = null) {
  const file = path.join(checkout.root, ".data/worker.pid");
  for (let turn = 0; turn < 300; turn += 1) {
    const pid = fs.existsSync(file) ? Number(fs.readFileSync(file, "utf8")) : 0;
    if (pid > 0 && pid !== not && startMark(pid) !== null) return pid;
    await wait(50);
  }
  throw new Error("the worker did not start");
}

/** Holds a port as a stranger would while `work` runs. */
async function withStranger(port, work) {
  const stranger = net.createServer((socket) => socket.end("not PostgreSQL")).listen(port, "127.0.0.1");
  await new Promise((resolve) => stranger.once("listening", resolve));
  try {
    return await work();
  } finally {
    await new Promise((resolve) => stranger.close(resolve));
  }
}

describe("npm start", () => {
  let checkout;
  before(() => (checkout = miniatureCheckout()));
  after(() => checkout.remove());

  test("serves with the runtime role only, lists the accounts, refuses a second start, and stops everything", async () => {
    const first = await checkout.start({ PORT: String(await freePort()) });
    const { DATABASE_URL, DATABASE_OWNER_URL, DEMONSTRATION, NEXTAUTH_URL, NEXTAUTH_SECRET } = await told(first.address);
    assert.match(DATABASE_URL, /^postgresql:\/\/oversight_runtime:/);
    assert.equal(DATABASE_OWNER_URL, undefined);
    assert.equal(DEMONSTRATION, "1");
    assert.equal(NEXTAUTH_URL, first.address);
    assert.equal(fs.readFileSync(path.join(checkout.root, ".data/secret"), "utf8"), NEXTAUTH_SECRET);
    assert.equal(fs.statSync(path.join(checkout.root, ".data/secret")).mode & 0o777, 0o600);
    assert.match(first.output(), /Analyst +a@example\.org +made-up +A Person +QXX, QYY/);

    const second = checkout.run("start.mjs");
    assert.equal(second.status, 1);
    assert.ok(second.stderr.includes(first.address), second.stderr);
    assert.equal((await told(first.address)).NEXTAUTH_URL, first.address);

    assert.equal(await first.kill("SIGTERM"), 0);
    await assert.rejects(fetch(first.address));
    assert.equal(checkout.database(), null);
  });

  test("takes a free port when the wanted one is taken, and builds nothing twice", async () => {
    const port = await freePort();
    await withStranger(port, async () => {
      const started = await checkout.start({ PORT: String(port) });
      assert.notEqual(started.address, `http://127.0.0.1:${port}`);
      assert.equal((await told(started.address)).NEXTAUTH_URL, started.address);
      assert.match(started.output(), new RegExp(`Port ${port} is taken`));
      assert.match(started.output(), /Build the application .* unchanged/);
      assert.match(started.output(), /Migrate the database .* up to date/);
      assert.equal(await started.kill("SIGINT"), 0);
    });
  });

  test("recovers after everything was killed", async () => {
    const started = await checkout.start({ PORT: String(await freePort()) });
    const server = (await told(started.address)).pid;
    const database = checkout.database().pid;
    await query(checkout.urls().owner, `INSERT INTO "Note" ("text") VALUES ('kept')`);
    process.kill(database, "SIGKILL");
    process.kill(server, "SIGKILL");
    await started.kill("SIGKILL");
    const again = await checkout.start({ PORT: String(await freePort()) });
    assert.notEqual(checkout.database().pid, database);
    assert.deepEqual(await query(checkout.urls().runtime, `SELECT "text" FROM "Note"`), [{ text: "kept" }]);
    await again.kill("SIGTERM");
  });

  test("ends the server and the worker that a killed launcher left behind", async () => {
    const port = String(await freePort());
    const started = await checkout.start({ PORT: port });
    const server = (await told(started.address)).pid;
    const worker = await workerOf(checkout);
    await started.kill("SIGKILL");
    assert.notEqual(startMark(server), null);
    assert.notEqual(startMark(worker), null);
    const again = await checkout.start({ PORT: port });
    assert.equal(startMark(server), null);
    assert.equal(startMark(worker), null);
    assert.equal(again.address, started.address);
    assert.equal(await again.kill("SIGTERM"), 0);
    assert.equal(checkout.database(), null);
  });

  test("starts a worker that ended again, and ends it when it stops", async () => {
    const started = await checkout.start({ PORT: String(await freePort()) });
    const first = await workerOf(checkout);
    process.kill(first, "SIGKILL");
    const second = await workerOf(checkout, first);
    assert.notEqual(startMark(second), null);
    assert.equal(await started.kill("SIGTERM"), 0);
    assert.equal(startMark(second), null);
  });

  test("refuses one address without the other, and names the missing one", () => {
    const refused = checkout.run("start.mjs", [], { DATABASE_URL: "postgresql://runtime@db.example.org/oversight" });
    assert.equal(refused.status, 1);
    assert.match(refused.stderr, /DATABASE_OWNER_URL is not set/);
  });

  test("stops when a migration fails, with its message, and leaves nothing running", () => {
    const folder = path.join(checkout.root, "prisma/migrations/0002_broken");
    fs.mkdirSync(folder);
    fs.writeFileSync(path.join(folder, "migration.sql"), "SELECT no_such_column;");
    const failed = checkout.run("start.mjs");
    fs.rmSync(folder, { recursive: true });
    assert.equal(failed.status, 1);
    assert.match(failed.stderr, /no_such_column/);
    assert.equal(checkout.database(), null);
  });
});

describe("embedded database", () => {
  let checkout;
  before(() => (checkout = miniatureCheckout()));
  after(() => checkout.remove());
  const start = () => assert.equal(checkout.run("db.mjs", ["start"]).status, 0);
  const stop = () => assert.equal(checkout.run("db.mjs", ["stop"]).status, 0);

  test("has an owner that migrates and a runtime role without rights of its own", async () => {
    assert.equal(checkout.run("prisma.mjs", ["migrate", "deploy"]).status, 0);
    start();
    const { owner, runtime } = checkout.urls();
    const rights = await query(runtime, "SELECT rolsuper, rolbypassrls, rolcreaterole, rolcreatedb FROM pg_roles WHERE rolname = current_user");
    assert.deepEqual(rights, [{ rolsuper: false, rolbypassrls: false, rolcreaterole: false, rolcreatedb: false }]);
    assert.deepEqual(await query(runtime, "SELECT tablename FROM pg_tables WHERE tableowner = current_user"), []);
    assert.deepEqual(await query(owner, "SELECT rolsuper FROM pg_roles WHERE rolname = current_user"), [{ rolsuper: false }]);
    await assert.rejects(query(runtime, "CREATE TABLE mine ()"), /permission denied/);
    await assert.rejects(query(runtime, `ALTER TABLE "Note" ADD COLUMN more text`), /must be owner/);
    const printed = checkout.run("db.mjs", ["where"]).stdout;
    assert.ok(printed.includes(`DATABASE_URL=${runtime}\n`) && printed.includes(`DATABASE_OWNER_URL=${owner}\n`), printed);
    stop();
  });

  test("moves to a free port when a stranger holds its own, and does not take the stranger for itself", async () => {
    start();
    const { port } = checkout.database();
    stop();
    await withStranger(port, async () => {
      assert.equal(checkout.database(), null);
      start();
      assert.notEqual(checkout.database().port, port);
      assert.deepEqual(await query(checkout.urls().owner, "SELECT 1 AS one"), [{ one: 1 }]);
    });
    stop();
  });

  test("starts again at once after its server was killed", async () => {
    start();
    process.kill(checkout.database().pid, "SIGKILL");
    start();
    assert.deepEqual(await query(checkout.urls().owner, "SELECT 1 AS one"), [{ one: 1 }]);
    stop();
  });

  test("does not take another process for its server when an old pid file names it", { skip: process.platform !== "linux" }, async () => {
    start();
    const { directory } = checkout.cluster();
    const file = path.join(directory, "postmaster.pid");
    const content = fs.readFileSync(file, "utf8");
    stop();
    fs.writeFileSync(file, content.replace(/^\d+/, String(process.pid)));
    assert.equal(checkout.database(), null);
    start();
    assert.notEqual(checkout.database().pid, process.pid);
    stop();
  });

  test("does not disturb another checkout's", async () => {
    const other = miniatureCheckout();
    try {
      start();
      assert.equal(other.run("db.mjs", ["start"]).status, 0);
      assert.notEqual(checkout.database().port, other.database().port);
      await assert.rejects(query(checkout.urls().owner.replace(/:\d+\//, `:${other.database().port}/`), "SELECT 1"), /password/);
      stop();
      assert.deepEqual(await query(other.urls().owner, "SELECT 1 AS one"), [{ one: 1 }]);
    } finally {
      await other.remove();
    }
  });

  test("stops with its last user, not before", async () => {
    const started = await checkout.start({ PORT: String(await freePort()) });
    assert.equal(checkout.run("db.mjs", ["where"]).status, 0);
    assert.equal(checkout.run("prisma.mjs", ["migrate", "status"]).status, 0);
    assert.notEqual(checkout.database(), null);
    await started.kill("SIGTERM");
    assert.equal(checkout.database(), null);
  });
});

describe("a checkout that other users cannot enter", { skip: isRoot ? false : "needs root" }, () => {
  let checkout;
  before(() => (checkout = miniatureCheckout({ mode: 0o700, ownBinaries: true })));
  after(() => checkout.remove());

  test("keeps the database outside, reachable for the user PostgreSQL runs as", async () => {
    assert.equal(checkout.run("db.mjs", ["start"]).status, 0);
    const { directory } = checkout.cluster();
    assert.ok(directory.startsWith("/var/tmp/oversight-"), directory);
    const place = path.dirname(directory);
    assert.equal(fs.statSync(path.join(place, "cluster.json")).mode & 0o777, 0o600);
    assert.notEqual(fs.statSync(directory).uid, 0);
    assert.deepEqual(await query(checkout.urls().owner, "SELECT 1 AS one"), [{ one: 1 }]);
    process.kill(checkout.database().pid, "SIGKILL");
    assert.equal(checkout.run("db.mjs", ["start"]).status, 0);
    assert.equal(checkout.run("db.mjs", ["stop"]).status, 0);
    assert.equal(checkout.database(), null);
  });
});
