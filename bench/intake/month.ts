import type { Report } from "../lib/bar";
import type { Database } from "../lib/setting";
import { importInChild, withEmptyCopy } from "./import-in-child";
import { latestFiles } from "./official-files";

const NAMES = { time: "one month of every publication, brought in, checked and published", memory: "memory of that" };
const MOST_SECONDS = 60;
const MOST_MEGABYTES = 600;
const NAMED = 3;

/** Brings in the latest file of every publication one after the other, all in one process. */
export async function measureMonth(report: Report, database: Database): Promise<void> {
  const files = latestFiles();
  if (files.length === 0) return Object.values(NAMES).forEach((name) => report.skip(name, "no official files in ../shared/data"));
  const child = await withEmptyCopy(database, (copy) => importInChild(copy, "all", files));
  const took = child.files.map(({ file, checked, published }) => ({ file, seconds: (checked ?? 0) + (published ?? 0) })).sort((a, b) => b.seconds - a.seconds);
  const written = child.files.reduce((sum, { figures, details }) => sum + figures + details, 0);
  const slowest = took.slice(0, NAMED).map(({ file, seconds }) => `${file} ${seconds.toFixed(1)} s`).join(", ");
  report.bar({ name: NAMES.time, figure: child.seconds, bar: MOST_SECONDS, sense: "<=", unit: "s", detail: `${files.length} files, each read twice as the worker does; ${written.toLocaleString("en-GB")} figures written; longest: ${slowest}` });
  report.bar({ name: NAMES.memory, figure: child.megabytes, bar: MOST_MEGABYTES, sense: "<=", unit: "MB", detail: "greatest resident set of one process for all of them" });
}
