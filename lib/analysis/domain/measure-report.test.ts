import { describe, expect, it } from "vitest";
import type { Metric } from "@/lib/metrics/domain/metric";
import type { SeriesBreak } from "@/lib/metrics/domain/series-break";
import type { Series, SeriesPoint } from "@/lib/observations/domain/observation";
import { addMonths } from "@/lib/shared/month";
import { computeXmr } from "@/lib/statistics/spc/xmr";
import { reportMeasure, stretchStart } from "./measure-report";

const metric = { code: "E01", name: "Within 18 weeks", polarity: "increase", unit: "percent", decimals: 1 } as Metric;
const FIRST = "2024-01-31";
const month = (index: number): string => addMonths(FIRST, index);
const point = (value: number | null, index: number, basis: SeriesPoint["basis"] = "published"): SeriesPoint => ({ periodEnd: month(index), value, numerator: null, denominator: null, mark: null, basis, releaseId: 1 });
const series = (points: readonly SeriesPoint[]): Series => ({ metricCode: "E01", areaId: 1, sourceAreaIds: [1], points });
const restless = (level: number, length: number): number[] => Array.from({ length }, (_, i) => level + [0, 1, -1, 2, -2][i % 5]!);
const recorded = (index: number, rebase: boolean): SeriesBreak => ({ key: `b${index}`, metricCode: "E01", areaId: 1, periodEnd: month(index), kind: "coverage", rebase, label: "Changed", reason: "Because.", source: "", effect: null, recordedOn: null });
const none = (length: number): null[] => Array.from({ length }, () => null);

describe("a measure's report", () => {
  it("is the SPC of the series with its targets, and knows the latest value held", () => {
    const values = [...restless(60, 20), null];
    const targets = values.map(() => 65);
    const report = reportMeasure(metric, series(values.map((value, i) => point(value, i))), targets, []);
    expect(report.spc).toEqual(computeXmr({ values, improvementDirection: "increase", target: targets, rebaseAt: [] }));
    expect([report.latestIndex, report.latest?.periodEnd]).toEqual([19, month(19)]);
  });

  it("calculates limits anew at a break that says so, and only there", () => {
    const values = [...restless(60, 20), ...restless(70, 20)];
    const report = (rebase: boolean) => reportMeasure(metric, series(values.map((value, i) => point(value, i))), none(40), [recorded(20, rebase)]);
    expect(report(true).spc.segments).toHaveLength(2);
    expect(report(false).spc.segments).toHaveLength(1);
    expect([stretchStart(report(true)), stretchStart(report(false))]).toEqual([20, 0]);
  });

  it("never joins figures of two boundaries silently", () => {
    const values = restless(60, 40);
    const report = reportMeasure(metric, series(values.map((value, i) => point(value, i, i < 27 ? "restated" : "published"))), none(40), []);
    expect(report.breaks).toMatchObject([{ periodEnd: month(27), kind: "boundary", rebase: true }]);
    expect(report.spc.segments).toHaveLength(2);
  });

  it("starts anew between any two bases, and says what each is", () => {
    const basis = (i: number): SeriesPoint["basis"] => (i < 15 ? "estimated" : i < 30 ? "restated" : "published");
    const report = reportMeasure(metric, series(restless(60, 45).map((value, i) => point(value, i, basis(i)))), none(45), []);
    expect(report.breaks.map(({ periodEnd, reason }) => [periodEnd, reason])).toEqual([
      [month(15), "From here figures are the exact sums of the bodies it was made of; before, they were estimated from the bodies it was made of."],
      [month(30), "From here figures are published for this body; before, they were worked out as exact sums of the bodies it was made of."],
    ]);
    expect(report.spc.segments.map(({ start, end }) => [start, end])).toEqual([[0, 14], [15, 29], [30, 44]]);
  });

  it("marks where months that cannot be worked out end, and joins nothing across", () => {
    const points = Array.from({ length: 20 }, (_, i) => point(i < 5 ? null : 60, i, i < 5 ? "not_comparable" : "published"));
    expect(reportMeasure(metric, series(points), none(20), []).breaks).toMatchObject([{ periodEnd: month(5), kind: "boundary", reason: "From here figures are published for this body; before, they cannot be worked out on these boundaries." }]);
  });

  it("starts anew where the first figure on the new boundary is held, over a gap", () => {
    const points = restless(60, 40).map((value, i) => point(i === 27 || i === 28 ? null : value, i, i < 27 ? "estimated" : "published"));
    expect(reportMeasure(metric, series(points), none(40), []).breaks.map(({ periodEnd }) => periodEnd)).toEqual([month(29)]);
  });

  it("passes over breaks of months that are not in the series", () => {
    expect(reportMeasure(metric, series([point(1, 0), point(2, 1)]), none(2), [recorded(30, true)]).breaks).toEqual([]);
  });

  it("says nothing of nothing", () => {
    const report = reportMeasure(metric, series([point(null, 0), point(null, 1)]), none(2), []);
    expect([report.latestIndex, report.latest, report.spc.usablePoints]).toEqual([-1, null, 0]);
    expect(reportMeasure(metric, series([]), [], []).latest).toBeNull();
  });
});
