import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

const FOLDER = path.join(process.cwd(), "prisma", "seed", "reference");

/** Names of the reference files, sorted. */
export const referenceFiles = (): readonly string[] => readdirSync(FOLDER).filter((name) => /\.(json|csv)$/.test(name)).sort();

/** Text of a reference file. */
export const referenceText = (name: string): string => readFileSync(path.join(FOLDER, name), "utf8");

/** A reference file in JSON; its shape is the compiler's and is proven by tests beside the files. */
export const referenceJson = <T>(name: string): T => JSON.parse(referenceText(name)) as T;
