import { describe, expect, it } from "vitest";
import type { Metric } from "@/lib/metrics/domain/metric";
import { addMonths, monthStart } from "@/lib/shared/month";
import { againstEngland, trustFinding } from "./body-finding";
import { bodyMeasure, type BodyFigure, type BodyMeasureInput } from "./body-page";

const metric = { code: "E01", name: "Waiting within 18 weeks", shortName: "Within 18 weeks", unit: "percent", unitLabel: "%", decimals: 1, polarity: "increase", frequencies: ["monthly"] } as unknown as Metric;
const month = (index: number, value: number | null, more: Partial<BodyFigure> = {}): BodyFigure => {
  const periodEnd = addMonths("2024-12-31", index);
  return { metricCode: "E01", areaId: 1, periodStart: monthStart(periodEnd), periodEnd, value, numerator: value, denominator: value === null ? null : 100, mark: value === null ? "suppressed" : null, releaseId: 1, ...more };
};
const measure = (figures: readonly BodyFigure[], more: Partial<BodyMeasureInput> = {}) => bodyMeasure({ metric, areaId: 1, areaName: "Alpha", figures, england: new Map(), others: [], breaks: [], isIllustrative: false, ...more })!;
const months = (count: number, value: (index: number) => number) => Array.from({ length: count }, (_, index) => month(index, value(index)));

describe("a measure of a trust or council", () => {
  it("has an icon of change with thirteen months and none with twelve", () => {
    expect(measure(months(12, (index) => 60 + (index % 2))).variation).toBeNull();
    expect(measure(months(13, (index) => 60 + (index % 2))).variation).toBe("common_cause");
    expect(measure(months(24, (index) => (index < 14 ? 60 + (index % 2) : 75))).variation).toBe("improvement_high");
    expect(measure(months(24, (index) => 60 + (index % 2)), { metric: { ...metric, frequencies: ["quarterly"] } }).variation).toBeNull();
  });

  it("is held against England's figure of the same period alone, by whether its interval leaves it out", () => {
    const england = (value: number, more: Partial<BodyFigure> = {}) => new Map([[month(0, value).periodEnd, { ...month(0, value), ...more }]]);
    // Wilson's interval of 60 of 100 is 50.2% to 69.1%.
    expect(measure([month(0, 60)], { england: england(50) }).outcome).toBe("better");
    expect(measure([month(0, 60)], { england: england(50.5) }).outcome).toBe("similar");
    expect(measure([month(0, 60)], { england: england(70) }).outcome).toBe("worse");
    expect(measure([month(0, 60)], { england: england(70, { periodStart: "2024-01-01" }) })).toMatchObject({ outcome: "not_compared", england: null });
    expect(measure([month(0, 60, { numerator: null, denominator: null })], { england: england(70) })).toMatchObject({ outcome: "not_compared", england: 70 });
  });

  it("says why its latest value is not there, and draws what came before", () => {
    const suppressed = measure([month(0, 60), month(1, 61), month(2, null)], { others: Array.from({ length: 20 }, (_, index) => index) });
    expect(suppressed).toMatchObject({ value: null, mark: "suppressed", points: 2, standing: null });
    expect(suppressed.spark).toContain("<svg");
    expect(measure([month(0, 60)]).spark).toBe("");
  });

  it("stands among the others by their spread, and not among a few", () => {
    const others = Array.from({ length: 21 }, (_, index) => 40 + index);
    expect(measure([month(0, 60)], { others }).standing).toMatchObject({ bodies: 21, lowest: 40, highest: 60, quartiles: [45, 55] });
    expect(measure([month(0, 60)], { others: [50, 60] }).standing).toBeNull();
  });
});

describe("what the measures say together", () => {
  it("counts those of a trust that changed by more than chance", () => {
    const of = (...icons: readonly ("concern_high" | "improvement_low" | "common_cause" | null)[]) => trustFinding("Alpha", icons.map((variation) => ({ variation, outcome: "not_compared" as const })));
    expect(of("concern_high", "improvement_low", "common_cause", null)).toBe("1 getting worse and 1 improving, of 3 measures of Alpha with enough months");
    expect(of("common_cause", "common_cause")).toBe("None of 2 measures of Alpha with enough months has changed by more than chance");
    expect(of("common_cause")).toBe("The one measure of Alpha with enough months has not changed by more than chance");
    expect(of(null)).toBe("1 measure of Alpha is held, none over enough months to tell change from chance");
    expect(of()).toBe("No figures of Alpha are held");
    expect(trustFinding("Alpha", [{ variation: null, outcome: "worse" }])).toBe("Alpha is worse than England on 1 measure, of 1 that can be compared");
  });

  it("counts those of a council on each side of England", () => {
    const of = (...outcomes: readonly ("better" | "worse" | "similar" | "not_compared")[]) => againstEngland("Alpha", outcomes.map((outcome) => ({ outcome })));
    expect(of("better", "worse", "worse", "similar", "not_compared")).toBe("Alpha is better than England on 1 measure, worse on 2 and no different on 1, of 4 that can be compared");
    expect(of("worse")).toBe("Alpha is worse than England on 1 measure, of 1 that can be compared");
    expect(of("not_compared")).toBe("1 measure of Alpha is held; none is published with what a comparison with England needs");
  });
});
