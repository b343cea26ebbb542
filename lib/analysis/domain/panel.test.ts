import { describe, expect, it } from "vitest";
import type { Metric } from "@/lib/metrics/domain/metric";
import type { Organisations } from "@/lib/organisations/domain/organisation";
import { buildPanel } from "./build-panel";
import { comparisonAt } from "./comparison";
import { figureInterval } from "./figure-interval";
import type { HeldFigure } from "./held-figure";
import { latestPeriod, periodAt } from "./panel";
import { isForControlChart, panelSeries, wholeCalendar } from "./panel-series";

const version = (areaId: number, code: string, name: string, regionKey: string | null, from: string, to: string | null) =>
  ({ id: areaId * 10, areaId, validFrom: from, validTo: to, odsCode: code, onsCode: null, name, shortName: name, regionKey, population: null, populationYear: null, cluster: null });

/** Two boards of one region that merge whole, one that stays, and a part of a split. */
const ORGANISATIONS: Organisations = {
  areas: [
    { id: 1, key: "england", kind: "england", versions: [version(1, "ENG", "England", null, "2022-07-01", null)] },
    { id: 2, key: "region-n", kind: "region", versions: [version(2, "Y01", "North", null, "2022-07-01", null)] },
    { id: 3, key: "region-s", kind: "region", versions: [version(3, "Y02", "South", null, "2022-07-01", null)] },
    { id: 11, key: "icb-a", kind: "icb", versions: [version(11, "QAA", "Aire", "region-n", "2022-07-01", "2026-03-31")] },
    { id: 12, key: "icb-b", kind: "icb", versions: [version(12, "QBB", "Burn", "region-n", "2022-07-01", "2026-03-31")] },
    { id: 13, key: "icb-c", kind: "icb", versions: [version(13, "QCC", "Cole", "region-s", "2022-07-01", null)] },
    { id: 14, key: "icb-d", kind: "icb", versions: [version(14, "QDDDD", "Aire and Burn", "region-n", "2026-04-01", null)] },
  ],
  successions: [
    { fromAreaId: 11, toAreaId: 14, effectiveOn: "2026-04-01", shareOfPredecessor: 1, shareOfSuccessor: 0.5, populationMoved: 1, weightBasis: "" },
    { fromAreaId: 12, toAreaId: 14, effectiveOn: "2026-04-01", shareOfPredecessor: 1, shareOfSuccessor: 0.5, populationMoved: 1, weightBasis: "" },
  ],
  overlaps: [],
};

const PERCENT = { code: "E01", name: "Within 18 weeks", unit: "percent", decimals: 1, polarity: "increase" } as unknown as Metric;

const figure = (areaId: number, periodEnd: string, numerator: number | null, denominator: number | null, mark: string | null = null): HeldFigure => ({
  areaId, periodStart: `${periodEnd.slice(0, 7)}-01`, periodEnd, numerator, denominator, mark, releaseId: 7,
  value: numerator === null || denominator === null ? null : (100 * numerator) / denominator,
});

const FIGURES = [
  figure(1, "2025-03-31", 640, 1000), figure(1, "2026-03-31", 650, 1000),
  figure(11, "2025-03-31", 30, 100), figure(12, "2025-03-31", 240, 300), figure(13, "2025-03-31", 300, 400),
  figure(11, "2026-03-31", 50, 100), figure(12, "2026-03-31", 270, 300), figure(13, "2026-03-31", null, null, "suppressed"),
];

const panelOf = (kind: "icb" | "region", set: "2026" | "2023", figures: readonly HeldFigure[] = FIGURES) =>
  buildPanel(ORGANISATIONS, { metric: PERCENT, kind, set, category: null, asOf: "2026-06-01" }, figures, []);

