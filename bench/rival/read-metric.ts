import type pg from "pg";
import { buildPanel } from "@/lib/analysis/domain/build-panel";
import type { HeldFigure } from "@/lib/analysis/domain/held-figure";
import type { Holding } from "@/lib/analysis/domain/holding";
import type { Panel } from "@/lib/analysis/domain/panel";
import { tabsOf, type MetricTab } from "@/lib/explore/domain/metric-tabs";
import { LIST_METRIC } from "@/lib/objectives/domain/build-standings";
import { sourceAreasOf } from "@/lib/observations/domain/build-series";
import type { Publishing } from "@/lib/observations/domain/revisions";
import { seriesRevisions } from "@/lib/observations/domain/series-revisions";
import { setOfCode } from "@/lib/organisations/domain/boundary-set";
import { buildMetricPage, metricQuestion, type MetricRequest } from "@/lib/scorecards/domain/build-metric-page";
import type { MetricPage } from "@/lib/scorecards/domain/metric-page";
import type { Reference } from "./reference";
import { STATEMENTS } from "./statements";

/** What is held of every metric changes with a release, as reference tables do. */
export const readHoldings = async (pool: pg.Pool, asOf: string): Promise<readonly Holding[]> => (await pool.query<Holding>({ ...STATEMENTS.holdings, values: [asOf] })).rows;

/** Reads the figures of every board and works a board's metric page out, every time anew; null when there is no such board or metric. */
export async function readMetric(pool: pg.Pool, reference: Reference, holdings: readonly Holding[], code: string, metricCode: string, asOf: string): Promise<{ readonly page: MetricPage; readonly tabs: readonly MetricTab[] } | null> {
  const { organisations, metrics, breaks, objectives, trajectories, releases } = reference;
  const set = setOfCode(organisations, code) ?? "2026";
  const request: MetricRequest = { metricCode, area: code, set, range: "all", asOf };
  const question = metricQuestion({ organisations, metrics, holdings }, request);
  if (question === null || question.scheme !== null) return null;
  const { found, kind, isOnList, restated } = question;
  const areaId = found.area.id;
  const panelOf = async (asked: string): Promise<Panel | null> => {
    const metric = metrics.get(asked);
    const { rows } = await pool.query<HeldFigure>({ ...STATEMENTS.panelFigures, values: [asked, [kind, "england"], asOf] });
    return metric ? buildPanel(organisations, { metric, kind, set, category: null, asOf }, rows, releases) : null;
  };
  const [panel, list, publishings] = await Promise.all([
    panelOf(metricCode),
    isOnList ? panelOf(LIST_METRIC) : null,
    pool.query<Publishing>({ ...STATEMENTS.publishings, values: [[metricCode], sourceAreasOf(organisations, areaId, restated), asOf] }),
  ]);
  if (panel === null) return null;
  const revisions = seriesRevisions({ organisations, metrics, releases, publishings: publishings.rows }, [{ areaId, restated }]).get(`${metricCode}|${areaId}`) ?? [];
  return { page: buildMetricPage({ organisations, metrics, holdings, breaks, objectives, trajectories, categories: [], category: null, panel, list, revisions }, question, request), tabs: tabsOf(holdings, metricCode) };
}
