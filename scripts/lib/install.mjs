import fs from "node:fs";
import path from "node:path";
import { plainEnvironment } from "./environment.mjs";
import { fingerprint } from "./fingerprint.mjs";
import { doOnce, isFinished, recordFinished } from "./finished-work.mjs";
import { root } from "./paths.mjs";
import { readRecord } from "./lock-file.mjs";
import { runLogged } from "./run-logged.mjs";

/** Installs the packages of the lock file, when they are missing or the lock file is another one. */
export async function installPackages() {
  const print = fingerprint(["package-lock.json"]);
  if (installedLock() && isFinished("install", print)) return "unchanged";
  if (agreesWithLockFile()) {
    recordFinished("install", print);
    return "already there";
  }
  const npm = process.env.npm_execpath?.endsWith(".js") ? [process.execPath, process.env.npm_execpath] : ["npm"];
  await doOnce("install", print, () => runLogged("install", [...npm, "ci", "--include=dev", "--loglevel=error"], plainEnvironment()));
}

// npm writes this list last, so its presence means an installation that was not interrupted.
const installedLock = () => readRecord(path.join(root, "node_modules", ".package-lock.json"))?.packages;

// Somebody may have run `npm ci` by hand.
function agreesWithLockFile() {
  const installed = installedLock();
  if (!installed) return false;
  const { packages } = JSON.parse(fs.readFileSync(path.join(root, "package-lock.json"), "utf8"));
  const wanted = Object.entries(packages).filter(([place]) => place !== "");
  return (
    wanted.every(([place, { version, optional }]) => (installed[place] ? installed[place].version === version : optional)) &&
    Object.keys(installed).every((place) => place in packages)
  );
}
