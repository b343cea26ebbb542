import type { Report } from "../lib/bar";
import { getPage } from "../lib/get";
import { interleaved, median, spread, type Target } from "../lib/measure";
import { openLoop, quantile } from "../lib/open-loop";

/** Six readers of each of the 36 boards and seven regions on a working morning, all at once, each opening a page every five minutes. */
const PER_SECOND = (6 * (36 + 7)) / (5 * 60);
const TIMES_AS_MANY = 10;
const ROUNDS = 5;
/** The same time of either load would leave too few requests of the small one for a 95th percentile. */
const REQUESTS = { one: 30, ten: 150 };

/** How much longer the slow answers take with ten times as many readers, each page warm. */
export async function measureLoad(report: Report, target: Target): Promise<void> {
  for (const path of new Set(target.paths)) await getPage(target.address + path, target.headers);
  const p95 = async (times: number, requests: number): Promise<number> => quantile(await openLoop(target, PER_SECOND * times, requests), 0.95);
  const { ours: ten, theirs: one, ratios } = await interleaved(() => p95(TIMES_AS_MANY, REQUESTS.ten), () => p95(1, REQUESTS.one), ROUNDS);
  report.bar({
    name: "95th percentile at ten times the load", figure: median(ratios), bar: 2, sense: "<=", unit: "",
    detail: `median of rounds, ${spread(ratios)}; ${median(one).toFixed(0)} ms at ${PER_SECOND.toFixed(2)} requests a second, ${spread(one, 0)}; ${median(ten).toFixed(0)} ms at ${(PER_SECOND * TIMES_AS_MANY).toFixed(1)}, ${spread(ten, 0)}; no error in ${ROUNDS * (REQUESTS.one + REQUESTS.ten)} requests`,
  });
}
