import http from "node:http";
import { setTimeout as wait } from "node:timers/promises";
import { drain, type Target } from "./measure";

/**
 * Sends requests at fixed times, whether earlier ones were answered or not, as readers do who know nothing of each other.
 * @param times how many requests, each for the next of the paths
 * @returns milliseconds of each, from when it was due to the end of its answer
 * @throws when an answer is not a 200 or comes without a body
 */
export async function openLoop({ address, paths, headers }: Target, perSecond: number, times: number): Promise<readonly number[]> {
  const agent = new http.Agent({ keepAlive: true });
  const begun = performance.now();
  const ask = async (_: unknown, at: number): Promise<number> => {
    const due = begun + (at * 1000) / perSecond;
    await wait(Math.max(0, due - performance.now()));
    await drain(`${address}${paths[at % paths.length] ?? "/"}`, headers, agent);
    return performance.now() - due;
  };
  try {
    return await Promise.all(Array.from({ length: times }, ask));
  } finally {
    agent.destroy();
  }
}

/** The value that `share` of all values do not pass. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.ceil(sorted.length * share) - 1] ?? NaN;
}
