import { spawn } from "node:child_process";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { root } from "../../scripts/lib/paths.mjs";
import { typescript } from "../../scripts/lib/seed.mjs";
import { undoLater } from "./clean-up";
import { asEnvironment } from "./program";

export interface MeasuredRun {
  readonly output: string;
  /** From the start of the process to its end. */
  readonly seconds: number;
  /** Greatest resident set of the process. */
  readonly megabytes: number;
}

/**
 * Runs a TypeScript program of ours in a process of its own, with what it took.
 * @param line the program and its arguments
 * @param nodeOptions such as a bound on the heap
 * @throws Error when it does not end with 0
 */
export async function measuredScript(line: readonly [string, ...string[]], env: Readonly<Record<string, string | undefined>>, nodeOptions: readonly string[] = []): Promise<MeasuredRun> {
  const [node = process.execPath, ...args] = typescript(...line);
  const peak = pathToFileURL(path.join(root, "bench/lib/report-peak.mjs")).href;
  const begun = performance.now();
  const child = spawn(node, [...nodeOptions, "--import", peak, ...args], { cwd: root, env: asEnvironment(env), stdio: ["ignore", "pipe", "pipe", "pipe"] });
  const ended = undoLater(async () => void child.kill("SIGTERM"));
  const said = ["", "", "", ""];
  [1, 2, 3].forEach((stream) => child.stdio[stream]?.on("data", (chunk: Buffer) => (said[stream] += chunk.toString())));
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", resolve);
  });
  const seconds = (performance.now() - begun) / 1000;
  await ended();
  if (code !== 0) throw new Error(`${line[0]} ended with ${code}: ${said[2]}`);
  return { output: said[1] ?? "", seconds, megabytes: (Number(said[3]) * 1024) / 1e6 };
}
