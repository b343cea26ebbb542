import os from "node:os";

const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"];

/**
 * Calls `end` once when somebody asks this process to stop; further requests are ignored while it works.
 * @param {(code: number) => Promise<number>} end given 128 + signal, returns the exit code
 * @returns {{ requested: boolean, never: Promise<never> }} after a request, other code waits for `never`: the process exits here
 */
export function onStopRequest(end) {
  const stop = { requested: false, never: new Promise(() => {}) };
  for (const signal of SIGNALS) {
    process.on(signal, async () => {
      if (stop.requested) return;
      stop.requested = true;
      const code = 128 + os.constants.signals[signal];
      process.exit(await end(code).catch((error) => (console.error(error.message), 1)));
    });
  }
  return stop;
}
