import { assessRealismOf } from "@/lib/statistics/realism/assess-realism";
import { backTest } from "@/lib/statistics/projection/back-test";
import { computeXmr } from "@/lib/statistics/spc/xmr";
import { panelHistory } from "@/lib/statistics/realism/panel-history";
import { poolForecast } from "@/lib/statistics/projection/pool-forecast";
import { poolMethod } from "@/lib/statistics/projection/back-test-methods";
import { spiegelhalterFunnel } from "@/lib/statistics/funnel/spiegelhalter-funnel";
import { theilSen } from "@/lib/statistics/projection/theil-sen";
import type { Report } from "../lib/bar";
import { median, spread } from "../lib/measure";
import { funnelFixture, randomPanel } from "../lib/random-history";

const ROUNDS = 5;
const TARGET = 75;

/** Milliseconds of processor time of each round, one round before them to warm up. */
function rounds(work: () => void): readonly number[] {
  work();
  return Array.from({ length: ROUNDS }, () => {
    const before = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  });
}

/** How long the methods take, on random histories with a fixed seed. */
export function measureStatistics(report: Report): Promise<void> {
  const metrics = Array.from({ length: 70 }, (_, metric) => randomPanel(metric + 1, 36, 120));
  const classified = rounds(() => {
    for (const panel of metrics) {
      const history = panelHistory(panel, "increase");
      panel.forEach(({ values }, unit) => {
        computeXmr({ values, improvementDirection: "increase", target: TARGET });
        theilSen(values.slice(-24));
        assessRealismOf(history, { unit, target: TARGET, horizon: 36 });
      });
    }
  });
  report.bar({ name: "36 boards x 70 metrics x 120 points classified", figure: median(classified) / 1000, bar: 1, sense: "<=", unit: "s", detail: `control chart, trend and realism, processor time, ms ${spread(classified, 0)}` });

  const units = funnelFixture(200);
  const funnels = rounds(() => void spiegelhalterFunnel(units, { kind: "proportion" }));
  report.bar({ name: "funnel of 200 units", figure: median(funnels), bar: 5, sense: "<=", unit: "ms", detail: spread(funnels) });

  const [series] = randomPanel(1, 1, 120);
  const values = series?.values ?? [];
  const forecasts = rounds(() => {
    poolForecast(values, { horizon: 12 });
    backTest(values, { method: poolMethod(12), horizon: 12 });
  });
  report.bar({ name: "pool forecast with back-test, 120 points", figure: median(forecasts), bar: 50, sense: "<=", unit: "ms", detail: spread(forecasts) });
  return Promise.resolve();
}
