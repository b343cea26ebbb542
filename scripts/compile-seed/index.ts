import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { compileAll } from "./compile-all";

const [from = "../shared/data", to = "prisma/seed/reference"] = process.argv.slice(2);

for (const [name, text] of await compileAll(path.resolve(from))) {
  const file = path.join(path.resolve(to), name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
  console.log(`${name}: ${Buffer.byteLength(text)} bytes`);
}
