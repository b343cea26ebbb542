import fs from "node:fs";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { identify, isSameProcess } from "./process-identity.mjs";

/**
 * The live holder's record in a lock file.
 * @returns {Record<string, unknown> | null} null when there is no file, or its process has ended
 */
export function lockHolder(file) {
  const record = readRecord(file);
  return isSameProcess(record) ? record : null;
}

/** The record of a lock file whoever wrote it, dead or alive; null without one. */
export function readRecord(file) {
  try {
    return JSON.parse(fs.readFileSync(file, "utf8"));
  } catch {
    return null;
  }
}

/**
 * Takes a lock, also from a process that has ended.
 * @param {string} file
 * @param {Record<string, unknown>} details kept in the file for whoever finds it taken
 * @returns {{ update(details: Record<string, unknown>): void, release(): void } | null} null when a live process holds it
 */
export function takeLock(file, details = {}) {
  fs.mkdirSync(path.dirname(file), { recursive: true, mode: 0o755 });
  const mine = identify();
  const text = (extra) => JSON.stringify({ ...mine, ...details, ...extra });
  const draft = `${file}.${process.pid}`;
  fs.writeFileSync(draft, text(), { mode: 0o600 });
  try {
    for (let attempt = 0; attempt < 3; attempt++) {
      try {
        fs.linkSync(draft, file); // a link appears whole or not at all, unlike a file being written
        return {
          update: (extra) => replaceFile(file, text(extra)),
          release: () => readRecord(file)?.pid === process.pid && fs.rmSync(file, { force: true }),
        };
      } catch (error) {
        if (error.code !== "EEXIST") throw error;
        if (lockHolder(file)) return null;
        fs.rmSync(file, { force: true });
      }
    }
    return null;
  } finally {
    fs.rmSync(draft, { force: true });
  }
}

/** Runs `work` alone among all processes that use this lock file; waits up to two minutes for its turn. */
export async function withLock(file, work) {
  for (let waited = 0; ; waited += 50) {
    const lock = takeLock(file);
    if (lock) {
      try {
        return await work();
      } finally {
        lock.release();
      }
    }
    if (waited > 120_000) throw new Error(`Process ${lockHolder(file)?.pid} has held ${file} for two minutes.`);
    await wait(50);
  }
}

/** Writes a private file so that a reader sees the old or the new content, never a part. */
export function replaceFile(file, text) {
  const draft = `${file}.${process.pid}.new`;
  fs.writeFileSync(draft, text, { mode: 0o600 });
  fs.renameSync(draft, file);
}
