import { spawn, type ChildProcess } from "node:child_process";
import { asOwner } from "./accounts";

export interface Ended {
  readonly code: number | null;
  readonly signal: string | null;
  readonly out: string;
  readonly err: string;
}

export interface ImportProcess {
  readonly child: ChildProcess;
  readonly ended: Promise<Ended>;
}

/** Starts the import's command line as `npm run import` does, against the test database. */
export function startImport(...args: readonly string[]): ImportProcess {
  const { OVERSIGHT_IMPORT_AS: _, ...env } = process.env;
  const child = spawn(process.execPath, ["--conditions=react-server", "--import", "tsx", "scripts/import.ts", ...args], { env, stdio: ["ignore", "pipe", "pipe"] });
  let out = "";
  let err = "";
  child.stdout.on("data", (chunk: Buffer) => (out += chunk.toString()));
  child.stderr.on("data", (chunk: Buffer) => (err += chunk.toString()));
  const ended = new Promise<Ended>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code, signal) => resolve({ code, signal, out, err }));
  });
  return { child, ended };
}

export const runImport = (...args: readonly string[]): Promise<Ended> => startImport(...args).ended;

/** The backend that waits for a lock which the backend `holder` holds; waits until there is one. */
export async function backendBehind(holder: number, ended: Promise<Ended>): Promise<number> {
  let over: Ended | null = null;
  void ended.then((result) => (over = result));
  for (;;) {
    const [waiting] = await asOwner<{ pid: number }>("SELECT pid FROM pg_locks WHERE NOT granted AND $1 = ANY(pg_blocking_pids(pid)) LIMIT 1", holder);
    if (waiting) return waiting.pid;
    if (over) throw new Error(`the import ended before it met the lock: ${JSON.stringify(over)}`);
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}

/** Waits until a backend is gone, so that what it did is settled. */
export async function backendGone(pid: number): Promise<void> {
  while ((await asOwner("SELECT 1 FROM pg_stat_activity WHERE pid = $1", pid)).length > 0) await new Promise((resolve) => setTimeout(resolve, 25));
}

/** Waits until nobody but the owner is connected to the test database: a killed import may still be ending there. */
export async function noBackends(): Promise<void> {
  const others = "SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND usename <> current_user";
  while ((await asOwner(others)).length > 0) await new Promise((resolve) => setTimeout(resolve, 25));
}
