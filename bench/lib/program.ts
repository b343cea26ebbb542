import { spawn, type ChildProcess } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { root } from "../../scripts/lib/paths.mjs";
import { signalGroup } from "../../scripts/lib/run-logged.mjs";
import { undoLater } from "./clean-up";
import { get } from "./get";
import { benchFolder } from "./setting";

const GRACE = 25_000;
const LOG_LINES = 15;

export interface ProgramSpec {
  /** Names its log in the folder `logs` of the bench. */
  readonly name: string;
  readonly command: readonly [string, ...string[]];
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly folder?: string;
  /** Page whose first 200 means that it serves. */
  readonly page: string;
  /** Seconds after which it is given up. */
  readonly within: number;
}

export interface Program {
  /** Seconds from the start of the process to the first 200. */
  readonly seconds: number;
  stop(): Promise<void>;
}

/** Starts a program that serves pages, in a process group of its own, and waits for its first page. */
export async function startProgram({ name, command: [file, ...args], env, folder = root, page, within }: ProgramSpec): Promise<Program> {
  const log = path.join(benchFolder, "logs", `${name}.log`);
  fs.mkdirSync(path.dirname(log), { recursive: true });
  const output = fs.openSync(log, "w");
  const begun = performance.now();
  const child = spawn(file, args, { cwd: folder, env: asEnvironment(env), stdio: ["ignore", output, output], detached: true });
  fs.closeSync(output);
  const stop = undoLater(() => end(child));
  const elapsed = (): number => (performance.now() - begun) / 1000;
  let failure: Error | undefined;
  child.once("error", (error) => (failure = error));
  while ((await get(page).catch(() => null))?.status !== 200) {
    const why = failure?.message ?? (hasEnded(child) ? "it ended" : elapsed() > within ? `no answer within ${within} s` : null);
    if (why !== null) {
      await stop();
      throw new Error(`${name} served no page: ${why}\n${fs.readFileSync(log, "utf8").trimEnd().split("\n").slice(-LOG_LINES).join("\n")}`);
    }
    await wait(20);
  }
  return { seconds: elapsed(), stop };
}

const hasEnded = (child: ChildProcess): boolean => child.exitCode !== null || child.signalCode !== null;

/** Asks as Ctrl-C does, then insists. */
async function end(child: ChildProcess): Promise<void> {
  if (child.pid === undefined || hasEnded(child)) return;
  const ended = new Promise((resolve) => child.once("exit", resolve));
  signalGroup(child.pid, "SIGINT");
  const given = new AbortController();
  await Promise.race([ended, wait(GRACE, null, { signal: given.signal }).catch(() => null)]);
  given.abort();
  if (!hasEnded(child)) signalGroup(child.pid, "SIGKILL");
  await ended;
}

// Next's types want NODE_ENV in every environment; programs that are no server run without.
export const asEnvironment = (env: Readonly<Record<string, string | undefined>>): NodeJS.ProcessEnv => env as unknown as NodeJS.ProcessEnv;
