import type { Report } from "../lib/bar";
import { getPage } from "../lib/get";
import type { Target } from "../lib/measure";
import { bareMarkup } from "../lib/bare-markup";

const BARE_BAR = 2.5;

/** Weighs pages, each against its own markup without what only looks, names and programs need. */
export async function measureWeight(report: Report, { address, paths, headers }: Target): Promise<void> {
  for (const path of paths) {
    const html = await getPage(address + path, headers);
    const bare = bareMarkup(html);
    report.bar({ name: `${path}, HTML against its own bare markup`, figure: html.length / bare, bar: BARE_BAR, sense: "<=", unit: "", detail: `${html.length} over ${bare} bytes, not compressed` });
  }
}

/** Weighs every state of the map page in full. */
export async function measureMap(report: Report, { address, paths, headers }: Target): Promise<void> {
  const sizes: number[] = [];
  for (const path of paths) sizes.push((await getPage(address + path, headers)).length);
  report.bar({ name: "map page, HTML", figure: Math.max(...sizes), bar: 150_000, sense: "<=", unit: "bytes", detail: `greatest, ${paths.map((path, at) => `${path} ${sizes[at] ?? 0}`).join("; ")}; not compressed` });
}
