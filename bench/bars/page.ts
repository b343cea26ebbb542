import fs from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { root } from "../../scripts/lib/paths.mjs";
import type { Report } from "../lib/bar";
import { getPage } from "../lib/get";
import type { Target } from "../lib/measure";

/** What recharts leaves in every bundle that holds it: the beginning of the class names of its drawings. */
const CHART_LIBRARY = "recharts-";
const MINIMAL_PAGE = "/privacy";

/** Weighs the pages of all boards, and what the first load of one brings with it. */
export async function measurePage(report: Report, { address, paths, headers }: Target): Promise<void> {
  const sizes: number[] = [];
  for (const page of paths) sizes.push((await getPage(address + page, headers)).length);
  const average = sizes.reduce((sum, size) => sum + size, 0) / sizes.length;
  report.bar({ name: "scorecard page, HTML", figure: Math.max(...sizes), bar: 40_000, sense: "<=", unit: "bytes", detail: `greatest of ${sizes.length} boards, mean ${Math.round(average)}, not compressed` });

  const scripts = await scriptsOf(address, paths[0] ?? "/", headers);
  const withChart = scripts.filter((script) => script.includes(CHART_LIBRARY)).length;
  const built = builtScripts().filter((script) => script.includes(CHART_LIBRARY)).length;
  if (built === 0) throw new Error(`no script of the build holds "${CHART_LIBRARY}", so looking for it proves nothing`);
  report.bar({ name: "chart library in the scorecard's first load", figure: withChart, bar: 0, sense: "<=", unit: "scripts", detail: `of ${scripts.length} scripts; ${built} of the build's scripts holds it` });

  const ours = weigh(scripts);
  const minimal = weigh(await scriptsOf(address, MINIMAL_PAGE, {}));
  report.bar({ name: "scorecard's JavaScript against a minimal page's", figure: ours / minimal, bar: 1.1, sense: "<=", unit: "", detail: `${ours} bytes by gzip over ${minimal} of ${MINIMAL_PAGE}` });
}

const weigh = (scripts: readonly Buffer[]): number => scripts.reduce((sum, script) => sum + gzipSync(script).length, 0);

function builtScripts(): readonly Buffer[] {
  const folder = path.join(root, ".next/static/chunks");
  return fs.readdirSync(folder).filter((name) => name.endsWith(".js")).map((name) => fs.readFileSync(path.join(folder, name)));
}

/** Every script that a page loads, by its tags or by what its data names, but for those of browsers without modules. */
async function scriptsOf(address: string, page: string, headers: Readonly<Record<string, string>>): Promise<readonly Buffer[]> {
  const html = (await getPage(address + page, headers)).toString("utf8");
  const old = [...html.matchAll(/<script [^>]*>/g)].filter(([tag]) => /\bnomodule\b/i.test(tag)).join("");
  const names = new Set([...html.matchAll(/static\/chunks\/[^"'\\?]+\.js/g)].map(([name]) => name).filter((name) => !old.includes(name)));
  if (names.size === 0) throw new Error(`${page} names no script`);
  return Promise.all([...names].map((name) => getPage(`${address}/_next/${name}`)));
}