describe("buildPanel", () => {
  it("restates merged boards by their parts, never by the mean of their shares", () => {
    const panel = panelOf("icb", "2026");
    expect(panel.areas.map(({ code }) => code)).toEqual(["QDDDD", "QCC"]);
    // (50 + 270) of (100 + 300): 80, where the mean of 50 and 90 would be 70.
    expect(panel.cells.get(14)?.[1]).toMatchObject({ value: 80, numerator: 320, denominator: 400, basis: "restated" });
    expect(panelOf("icb", "2023").cells.get(11)?.[1]).toMatchObject({ value: 50, basis: "published" });
  });

  it("keeps what is suppressed apart from what is missing", () => {
    const panel = panelOf("icb", "2026");
    expect(panel.cells.get(13)?.[1]).toMatchObject({ value: null, mark: "suppressed" });
    expect(panelOf("icb", "2023", FIGURES.slice(0, 4)).cells.get(13)?.[0]).toMatchObject({ value: null, mark: null });
  });

  it("sums a region from all of its boards, and leaves out a period that one of them lacks", () => {
    const panel = panelOf("region", "2023");
    expect(panel.isSummed).toBe(true);
    expect(panel.cells.get(2)?.[0]).toMatchObject({ value: 67.5, numerator: 270, denominator: 400 });
    expect(panel.cells.get(3)?.map(({ value }) => value)).toEqual([75, null]);
  });

  it("takes a published figure of a region as it stands", () => {
    const panel = panelOf("region", "2023", [...FIGURES, figure(2, "2026-03-31", 1, 4)]);
    expect(panel.isSummed).toBe(false);
    expect(panel.periods).toHaveLength(1);
    expect(panel.cells.get(2)?.[0]?.value).toBe(25);
  });

  it("leaves years out where months are held, England's too", () => {
    const year = (areaId: number) => ({ ...figure(areaId, "2025-03-31", 9, 10), periodStart: "2024-04-01" });
    const panel = panelOf("icb", "2023", [...FIGURES, year(1), year(11), year(12), year(13)]);
    expect(panel.periods.map(({ start }) => start)).toEqual(["2025-03-01", "2026-03-01"]);
    expect([panel.cells.get(13)?.[0]?.value, panel.england?.[0]?.value]).toEqual([75, 64]);
  });

  it("does not take the last period for the latest while most bodies lack it", () => {
    const panel = panelOf("icb", "2023", [...FIGURES, figure(11, "2026-04-30", 1, 2)]);
    expect(panel.periods[latestPeriod(panel)]?.end).toBe("2026-03-31");
    expect(periodAt(panel, "2026-04-30")).toBe(2);
    expect(periodAt(panel, "2020-01-31")).toBe(-1);
    expect(latestPeriod(panelOf("icb", "2023", []))).toBe(-1);
  });
});

describe("comparisonAt", () => {
  it("holds each interval against England's own row and finds the year before", () => {
    const { rows, england } = comparisonAt(panelOf("icb", "2026"), 1);
    expect(england?.value).toBe(65);
    expect(rows[0]).toMatchObject({ code: "QDDDD", outcome: "better", yearAgo: 67.5 });
    expect(rows[1]).toMatchObject({ code: "QCC", outcome: "not_compared", interval: null });
  });

  it("sets a figure beside the year before only where both are as firm and their periods as long", () => {
    const withApril = panelOf("icb", "2026", [...FIGURES, figure(11, "2025-04-30", 30, 100), figure(12, "2025-04-30", 240, 300), figure(14, "2026-04-30", 300, 400)]);
    // Two boards that merged whole: an exact sum beside a published figure is like for like.
    expect(comparisonAt(withApril, periodAt(withApril, "2026-04-30")).rows[0]).toMatchObject({ value: 75, basis: "published", yearAgo: 67.5 });
    const split = { ...ORGANISATIONS, successions: ORGANISATIONS.successions.map((flow) => ({ ...flow, shareOfPredecessor: flow.fromAreaId === 11 ? 0.5 : 1 })) };
    const estimated = buildPanel(split, { metric: PERCENT, kind: "icb", set: "2026", category: null, asOf: "2026-06-01" }, [...FIGURES, figure(11, "2025-04-30", 30, 100), figure(12, "2025-04-30", 240, 300), figure(14, "2026-04-30", 300, 400)], []);
    expect(estimated.cells.get(14)?.[1]).toMatchObject({ basis: "estimated" });
    expect(comparisonAt(estimated, periodAt(estimated, "2026-04-30")).rows[0]).toMatchObject({ value: 75, yearAgo: null });
    expect(comparisonAt(estimated, periodAt(estimated, "2026-03-31")).rows[0]?.yearAgo).not.toBeNull();
    const runningUp = ["2024-06-30", "2024-09-30", "2025-06-30"].map((end) => ({ ...figure(13, end, 1, 10), periodStart: "2024-04-01" }));
    const panel = panelOf("icb", "2023", runningUp);
    expect(comparisonAt(panel, 2).rows.find(({ areaId }) => areaId === 13)).toMatchObject({ value: 10, yearAgo: null });
  });

  it("refuses a period that the panel lacks", () => {
    expect(() => comparisonAt(panelOf("icb", "2026"), 5)).toThrow("period must be under 2, not 5");
  });
});

