import type { Report } from "../lib/bar";
import { getPage } from "../lib/get";
import type { Target } from "../lib/measure";
import { measureScripts } from "./scripts";

/** Weighs the pages of all boards, and what the first load of one brings with it. */
export async function measurePage(report: Report, { address, paths, headers }: Target): Promise<void> {
  const sizes: number[] = [];
  for (const page of paths) sizes.push((await getPage(address + page, headers)).length);
  const average = sizes.reduce((sum, size) => sum + size, 0) / sizes.length;
  report.bar({ name: "scorecard page, HTML", figure: Math.max(...sizes), bar: 40_000, sense: "<=", unit: "bytes", detail: `greatest of ${sizes.length} boards, mean ${Math.round(average)}, not compressed` });

  await measureScripts(report, address, { page: "scorecard", path: paths[0] ?? "/", headers, bar: 1.1 });
}
