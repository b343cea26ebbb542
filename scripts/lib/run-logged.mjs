import { spawn } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { root, stateFolder } from "./paths.mjs";

const HEAD_LINES = 30;
const TAIL_LINES = 80;
const GRACE = 8_000; // milliseconds between asking a command to end and ending it
const running = new Set();

/** What a command that failed left: its exit code and its output, long output without its middle. */
class CommandFailure extends Error {
  constructor(name, code, log) {
    super(`${bothEnds(fs.readFileSync(log, "utf8").trimEnd().split("\n"))}\n\n${name} failed (exit code ${code}); whole output: ${path.relative(root, log)}`);
    this.code = code;
  }
}

/**
 * Runs a command without input, its output going to .data/logs/NAME.log.
 * @param {string} name
 * @param {[command: string, ...args: string[]]} commandLine
 * @param {Record<string, string | undefined>} env
 * @throws CommandFailure unless it exits with 0
 */
export async function runLogged(name, [command, ...args], env) {
  const log = path.join(stateFolder, "logs", `${name}.log`);
  fs.mkdirSync(path.dirname(log), { recursive: true, mode: 0o755 });
  const output = fs.openSync(log, "w");
  // A process group of its own: Ctrl-C reaches the launcher only, which then ends everything in order.
  const child = spawn(command, args, { cwd: root, env, stdio: ["ignore", output, output], detached: true });
  fs.closeSync(output);
  running.add(child);
  try {
    const code = await exitOf(child);
    if (code !== 0) throw new CommandFailure(name, code, log);
  } finally {
    running.delete(child);
  }
}

/** Starts a long-running command on this terminal's output, in a process group of its own. */
export function startServer([command, ...args], env) {
  const child = spawn(command, args, { cwd: root, env, stdio: ["ignore", "inherit", "inherit"], detached: true });
  running.add(child);
  const ended = exitOf(child).finally(() => running.delete(child));
  ended.catch(() => {});
  return { pid: child.pid, ended };
}

/** Ends every command that runs, with all its children; returns when they have ended. */
export async function endCommands(signal = "SIGTERM") {
  const children = [...running];
  children.forEach((child) => signalGroup(child.pid, signal));
  const ended = Promise.all(children.map((child) => (hasEnded(child) ? null : new Promise((resolve) => child.once("exit", resolve)))));
  const cancel = new AbortController();
  await Promise.race([ended, wait(GRACE, null, { signal: cancel.signal }).catch(() => {})]);
  cancel.abort();
  children.forEach((child) => signalGroup(child.pid, "SIGKILL"));
  await ended;
}

/** Sends a signal to a process group; one that has ended is left alone. */
export function signalGroup(pid, signal) {
  try {
    process.kill(-pid, signal);
  } catch (error) {
    if (error.code !== "ESRCH") throw error;
  }
}

// Some commands say what is wrong first, and then much else.
function bothEnds(lines) {
  const left = lines.length - HEAD_LINES - TAIL_LINES;
  if (left <= 0) return lines.join("\n");
  return [...lines.slice(0, HEAD_LINES), `... ${left} lines left out ...`, ...lines.slice(-TAIL_LINES)].join("\n");
}

const hasEnded = (child) => child.exitCode !== null || child.signalCode !== null;

const exitOf = (child) =>
  new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", (code, signal) => resolve(code ?? signal));
  });