describe("figureInterval", () => {
  it("is Wilson's for a share: 15 of 20 by hand", () => {
    // (2*15 + 1.96^2 -/+ 1.96 sqrt(1.96^2 + 4*15*5/20)) / (2 (20 + 1.96^2)): 53.13 and 88.81.
    const interval = figureInterval({ code: "E01", unit: "percent" }, { value: 75, numerator: 15, denominator: 20 });
    expect(interval?.lower).toBeCloseTo(53.13, 1);
    expect(interval?.upper).toBeCloseTo(88.81, 1);
  });

  it("is none where parts are not published, are days, or make another value than the one shown", () => {
    expect(figureInterval({ code: "E01", unit: "percent" }, { value: 75, numerator: null, denominator: null })).toBeNull();
    expect(figureInterval({ code: "W04", unit: "percent" }, { value: 5, numerator: 50, denominator: 1000 })).toBeNull();
    // Appointments per 1,000 patients: one person has many, so they are not chance events one by one.
    expect(figureInterval({ code: "G01", unit: "rate" }, { value: 5000, numerator: 5000, denominator: 1000 })).toBeNull();
    expect(figureInterval({ code: "O04", unit: "rate" }, { value: 61.7, numerator: 50, denominator: 100_000 })).toBeNull();
    expect(figureInterval({ code: "J05", unit: "rate" }, { value: 500, numerator: 100, denominator: 20_000 })).not.toBeNull();
  });
});

describe("wholeCalendar", () => {
  const month = (end: string) => ({ start: `${end.slice(0, 7)}-01`, end });

  it("puts in the months that nobody has, and years likewise", () => {
    expect(wholeCalendar([month("2023-03-31"), month("2023-05-31")]).map(({ end }) => end)).toEqual(["2023-03-31", "2023-05-31"]);
    expect(wholeCalendar([month("2023-02-28"), month("2023-03-31"), month("2023-05-31")])).toEqual([month("2023-02-28"), month("2023-03-31"), month("2023-04-30"), month("2023-05-31")]);
    const year = (end: string) => ({ start: `${Number(end.slice(0, 4)) - 1}-04-01`, end });
    expect(wholeCalendar([year("2020-03-31"), year("2021-03-31"), year("2023-03-31")])).toEqual([year("2020-03-31"), year("2021-03-31"), year("2022-03-31"), year("2023-03-31")]);
  });

  it("leaves periods alone that follow no calendar", () => {
    const survey = [{ start: "2015-11-16", end: "2016-11-15" }, { start: "2017-11-16", end: "2018-11-15" }];
    expect(wholeCalendar(survey)).toEqual(survey);
  });
});

describe("isForControlChart", () => {
  it("takes months and quarters, not years, rolling periods or counts that run up", () => {
    expect(isForControlChart([{ start: "2023-01-01", end: "2023-01-31" }, { start: "2023-02-01", end: "2023-02-28" }])).toBe(true);
    expect(isForControlChart([{ start: "2023-01-01", end: "2023-03-31" }, { start: "2023-04-01", end: "2023-06-30" }])).toBe(true);
    expect(isForControlChart([{ start: "2022-04-01", end: "2023-03-31" }])).toBe(false);
    expect(isForControlChart([{ start: "2020-01-01", end: "2022-12-31" }, { start: "2021-01-01", end: "2023-12-31" }])).toBe(false);
    expect(isForControlChart([{ start: "2023-04-01", end: "2023-06-30" }, { start: "2023-04-01", end: "2023-09-30" }])).toBe(false);
  });
});

describe("panelSeries", () => {
  it("ends with the last figure or mark, and holds England's row as its own", () => {
    const panel = panelOf("icb", "2023", [...FIGURES, figure(11, "2026-04-30", 1, 2)]);
    const ends = panelSeries(panel, 12)?.series.points.map(({ periodEnd }) => periodEnd);
    expect([ends?.length, ends?.[0], ends?.at(-1)]).toEqual([13, "2025-03-31", "2026-03-31"]);
    expect(panelSeries(panel, 13)?.series.points.at(-1)?.mark).toBe("suppressed");
    expect(panelSeries(panel, null)?.series.points.at(-1)?.value).toBe(65);
    expect(panelSeries(panel, 99)).toBeNull();
  });
});
