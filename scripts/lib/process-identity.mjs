import { spawnSync } from "node:child_process";
import fs from "node:fs";

/**
 * A mark that tells a running process from a later one with the same number: its start time.
 * @param {number} pid
 * @returns {string | null} null when no such process runs (one that has ended but is not collected counts as ended)
 */
export function startMark(pid) {
  if (process.platform === "linux") {
    try {
      const stat = fs.readFileSync(`/proc/${pid}/stat`, "utf8");
      const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
      return fields[0] === "Z" || fields[0] === "X" ? null : fields[19];
    } catch {
      return null;
    }
  }
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (error.code === "ESRCH") return null;
  }
  return spawnSync("ps", ["-o", "lstart=", "-p", String(pid)], { encoding: "utf8" }).stdout?.trim() || "unknown";
}

/** @returns {{ pid: number, mark: string }} this or another process, to be recognised later by isSameProcess */
export const identify = (pid = process.pid) => ({ pid, mark: startMark(pid) });

/** @param {{ pid: number, mark: string } | null | undefined} identity */
export const isSameProcess = (identity) =>
  identity?.pid > 0 && identity.mark != null && startMark(identity.pid) === identity.mark;
