import type { Report } from "../lib/bar";
import { getPage } from "../lib/get";
import { interleaved, median, requestRate, spread, type Duel, type Target } from "../lib/measure";
import { firstDifference, pageText } from "../lib/page-text";
import { startRival } from "../lib/rival";
import type { Database } from "../lib/setting";

const ROUNDS = 5;
const SECONDS = 3;
const RATE_BAR = 0.3;
const SIZE_BAR = 2.5;

/**
 * Holds the warm page against the rival in turns, after seeing that both say the same at every address.
 * @param page what is measured: "scorecard page"
 */
export async function measureRate(report: Report, database: Database, page: string, ours: Target): Promise<void> {
  for (const reference of ["at start", "at each request"] as const) {
    const rival = await startRival(database, reference, ours.paths[0] ?? "/");
    try {
      const theirs: Target = { address: rival.address, paths: ours.paths, headers: {} };
      const ratio = await compare(ours, theirs);
      if (reference === "at start") {
        report.bar({ name: `${page}'s HTML against plain HTML that says the same`, figure: ratio.figure, bar: SIZE_BAR, sense: "<=", unit: "", detail: ratio.detail });
      }
      await requestRate(ours, SECONDS);
      await requestRate(theirs, SECONDS);
      const duel = await interleaved(() => requestRate(ours, SECONDS), () => requestRate(theirs, SECONDS), ROUNDS);
      report.bar({ name: `${page}'s rate against the rival that reads reference tables ${reference}`, figure: median(duel.ratios), bar: RATE_BAR, sense: ">=", unit: "", detail: rateDetail(duel) });
    } finally {
      await rival.stop();
    }
  }
}

const rateDetail = ({ ours, theirs, ratios }: Duel): string =>
  `median of rounds, ${spread(ratios)}; page ${median(ours).toFixed(0)} requests a second, ${spread(ours, 0)}; rival ${median(theirs).toFixed(0)}, ${spread(theirs, 0)}`;

/**
 * Reads every board's page from both.
 * @returns how many times as many bytes ours has
 * @throws when a page says something else: then there is nothing to compare
 */
async function compare(ours: Target, theirs: Target): Promise<{ readonly figure: number; readonly detail: string }> {
  const ratios: number[] = [];
  let [own, lean] = [0, 0];
  for (const path of ours.paths) {
    const [a, b] = [await getPage(ours.address + path, ours.headers), await getPage(theirs.address + path)];
    const difference = firstDifference(pageText(a), pageText(b));
    if (difference !== null) throw new Error(`the two pages differ at ${path}: ${difference}`);
    ratios.push(a.length / b.length);
    [own, lean] = [own + a.length, lean + b.length];
  }
  const mean = (bytes: number): number => Math.round(bytes / ours.paths.length);
  return { figure: Math.max(...ratios), detail: `greatest of pages, ${spread(ratios)}; mean ${mean(own)} over ${mean(lean)} bytes` };
}
