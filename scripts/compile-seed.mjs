#!/usr/bin/env node
/**
 * Compiles the product's own seed files from the official files in a folder, read by the product's own sources.
 *
 *   node scripts/compile-seed.mjs [FOLDER, default ../shared/data] [OUTPUT, default prisma/seed/reference]
 *
 * The same input gives the same bytes. The catalogue, the objectives and the breaks are written by hand, not here.
 */
import { plainEnvironment } from "./lib/environment.mjs";
import { main } from "./lib/main.mjs";
import { runAttached } from "./lib/run-attached.mjs";
import { typescript } from "./lib/seed.mjs";

main(() => {
  const [command, ...rest] = typescript("scripts/compile-seed/index.ts", ...process.argv.slice(2));
  return runAttached(command, rest, plainEnvironment());
});
