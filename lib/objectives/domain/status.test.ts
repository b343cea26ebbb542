import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Comparator } from "@/lib/metrics/domain/standard";
import { isImproving, judge, ordinaryMovement, type StatusInput } from "./status";
import { STATUS_ORDER, STATUS_WORD } from "@/lib/shared/objective-status";
import type { TrajectoryStep } from "./objective";

const step = (dueOn: string, value: number, comparator: Comparator = "at_least"): TrajectoryStep => ({ dueOn, value, comparator, scope: "national", label: `${value}% by ${dueOn}`, source: "Test" });
const upward = [step("2026-03-31", 65), step("2029-03-31", 92)];
const downward = [step("2026-03-31", 1, "below"), step("2029-03-31", 0.1, "at_most")];
const flat = (value: number, length = 24): number[] => Array.from({ length }, () => value);
const line = (from: number, slope: number, length = 24): number[] => Array.from({ length }, (_, i) => from + slope * i);

const input = (values: readonly (number | null)[], changes: Partial<StatusInput> = {}): StatusInput => ({
  values, stretchStart: 0, periodEnd: "2026-03-31", polarity: "increase", steps: upward, earliestVisible: null, today: "2026-05-20", show: (value) => `${value}%`, ...changes,
});
const statusOf = (values: readonly (number | null)[], changes?: Partial<StatusInput>) => judge(input(values, changes)).status;

describe("the status ladder", () => {
  it("not measured: nothing held, no target, or a measure that has no better side", () => {
    expect(statusOf([], { periodEnd: null })).toBe("not_measured");
    expect(statusOf([60, null])).toBe("not_measured");
    expect(statusOf([99], { steps: [] })).toBe("not_measured");
    expect(statusOf([99], { polarity: "neutral" })).toBe("not_measured");
  });

  it("too early: a lagging outcome before its change can show, or before the first step", () => {
    expect(statusOf([99], { earliestVisible: "2028-01-01" })).toBe("too_early");
    expect(statusOf(flat(50), { periodEnd: "2026-02-28" })).toBe("too_early");
    expect(judge(input(flat(50), { periodEnd: "2026-02-28" })).because).toContain("65%");
  });

  it("met: the final target is reached, at once and before any step is due", () => {
    expect(statusOf([...flat(50), 92])).toBe("met");
    expect(statusOf([...flat(50), 92], { periodEnd: "2026-01-31" })).toBe("met");
    expect(statusOf([...flat(50), 91.999])).not.toBe("met");
  });

  it("on trajectory: at the step, or short by no more than ordinary movement", () => {
    expect(judge(input([...flat(60), 65]))).toMatchObject({ status: "on_trajectory", margin: 0, step: { value: 65 } });
    // Moves by 1 a month before the latest: 2.66 is ordinary.
    const restless = Array.from({ length: 20 }, (_, i) => 63 + (i % 2));
    expect(statusOf([...restless, 65 - 2.66])).toBe("on_trajectory");
    expect(statusOf([...restless, 65 - 2.67])).toBe("off_not_improving");
  });

  it("off trajectory, improving: short, and the slope is good beyond doubt", () => {
    expect(statusOf(line(40, 0.5))).toBe("off_improving");
    expect(statusOf(line(0.5 + 24, -0.5), { polarity: "decrease", steps: downward })).toBe("off_improving");
  });

  it("off trajectory, not improving: short, and flat, falling or restless", () => {
    expect(statusOf(flat(60))).toBe("off_not_improving");
    expect(statusOf(line(70, -0.9))).toBe("off_not_improving");
    expect(statusOf(line(3, 0.1), { polarity: "decrease", steps: downward })).toBe("off_not_improving");
  });

  it("does not count equality as meeting a step worded as below", () => {
    const at = judge(input([...flat(1, 20), 1], { polarity: "decrease", steps: [step("2026-03-31", 1, "below")] }));
    expect(at.status).not.toBe("met");
    expect(statusOf([...flat(1, 20), 0.99], { polarity: "decrease", steps: [step("2026-03-31", 1, "below")] })).toBe("met");
  });

  it("holds a month between two steps against the one that was due, never a line between them", () => {
    expect(judge(input(flat(70), { periodEnd: "2028-12-31" }))).toMatchObject({ status: "on_trajectory", step: { value: 65 } });
    expect(judge(input(flat(70), { periodEnd: "2029-03-31" }))).toMatchObject({ status: "off_not_improving", step: { value: 92 } });
  });

  it("looks at the stretch since the last break only", () => {
    const broken = [...line(10, 2, 24), ...flat(60, 14)];
    expect(statusOf(broken)).toBe("off_improving");
    expect(statusOf(broken, { stretchStart: 24 })).toBe("off_not_improving");
  });

  it("gives a reason with every status, and a word", () => {
    for (const verdict of [judge(input(flat(60))), judge(input(line(40, 0.5))), judge(input([...flat(60), 65])), judge(input([...flat(50), 92])), judge(input([], { periodEnd: null }))]) {
      expect(verdict.because).toMatch(/^\S.*\.$/);
    }
    expect([...STATUS_ORDER].sort()).toEqual(Object.keys(STATUS_WORD).sort());
  });
});

describe("a better latest value", () => {
  const order = ["off_not_improving", "off_improving", "on_trajectory", "met"];

  it("never gives a worse status, for either polarity, with gaps and short series", () => {
    const value = fc.double({ min: 0, max: 100, noNaN: true });
    fc.assert(
      fc.property(fc.array(fc.option(value, { freq: 6 }), { maxLength: 40 }), value, value, fc.boolean(), fc.nat(30), (before, a, b, up, start) => {
        const polarity = up ? "increase" : "decrease";
        const steps = up ? upward : [step("2026-03-31", 35, "at_most"), step("2029-03-31", 8, "below")];
        const [worse, better] = (a <= b) === up ? [a, b] : [b, a];
        const rank = (latest: number) => order.indexOf(statusOf([...before, latest], { polarity, steps, stretchStart: Math.min(start, before.length) }));
        expect(rank(worse)).toBeGreaterThanOrEqual(0);
        expect(rank(better)).toBeGreaterThanOrEqual(rank(worse));
      }),
      { numRuns: 1000 },
    );
  });
});

describe("improving", () => {
  it("is never said of fewer than 12 values, however steep, nor of a constant series", () => {
    expect(isImproving(line(0, 5, 11), "increase")).toBe(false);
    expect(isImproving(line(0, 5, 12), "increase")).toBe(true);
    expect(isImproving([...line(0, 5, 11), null, null, null], "increase")).toBe(false);
    expect(isImproving(flat(50, 30), "increase")).toBe(false);
    expect(isImproving(line(0, 5, 24), "neutral")).toBe(false);
  });

  it("turns with the polarity", () => {
    expect([isImproving(line(50, -0.5), "decrease"), isImproving(line(50, -0.5), "increase")]).toEqual([true, false]);
  });

  it("looks at the last 24 values", () => {
    expect(isImproving([...line(0, 3, 30), ...line(90, -0.5, 24)], "increase")).toBe(false);
    expect(isImproving([...line(90, -3, 30), ...line(0, 0.5, 24)], "increase")).toBe(true);
  });
});

it("measures ordinary movement as the mean of absolute changes", () => {
  expect([[], [5], [1, 3, 2, 2]].map(ordinaryMovement)).toEqual([0, 0, 1]);
});
