import { describe, expect, it } from "vitest";
import type { Figure } from "@/lib/observations/domain/compare-figures";
import { changesCsv } from "./changes-csv";
import type { ImportPage } from "./import-page";
import type { ReportedChange, ReportedNew, ReportedOutlier } from "./import-report";
import { rankChanges, rankNewFigures } from "./rank-changes";
import { rankOutliers } from "./rank-outliers";
import { differenceText, relativeText, shareText, telling, valueText } from "./reported-text";

const figure = (value: number | null, more: Partial<Figure> = {}): Figure => ({ metricCode: "E16", areaId: 1, periodEnd: "2026-01-31", value, numerator: null, denominator: null, mark: null, ...more });
const change = (before: Figure, now: Figure, more: Partial<ReportedChange> = {}): ReportedChange => ({ metricCode: now.metricCode, metricName: "Waiting list", areaName: "Gloucestershire", unit: "count", decimals: 0, before, now, ...more });
const count = (before: number | null, now: number | null): ReportedChange => change(figure(before), figure(now));
const shown = (one: ReportedChange) => [valueText(telling(one), one.before), valueText(telling(one), one.now), differenceText(one), relativeText(one)];

describe("a changed figure in words", () => {
  it("is old, new, the difference, and per cent of the old", () => {
    expect(shown(count(70_233, 27))).toEqual(["70,233", "27", "−70,206", "−100.0%"]);
    expect(shown(count(1_000, 1_001))).toEqual(["1,000", "1,001", "+1", "+0.1%"]);
  });

  it("of a share differs in points, with decimals enough to tell old from new", () => {
    const share = change(figure(61.7, { numerator: 617, denominator: 1_000 }), figure(61.72, { numerator: 6_172, denominator: 10_000 }), { unit: "percent", decimals: 1 });
    expect(shown(share).map((text) => text.replace("\u00a0", " "))).toEqual(["61.70%", "61.72%", "+0.02 points", "+0.032%"]);
    expect(shareText(share.now)).toBe("6,172 of 10,000");
    expect(shareText(figure(5))).toBeNull();
  });

  it("of money keeps its sign", () => {
    expect(shown(change(figure(-18.4), figure(-20.4), { unit: "gbp_million", decimals: 1 }))).toEqual(["−£18.4m", "−£20.4m", "−£2.0m", "−10.9%"]);
  });

  it("says nothing of a difference that is none to say", () => {
    expect(shown(change(figure(null, { mark: "not_available" }), figure(5)))).toEqual(["not available", "5", "–", "–"]);
    expect(shown(count(0, 5))).toEqual(["0", "5", "+5", "–"]);
  });

  it("does not print more decimals than help, however small the difference", () => {
    expect(telling(change(figure(0.1 + 0.2), figure(0.3), { unit: "percent", decimals: 1 })).decimals).toBe(5);
  });
});

describe("the order of figures", () => {
  it("puts those without a per cent first, then the largest relative change, up or down", () => {
    const [small, down, up, fromZero, gone] = [count(100, 101), count(100, 20), count(100, 190), count(0, 3), count(7, null)];
    expect(rankChanges([small, up, fromZero, down, gone])).toEqual([fromZero, gone, up, down, small]);
  });

  it("puts new figures by their step from the period before, and last those without one", () => {
    const fresh = (before: number | null, now: number): ReportedNew => ({ ...count(0, now), before: before === null ? null : figure(before) });
    const [none, small, large, fromZero] = [fresh(null, 5), fresh(100, 101), fresh(100, 20), fresh(0, 4)];
    expect(rankNewFigures([none, small, large, fromZero])).toEqual([large, small, none, fromZero]);
  });

  it("puts outliers by their distance in widths of the limits", () => {
    const outlier = (value: number, lower: number, upper: number): ReportedOutlier => ({ ...count(0, value), lower, upper });
    const [near, far, below] = [outlier(11, 0, 10), outlier(150, 0, 100), outlier(-3, 0, 10)];
    expect(rankOutliers([near, below, far])).toEqual([far, below, near]);
  });
});

describe("the file of changed figures", () => {
  it("holds both sides in full precision, and no formula", () => {
    const share = change(figure(61.7123456789, { numerator: 617, denominator: 1_000 }), figure(null, { mark: "suppressed" }), { areaName: "=HYPERLINK(1)", unit: "percent" });
    // Of a record the file names number and state alone.
    const csv = changesCsv({ record: { id: 12, state: "checked" } as ImportPage["record"], changes: [share, count(50, 75)], newFigures: [{ ...count(50, 60), before: figure(50) }, { ...count(50, 7), before: null }] });
    const [head = "", first, second, third, fourth] = csv.trim().split("\r\n");
    expect(head.split(",")).toHaveLength(19);
    expect(first).toBe("12,checked,changed,E16,Waiting list,percent,'=HYPERLINK(1),2026-01-31,61.7123456789,617,1000,,,,,suppressed,,,");
    expect(second).toBe("12,checked,changed,E16,Waiting list,count,Gloucestershire,2026-01-31,50,,,,75,,,,25,50,");
    expect(third).toBe("12,checked,new,E16,Waiting list,count,Gloucestershire,2026-01-31,,,,,60,,,,,,50");
    expect(fourth).toBe("12,checked,new,E16,Waiting list,count,Gloucestershire,2026-01-31,,,,,7,,,,,,");
  });
});
