import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

const FOLDER = path.join(process.cwd(), "prisma", "seed", "reference");

/** Names of the reference files, sorted. */
export const referenceFiles = (): readonly string[] => readdirSync(FOLDER).filter((name) => /\.(json|csv)$/.test(name)).sort();

/** Text of a reference file. */
export const referenceText = (name: string): string => readFileSync(path.join(FOLDER, name), "utf8");
