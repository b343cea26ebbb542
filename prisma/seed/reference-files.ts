import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

const FOLDER = path.join(process.cwd(), "prisma", "seed", "reference");

/** Names of the reference files, sorted; those of published figures with their folder, as "figures/ae.csv". */
export const referenceFiles = (): readonly string[] =>
  readdirSync(FOLDER, { recursive: true, encoding: "utf8" }).map((name) => name.split(path.sep).join("/")).filter((name) => /\.(json|csv)$/.test(name)).sort();

/** Text of a reference file. */
export const referenceText = (name: string): string => readFileSync(path.join(FOLDER, name), "utf8");
