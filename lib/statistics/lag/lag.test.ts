import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { GESTATION_CLASSES } from "./gestation-classes";
import { lagStage, type LagStage } from "./lag-stage";
import { lagWindow } from "./lag-window";
import { nextHonestDate } from "./next-honest-date";
import { outcomeReading } from "./outcome-reading";
import { outcomeSignal } from "./outcome-signal";
import { addMonths, monthsBetween } from "./year-month";

const month = fc.record({ year: fc.integer({ min: 1990, max: 2090 }), month: fc.integer({ min: 1, max: 12 }) });

describe("months", () => {
  it("carry over the end of a year in both directions", () => {
    expect(addMonths({ year: 2024, month: 11 }, 2)).toEqual({ year: 2025, month: 1 });
    expect(addMonths({ year: 2024, month: 1 }, -1)).toEqual({ year: 2023, month: 12 });
    expect(addMonths({ year: 2024, month: 12 }, 0)).toEqual({ year: 2024, month: 12 });
    fc.assert(
      fc.property(month, fc.integer({ min: -600, max: 600 }), (from, months) => {
        expect(monthsBetween(from, addMonths(from, months))).toBe(months);
      }),
    );
  });

  it("outside a year are refused", () => {
    expect(() => addMonths({ year: 2024, month: 13 }, 0)).toThrow("from.month");
    expect(() => addMonths({ year: 2024, month: 0 }, 0)).toThrow("from.month");
    expect(() => addMonths({ year: 2024.5, month: 1 }, 0)).toThrow("from.year");
    expect(() => addMonths({ year: 2024, month: 1 }, 0.5)).toThrow("months");
    expect(() => monthsBetween({ year: 2024, month: 1 }, { year: 20_240, month: 1 })).toThrow("to.year");
  });
});

describe("a lag window", () => {
  const start = { year: 2024, month: 4 };

  it("rounds half of an odd averaging window up, never judging too early", () => {
    const none = { fewestMonths: 0, mostMonths: 0 };
    expect(lagWindow({ start, gestation: none, averagingMonths: 3, publicationMonths: 0 })).toMatchObject({ earliest: { year: 2024, month: 6 }, latest: { year: 2024, month: 7 } });
    expect(lagWindow({ start, gestation: none, averagingMonths: 1, publicationMonths: 1 })).toMatchObject({ earliest: { year: 2024, month: 6 }, latest: { year: 2024, month: 6 } });
  });

  it("refuses months that are not whole, and a range that is upside down", () => {
    const base = { start, gestation: { fewestMonths: 12, mostMonths: 36 }, averagingMonths: 12, publicationMonths: 9 };
    expect(() => lagWindow({ ...base, gestation: { fewestMonths: 12, mostMonths: 11 } })).toThrow("gestation.mostMonths");
    expect(() => lagWindow({ ...base, averagingMonths: -1 })).toThrow("averagingMonths");
    expect(() => lagWindow({ ...base, publicationMonths: 0.5 })).toThrow("publicationMonths");
  });

  const input = fc.record({
    start: month,
    gestation: fc.tuple(fc.nat(180), fc.nat(180)).map(([fewestMonths, more]) => ({ fewestMonths, mostMonths: fewestMonths + more })),
    averagingMonths: fc.nat(60),
    publicationMonths: fc.nat(24),
  });

  it("passes through its stages in order, each from the month that opens it", () => {
    const order: LagStage[] = ["not started", "acting", "too early", "early signal", "should be visible"];
    fc.assert(
      fc.property(input, fc.integer({ min: -3, max: 500 }), (one, months) => {
        const window = lagWindow(one);
        const at = addMonths(one.start, months);
        const [now, later] = [lagStage(window, at), lagStage(window, addMonths(at, 1))];
        expect(order.indexOf(later)).toBeGreaterThanOrEqual(order.indexOf(now));
        // The honest date, once reached, is judged: a signal or its absence can be spoken of.
        const next = nextHonestDate(window, at);
        if (next === null) expect(now).toBe("should be visible");
        else {
          expect(monthsBetween(at, next.month)).toBeGreaterThan(0);
          const opened = lagStage(window, next.month);
          expect(next.kind === "earliest" ? ["early signal", "should be visible"] : ["should be visible"]).toContain(opened);
        }
      }),
    );
  });

  it("has three classes, each a proposal that starts where the one before ends", () => {
    expect(GESTATION_CLASSES.map(({ key, fewestMonths, mostMonths, proposal }) => [key, fewestMonths / 12, mostMonths / 12, proposal])).toEqual([
      ["A", 1, 3, true], ["B", 3, 7, true], ["C", 7, 15, true],
    ]);
  });
});

describe("the signal of an outcome", () => {
  const intervals = (before: [number, number], now: [number, number]) =>
    ({ kind: "intervals", before: { lower: before[0], upper: before[1] }, now: { lower: now[0], upper: now[1] } }) as const;

  it("is seen when the intervals do not overlap; touching ones do", () => {
    expect(outcomeSignal(intervals([10, 12], [12.1, 14]), "increase")).toBe("better");
    expect(outcomeSignal(intervals([10, 12], [12.1, 14]), "decrease")).toBe("worse");
    expect(outcomeSignal(intervals([10, 12], [7, 9.9]), "decrease")).toBe("better");
    expect(outcomeSignal(intervals([10, 12], [12, 14]), "increase")).toBe("none");
    expect(outcomeSignal(intervals([10, 12], [11, 11.5]), "increase")).toBe("none");
    expect(() => outcomeSignal(intervals([12, 10], [1, 2]), "increase")).toThrow("before.lower");
  });

  it("is seen when the slope has p under 0.05", () => {
    expect(outcomeSignal({ kind: "slope", slope: -0.2, pValue: 0.049 }, "decrease")).toBe("better");
    expect(outcomeSignal({ kind: "slope", slope: 0.2, pValue: 0.049 }, "decrease")).toBe("worse");
    expect(outcomeSignal({ kind: "slope", slope: 0.2, pValue: 0.05 }, "increase")).toBe("none");
    expect(outcomeSignal({ kind: "slope", slope: 0, pValue: 0 }, "increase")).toBe("none");
    expect(() => outcomeSignal({ kind: "slope", slope: 1, pValue: 1.1 }, "increase")).toThrow("pValue");
  });
});

describe("the reading of an outcome", () => {
  it("is too early to tell before the earliest month, whatever the figures do", () => {
    for (const stage of ["acting", "too early"] as const) {
      for (const signal of ["better", "worse", "none", null] as const) expect(outcomeReading(stage, signal)).toBe("Too early to tell");
    }
  });

  it("says no change seen only once a change should be visible", () => {
    expect(outcomeReading("early signal", "none")).toBe("No signal yet");
    expect(outcomeReading("should be visible", "none")).toBe("No change seen");
    expect(outcomeReading("early signal", "better")).toBe("Early signal");
    expect(outcomeReading("early signal", "worse")).toBe("Early signal for the worse");
    expect(outcomeReading("should be visible", "better")).toBe("Change seen");
    expect(outcomeReading("should be visible", "worse")).toBe("Change for the worse");
    expect(outcomeReading("should be visible", null)).toBe("Not measured");
    expect(outcomeReading("not started", null)).toBe("Not started");
  });
});
