import { setTimeout as wait } from "node:timers/promises";
import { serverEnvironment } from "./environment.mjs";
import { serverFile } from "./build.mjs";
import { portOrFree } from "./ports.mjs";
import { startServer } from "./run-logged.mjs";
import { typescript } from "./seed.mjs";
import { printLine } from "./steps.mjs";

const DEFAULT_PORT = 3000;
const ANSWER_WITHIN = 30_000;

/**
 * Where the server will listen. The demonstration is for this machine only.
 * @returns {Promise<{ host: string, port: number, wanted: number, address: string }>} `port` differs from `wanted` when that is taken
 */
export async function chooseAddress(embedded) {
  const host = embedded ? "127.0.0.1" : process.env.OVERSIGHT_HOST || "127.0.0.1";
  const wanted = Number(process.env.PORT || DEFAULT_PORT);
  if (!Number.isInteger(wanted) || wanted < 1 || wanted > 65_535) throw new Error(`PORT is not a port number: ${process.env.PORT}`);
  const port = await portOrFree(wanted, host);
  return { host, port, wanted, address: `http://${host === "0.0.0.0" ? "127.0.0.1" : host}:${port}` };
}

/**
 * Starts the built application and waits until it answers.
 * @param {(pid: number) => void} started called at once, before it answers
 * @returns {Promise<{ pid: number, ended: Promise<number | string> }>}
 */
export async function serve(database, { host, port, address }, started) {
  const env = { ...serverEnvironment(database, address), NODE_ENV: "production", HOSTNAME: host, PORT: String(port) };
  const server = startServer([process.execPath, serverFile], env);
  started(server.pid);
  let end = null;
  server.ended.then((code) => (end = code), (error) => (end = error.message));
  for (const begun = performance.now(); !(await answers(address)); await wait(50)) {
    if (end !== null) throw new Error(`The server ended before it answered (${end}).`);
    if (performance.now() - begun > ANSWER_WITHIN) throw new Error("The server did not answer within 30 seconds.");
  }
  return server;
}

const [SHORTEST_WAIT, LONGEST_WAIT, LASTS] = [1_000, 60_000, 5_000];

/**
 * Keeps the worker running that checks and publishes imports: one that ends by itself is started again, later each time
 * that it does not last five seconds.
 * @param {(pid: number) => void} started called at every start
 */
export function keepWorker(database, address, started) {
  const env = { ...serverEnvironment(database, address), NODE_ENV: "production" };
  let stopped = false;
  const run = async () => {
    for (let pause = SHORTEST_WAIT; !stopped; pause = Math.min(pause * 2, LONGEST_WAIT)) {
      const begun = performance.now();
      const worker = startServer(typescript("scripts/worker.ts"), env);
      started(worker.pid);
      const code = await worker.ended.catch((error) => error.message);
      if (stopped) return;
      printLine(`  The worker ended (${code}) and is started again.`);
      if (performance.now() - begun > LASTS) pause = SHORTEST_WAIT;
      await wait(pause);
    }
  };
  void run();
  return { stop: () => void (stopped = true) };
}

// Any answer will do: whether the database is reachable too is for the health page to say.
const answers = (address) =>
  fetch(`${address}/api/health`, { redirect: "manual", signal: AbortSignal.timeout(5_000) }).then(() => true, () => false);
