#!/usr/bin/env node
/**
 * Compiles the product's own seed files from the official files in a folder.
 *
 *   node scripts/compile-seed.mjs [FOLDER, default ../shared/data] [OUTPUT, default prisma/seed/reference]
 *
 * The same input gives the same bytes. The catalogue, the objectives and the breaks are written by hand, not here.
 */
import { writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { compileAll } from "./compile-seed/compile-all.mjs";

const folder = path.resolve(process.argv[2] ?? "../shared/data");
const target = path.resolve(process.argv[3] ?? fileURLToPath(new URL("../prisma/seed/reference/", import.meta.url)));

for (const [name, text] of compileAll(folder)) {
  writeFileSync(path.join(target, name), text);
  console.log(`${name}: ${Buffer.byteLength(text)} bytes`);
}
