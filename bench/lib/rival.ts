import path from "node:path";
import { serverEnvironment } from "../../scripts/lib/environment.mjs";
import { root } from "../../scripts/lib/paths.mjs";
import { freePort } from "../../scripts/lib/ports.mjs";
import { typescript } from "../../scripts/lib/seed.mjs";
import type { Served } from "./product";
import { startProgram } from "./program";
import type { Database } from "./setting";

/** Starts the rival on the same database and as the same role; `reference` says when it reads reference tables. */
export async function startRival(database: Database, reference: "at start" | "at each request", page: string): Promise<Served> {
  const port = await freePort();
  const address = `http://127.0.0.1:${port}`;
  const [node = process.execPath, ...args] = typescript(path.join(root, "bench/rival/index.ts"));
  const env = { ...serverEnvironment(database, address), NODE_ENV: "production", PORT: String(port), RIVAL_REFERENCE: reference };
  const program = await startProgram({ name: `rival-${reference.replaceAll(" ", "-")}`, command: [node, ...args], env, page: `${address}${page}`, within: 60 });
  return { ...program, address };
}
