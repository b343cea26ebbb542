import { spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { awayFolder } from "./away-folder.mjs";
import { ADMIN_ROLE } from "./database-names.mjs";
import { replaceFile } from "./lock-file.mjs";
import { freePort, portOrFree } from "./ports.mjs";
import { postgresBinaries } from "./postgres-binaries.mjs";
import { startMark } from "./process-identity.mjs";
import { asDatabaseUser, canEnter, databaseUser } from "./unprivileged-user.mjs";

const START_ATTEMPTS = 50; // a killed server's processes can hold the cluster for a moment: about five seconds in all

/**
 * Where the cluster of a data folder lives: in it, or under /var/tmp when the database user cannot enter it.
 * @param {string} dataFolder
 * @returns {{ home: string, directory: string, settingsFile: string }}
 */
export function locateCluster(dataFolder) {
  // The folder above stays open (0755): the database user passes through it to its own, closed one.
  fs.mkdirSync(dataFolder, { recursive: true, mode: 0o755 });
  const home = canEnter(dataFolder) ? dataFolder : awayFolder(dataFolder);
  return { home, directory: path.join(home, "postgresql"), settingsFile: path.join(home, "cluster.json") };
}

/** @returns {{ port: number, passwords: { admin: string, owner: string, runtime: string } } | null} */
export function clusterSettings({ settingsFile }) {
  return fs.existsSync(settingsFile) ? JSON.parse(fs.readFileSync(settingsFile, "utf8")) : null;
}

/**
 * The cluster's own server, known by the cluster's pid file and never by an open port.
 * @returns {{ pid: number, port: number } | null} null when it does not run
 */
export function runningServer({ directory }) {
  const file = path.join(directory, "postmaster.pid");
  if (!fs.existsSync(file)) return null;
  const lines = fs.readFileSync(file, "utf8").split("\n"); // 1 process, 2 directory, 3 start, 4 port
  const [pid, port] = [Number(lines[0]), Number(lines[3])];
  return pid > 0 && port > 0 && isServerOf(pid, directory) ? { pid, port } : null;
}

// A number in an old pid file may belong to another process by now.
function isServerOf(pid, directory) {
  if (startMark(pid) === null) return false;
  if (process.platform !== "linux") return spawnSync(postgresBinaries().pg_ctl, ["-D", directory, "status"], asDatabaseUser()).status === 0;
  try {
    return fs.readFileSync(`/proc/${pid}/cmdline`, "utf8").split("\0").includes(directory);
  } catch {
    return false;
  }
}

/**
 * Starts the cluster's server, making the cluster first when there is none.
 * @returns {Promise<{ port: number, passwords: { admin: string, owner: string, runtime: string } }>}
 * @throws when PostgreSQL cannot be started; the message holds the end of its log
 */
export async function startCluster(cluster) {
  if (!fs.existsSync(path.join(cluster.directory, "PG_VERSION"))) await createCluster(cluster);
  const settings = clusterSettings(cluster);
  if (!settings) {
    throw new Error(`${cluster.settingsFile} is gone, and the passwords with it. Remove ${cluster.directory} to start afresh.`);
  }
  const log = path.join(cluster.directory, "server.log");
  if (!runningServer(cluster)) fs.rmSync(log, { force: true });
  for (let attempt = 1; ; attempt++) {
    const running = runningServer(cluster);
    if (running) {
      saveSettings(cluster, { ...settings, port: running.port });
      return { ...settings, port: running.port };
    }
    if (attempt > START_ATTEMPTS) throw new Error(`PostgreSQL did not start.\n${endOf(log)}`);
    removeStalePidFile(cluster);
    if (!launch(cluster, await portOrFree(settings.port), log)) await wait(100);
  }
}

/** Stops the cluster's server; waits until it has ended. Harmless when it does not run. */
export function stopCluster(cluster) {
  if (!runningServer(cluster)) return;
  const stop = spawnSync(postgresBinaries().pg_ctl, ["-D", cluster.directory, "-m", "fast", "-w", "stop"], asDatabaseUser());
  if (stop.status !== 0 && runningServer(cluster)) throw new Error(`PostgreSQL did not stop: ${stop.stderr || stop.stdout}`);
}

function launch({ directory }, port, log) {
  const options = {
    port,
    listen_addresses: "127.0.0.1",
    unix_socket_directories: "''",
    shared_buffers: "256MB",
    timezone: "UTC",
    log_timezone: "UTC",
  };
  const flags = Object.entries(options).map(([name, value]) => `-c ${name}=${value}`).join(" ");
  const args = ["-D", directory, "-w", "-l", log, "-o", flags, "start"];
  return spawnSync(postgresBinaries().pg_ctl, args, { ...asDatabaseUser(), stdio: "ignore" }).status === 0;
}

// PostgreSQL itself gives up when the number in an old pid file is in use again; here it is known to be another process.
function removeStalePidFile({ directory }) {
  const file = path.join(directory, "postmaster.pid");
  if (process.platform !== "linux" || !fs.existsSync(file)) return;
  const pid = Number(fs.readFileSync(file, "utf8").split("\n")[0]);
  if (pid > 0 && !isServerOf(pid, directory)) fs.rmSync(file, { force: true });
}

async function createCluster(cluster) {
  const password = () => randomBytes(18).toString("base64url");
  const passwords = { admin: password(), owner: password(), runtime: password() };
  const draft = `${cluster.directory}.new`; // renamed when whole, so that an interrupted attempt is never taken for a cluster
  const passwordFile = `${draft}.password`;
  fs.rmSync(draft, { recursive: true, force: true });
  fs.rmSync(cluster.directory, { recursive: true, force: true });
  fs.mkdirSync(draft, { mode: 0o700 });
  fs.writeFileSync(passwordFile, passwords.admin, { mode: 0o600 });
  const { uid, gid } = databaseUser();
  if (uid !== undefined) [draft, passwordFile].forEach((file) => fs.chownSync(file, uid, gid));
  const args = ["-D", draft, "-U", ADMIN_ROLE, "-A", "scram-sha-256", `--pwfile=${passwordFile}`, "-E", "UTF8", "--locale-provider=libc", "--locale=C"];
  const made = spawnSync(postgresBinaries().initdb, args, asDatabaseUser());
  fs.rmSync(passwordFile, { force: true });
  if (made.status !== 0) throw new Error(`PostgreSQL's data folder could not be made: ${made.stderr || made.error?.message}`);
  saveSettings(cluster, { port: await freePort(), passwords });
  fs.renameSync(draft, cluster.directory);
}

const saveSettings = ({ settingsFile }, settings) => replaceFile(settingsFile, JSON.stringify(settings, null, 2));

function endOf(log) {
  return fs.existsSync(log) ? fs.readFileSync(log, "utf8").split("\n").slice(-15).join("\n") : "It left no log.";
}
