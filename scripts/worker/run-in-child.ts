import { fork } from "node:child_process";
import path from "node:path";
import { EXIT } from "./exit-codes";
import { FETCHING_SECONDS, IMPORT_LIMITS } from "./limits";

/** How the process of an import ended. */
export type Ending = "done" | "failed" | "stopped" | "too_long" | "too_much_memory" | "lost_database";

const LOOK_EVERY = 500;

/**
 * Runs a script of this folder in a process of its own, within the limits, and ends it as soon as it is called off.
 * @param isCalledOff asked twice a second
 */
export async function runInChild(script: "run-one.ts" | "run-fetching.ts", args: readonly string[], isCalledOff: () => Promise<boolean>, signal: AbortSignal): Promise<Ending> {
  const child = fork(path.resolve("scripts/worker", script), [...args], {
    execArgv: ["--conditions=react-server", "--import", "tsx", `--max-old-space-size=${IMPORT_LIMITS.heapMegabytes}`],
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
  let ending: Ending | null = null;
  const end = (as: Ending): void => {
    ending ??= as;
    child.kill("SIGKILL");
  };
  const tooLong = setTimeout(() => end("too_long"), (script === "run-one.ts" ? IMPORT_LIMITS.seconds : FETCHING_SECONDS) * 1_000);
  const look = setInterval(() => void isCalledOff().then((off) => off && end("stopped"), () => end("failed")), LOOK_EVERY);
  const stop = (): void => end("stopped");
  signal.addEventListener("abort", stop, { once: true });
  if (signal.aborted) stop();
  try {
    const code = await new Promise<number | null>((resolve, reject) => {
      child.once("error", reject);
      child.once("exit", resolve);
    });
    if (ending !== null) return ending;
    if (code === 0) return "done";
    // V8 ends with 134 or SIGABRT, which has no code, when its heap is full.
    if (code === EXIT.tooMuchMemory || code === 134 || child.signalCode === "SIGABRT") return "too_much_memory";
    return code === EXIT.lostDatabase ? "lost_database" : "failed";
  } finally {
    clearTimeout(tooLong);
    clearInterval(look);
    signal.removeEventListener("abort", stop);
  }
}
