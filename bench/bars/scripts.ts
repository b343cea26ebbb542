import fs from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { root } from "../../scripts/lib/paths.mjs";
import type { Report } from "../lib/bar";
import { getPage } from "../lib/get";

/** What recharts leaves in every bundle that holds it: the beginning of the class names of its drawings. */
const CHART_LIBRARY = "recharts-";
const MINIMAL_PAGE = "/privacy";

export interface Loaded {
  /** What is measured: "scorecard". */
  readonly page: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  /** How many times the JavaScript of a minimal page it may load. */
  readonly bar: number;
}

/** Weighs the JavaScript that the first load of a page brings with it, and looks for the chart library in it. */
export async function measureScripts(report: Report, address: string, { page, path: asked, headers, bar }: Loaded): Promise<void> {
  const scripts = await scriptsOf(address, asked, headers);
  const withChart = scripts.filter((script) => script.includes(CHART_LIBRARY)).length;
  const built = builtScripts().filter((script) => script.includes(CHART_LIBRARY)).length;
  if (built === 0) throw new Error(`no script of the build holds "${CHART_LIBRARY}", so looking for it proves nothing`);
  report.bar({ name: `chart library in the ${page}'s first load`, figure: withChart, bar: 0, sense: "<=", unit: "scripts", detail: `of ${scripts.length} scripts; ${built} of the build's scripts holds it` });
  const ours = weigh(scripts);
  const minimal = weigh(await scriptsOf(address, MINIMAL_PAGE, {}));
  report.bar({ name: `${page}'s JavaScript against a minimal page's`, figure: ours / minimal, bar, sense: "<=", unit: "", detail: `${ours} bytes by gzip over ${minimal} of ${MINIMAL_PAGE}` });
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
