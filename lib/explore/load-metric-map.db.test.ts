import { describe, expect, it } from "vitest";
import { comparisonAt } from "@/lib/analysis/domain/comparison";
import { loadPanel } from "@/lib/analysis/load-panel";
import { STATUS_ORDER } from "@/lib/shared/objective-status";
import { loadOverview } from "@/lib/scorecards/load-overview";
import { asOwner } from "@/lib/testing/accounts";
import { scopeFor, seededDatabase } from "@/lib/testing/test-database";
import { outcomeAt } from "./domain/map-letters";
import { loadMapDownload } from "./load-map-download";
import { loadMapFrames, loadMetricMap, type MetricMapRequest } from "./load-metric-map";

seededDatabase();

const DAY = "2026-06-01";
const scope = () => scopeFor("dhsc", "figures:read");
const ask = (over: Partial<MetricMapRequest> = {}): MetricMapRequest => ({ metricCode: "E01", kind: undefined, set: undefined, view: "boundaries", category: null, period: null, area: null, asOf: DAY, ...over });
const mapOf = async (over: Partial<MetricMapRequest> = {}) => {
  const page = await loadMetricMap(await scope(), ask(over));
  if (page?.map === null || page === null) throw new Error("no map");
  return page.map;
};

describe("loadMetricMap", () => {
  it("draws the boards in force today with their history restated, unless the former set or one of its boards is asked for", async () => {
    const today = await mapOf();
    expect([today.set, today.areas.length, today.periods[today.frame.at]?.end, /r/.test(today.frame.bases), /e/.test(today.frame.bases)]).toEqual(["2026", 36, "2026-03-31", true, true]);
    const former = await mapOf({ set: "2023" });
    expect([former.areas.length, /^p+$/.test(former.frame.bases)]).toEqual([42, true]);
    expect([(await mapOf({ area: "QNQ" })).set, (await mapOf({ area: "S0E4D" })).set, (await mapOf({ area: "QF7" })).set]).toEqual(["2023", "2026", "2026"]);
  });

  it("shows the observations of the database, and their side of England as the comparison has it", async () => {
    const map = await mapOf({ period: "2025-09-30", set: "2023" });
    const rows = await asOwner<{ code: string; value: string }>(
      `SELECT v.ods_code AS code, o.value FROM observation o JOIN area a ON a.id = o.area_id JOIN area_version v ON v.area_id = a.id AND v.valid_from <= '2026-03-31' AND (v.valid_to IS NULL OR v.valid_to >= '2026-03-31')
       WHERE o.metric_code = 'E01' AND a.kind = 'icb' AND o.period_end = '2025-09-30'`,
    );
    expect(rows).toHaveLength(42);
    for (const { code, value } of rows) expect(map.frame.values[map.areas.findIndex(([own]) => own === code)]).toBeCloseTo(Number(value), 8);

    const panel = await loadPanel(await scope(), { metricCode: "E01", kind: "icb", set: "2023", category: null, asOf: DAY });
    if (panel === null) throw new Error("no panel");
    const { rows: compared } = comparisonAt(panel, panel.periods.findIndex(({ end }) => end === "2025-09-30"));
    expect(compared.map(({ code, outcome }) => [code, outcome])).toEqual(compared.map(({ code }) => [code, outcomeAt(map.frame.outcomes, map.areas.findIndex(([own]) => own === code))]));
    expect(new Set(compared.map(({ outcome }) => outcome)).size).toBeGreaterThan(1);
  });

  it("takes statuses from where the overview takes them, at the latest period alone", async () => {
    const map = await mapOf({ set: "2026" });
    const overview = await loadOverview(await scope(), { set: "2026", measure: "E01", asOf: DAY, only: null });
    const own = Object.fromEntries(map.areas.map(([code], place) => [code, STATUS_ORDER[Number(map.frame.statuses?.charAt(place))]]));
    expect(own).toEqual(Object.fromEntries(overview.rows.map((row) => [row.code, row.figures.E01.status])));
    expect((await mapOf({ set: "2026", period: "2025-09-30" })).frame.statuses).toBeNull();
  });

  it("draws all 153 councils for a metric of councils, Sheffield among them under either code", async () => {
    for (const set of ["2023", "2026"] as const) {
      const map = await mapOf({ metricCode: "J05", set });
      expect([map.kind, map.areas.filter(([, , draw]) => draw !== "").length]).toEqual(["council", 153]);
      const sheffield = map.areas.findIndex(([, name]) => name === "Sheffield");
      expect([map.areas[sheffield]?.[2], typeof map.frame.values[sheffield]]).toEqual(["E08000019", "number"]);
    }
  });

  it("says what is held where nothing can be drawn, and knows no other metric, period or kind", async () => {
    const trusts = await loadMetricMap(await scope(), ask({ metricCode: "W04" }));
    expect([trusts?.map, trusts?.why]).toEqual([null, "Figures are held for trusts, which have no outlines to draw."]);
    expect(await loadMetricMap(await scope(), ask({ metricCode: "Z99" }))).toBeNull();
    expect(await loadMetricMap(await scope(), ask({ period: "1999-03-31" }))).toBeNull();
    expect(await loadMetricMap(await scope(), ask({ category: "sex:nobody" }))).toBeNull();
  });
});

describe("loadMapFrames", () => {
  it("holds every period as its own page does, with the publication that the page names", async () => {
    const frames = await loadMapFrames(await scope(), ask({ kind: "icb", set: "2026" }));
    const { periods } = await mapOf({ set: "2026" });
    expect(frames).toHaveLength(periods.length);
    for (const at of [0, 17, periods.length - 1]) {
      const page = await loadMetricMap(await scope(), ask({ set: "2026", period: periods[at]?.end ?? null }));
      expect(frames?.[at]).toEqual({ ...page?.map?.frame, source: page?.source });
    }
  });
});

describe("loadMapDownload", () => {
  it("holds the figures with codes, and a drawing with every outline inside", async () => {
    const download = await loadMapDownload(await scope(), ask({ set: "2026" }), { by: "england", steps: "quantile", class: null, query: {} });
    expect(download?.file.rows).toHaveLength(36);
    const code = download?.file.columns.findIndex(({ name }) => name === "code") ?? -1;
    expect(download?.file.rows.map((row) => row[code])).toContain("QF7");
    const svg = await download?.svg();
    for (const row of download?.file.rows ?? []) expect(svg).toContain(`<path id="${row[code]}"`);
    expect(svg).toContain("Crown copyright and database right");
    expect(svg).not.toContain("outlines-");
  });
});
