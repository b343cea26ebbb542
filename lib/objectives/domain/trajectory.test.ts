import { describe, expect, it } from "vitest";
import { addMonths, monthEnds } from "@/lib/shared/month";
import { duePoints, finalPoint, stepsOfPlan, type TrajectoryContext, type TrajectoryPlan, type TrajectoryStyle } from "./trajectory";
import { stepOn } from "./objective";

const END = "2025-03-31";
const plan = (style: TrajectoryStyle, rest: Partial<TrajectoryPlan> = {}): TrajectoryPlan => ({ style, comparator: "at_least", baseline: { periodEnd: END, value: 60 }, points: [{ dueOn: addMonths(END, 24), value: 92 }], midpointOn: null, reduceBy: null, ...rest });

/** A generator of numbers from 0 to 1 that gives the same ones every time. */
function* numbers(seed: number): Generator<number, never> {
  let state = seed;
  for (;;) {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    yield state / 2_147_483_648;
  }
}

const ALL_WAYS = Array.from({ length: 60 }, (_, seed) => {
  const source = numbers(seed + 1);
  const next = (): number => source.next().value;
  const start = Math.round(next() * 1000) / 10;
  const months = 1 + Math.floor(next() * 60);
  const stride = [1, 3, 12][Math.floor(next() * 3)] ?? 1;
  return { start, target: Math.round(next() * 1000) / 10, months, stride, middle: next() };
});

describe.each(["linear", "s_curve", "glide_to_zero"] as const)("the style %s", (style) => {
  it("comes after the baseline, ends on the day with the exact value, and moves one way alone", () => {
    for (const { start, target, months, stride, middle } of ALL_WAYS) {
      const dueOn = addMonths(END, months);
      const from = style === "glide_to_zero" ? start + 1 : start;
      const midpointOn = months < 2 ? null : addMonths(END, 1 + Math.floor(middle * (months - 1)));
      const points = duePoints(plan(style, { baseline: { periodEnd: END, value: from }, points: [{ dueOn, value: target }], midpointOn }), { values: new Map(), comparator: new Map(), stride });
      const last = style === "glide_to_zero" ? 0 : target;
      expect(points.at(-1)).toEqual({ dueOn, value: last });
      expect(points.length).toBe(Math.ceil(months / stride));
      expect(points.every((point, place) => point.dueOn > (points[place - 1]?.dueOn ?? END))).toBe(true);
      const moves = points.map(({ value }, place) => value - (points[place - 1]?.value ?? from));
      expect(moves.every((move) => move * (last - from) >= -1e-9)).toBe(true);
      const [low, high] = [Math.min(from, last), Math.max(from, last)];
      expect(points.every(({ value }) => value >= low - 1e-9 && value <= high + 1e-9)).toBe(true);
    }
  });
});

describe("a straight line", () => {
  it("goes through every dated value, in equal parts between two", () => {
    const points = duePoints(plan("linear", { points: [{ dueOn: addMonths(END, 4), value: 64 }, { dueOn: addMonths(END, 6), value: 72 }] }));
    expect(points.map(({ value }) => value)).toEqual([61, 62, 63, 64, 68, 72]);
  });

  it("of one value and no baseline is that value", () => expect(duePoints(plan("linear", { baseline: null }))).toEqual([{ dueOn: addMonths(END, 24), value: 92 }]));
});

describe("steps", () => {
  it("stay in force until the next is due: 65% at March 2026, 70% at March 2027, 92% at March 2029", () => {
    const steps = stepsOfPlan(plan("stepped_annual", { baseline: null, points: [{ dueOn: "2026-03-31", value: 65 }, { dueOn: "2027-03-31", value: 70 }, { dueOn: "2029-03-31", value: 92 }] }), { scope: "agreed", source: "", label: String });
    const inForce = ["2026-02-28", "2026-03-31", "2027-02-28", "2027-03-31", "2029-02-28", "2029-03-31", "2030-01-31"].map((day) => stepOn(steps, day)?.value ?? null);
    expect(inForce).toEqual([null, 65, 65, 70, 70, 92, 92]);
  });
});

describe("an S-curve", () => {
  it("has half of the way behind it at the middle, and less than a straight line before", () => {
    const points = duePoints(plan("s_curve"));
    const at = (month: number): number => points[month - 1]?.value ?? NaN;
    expect(at(12)).toBeCloseTo(76, 6);
    expect(at(6)).toBeLessThan(60 + (32 * 6) / 24);
    expect(at(18)).toBeGreaterThan(60 + (32 * 18) / 24);
    expect(at(6) - 60).toBeCloseTo(92 - at(18), 6);
  });

  it("with a late midpoint starts later than with an early one", () => {
    const at = (midpointOn: string): number => duePoints(plan("s_curve", { midpointOn }))[11]?.value ?? NaN;
    expect(at(addMonths(END, 18))).toBeLessThan(at(addMonths(END, 6)));
  });
});

describe("a glide to zero", () => {
  it("falls by the same share each month, and is nought on the day", () => {
    const points = duePoints(plan("glide_to_zero", { baseline: { periodEnd: END, value: 800 } }));
    const shares = points.slice(1, -1).map(({ value }, place) => value / (points[place]?.value ?? NaN));
    expect(Math.max(...shares) - Math.min(...shares)).toBeLessThan(1e-9);
    expect(points.at(-1)?.value).toBe(0);
    expect(points.at(-2)?.value).toBeGreaterThan(800 * 0.01);
  });
});

describe("holding a value", () => {
  it("asks for it from the baseline on, and to the end", () => {
    const held = plan("hold", { points: [{ dueOn: "2029-03-31", value: 95 }] });
    expect(duePoints(held)).toEqual([{ dueOn: END, value: 95 }]);
    expect(finalPoint(held)).toEqual({ dueOn: "2029-03-31", value: 95 });
  });
});

describe("better than a year before", () => {
  it("asks for the value of the same month a year before, and for nothing in the end", () => {
    const context: TrajectoryContext = { values: new Map([["2025-01-31", 61.2], ["2024-12-31", 60.1], ["2024-02-29", 59]]), comparator: new Map(), stride: 1 };
    expect(duePoints(plan("year_on_year"), context)).toEqual([{ dueOn: "2025-02-28", value: 59 }, { dueOn: "2025-12-31", value: 60.1 }, { dueOn: "2026-01-31", value: 61.2 }]);
    expect(finalPoint(plan("year_on_year"), context)).toBeNull();
  });
});

describe("narrowing a gap", () => {
  const gap = plan("relative_gap", { baseline: { periodEnd: END, value: 60 }, points: [{ dueOn: addMonths(END, 10), value: 0 }], reduceBy: 50 });
  const england = (months: number): TrajectoryContext => ({ values: new Map(), comparator: new Map(monthEnds(END, addMonths(END, months)).map((end) => [end, 70])), stride: 1 });

  it("leaves half of the gap at the end, in equal parts", () => {
    const points = duePoints(gap, england(10));
    expect(points.map(({ value }) => Math.round(value * 1e6) / 1e6)).toEqual([60.5, 61, 61.5, 62, 62.5, 63, 63.5, 64, 64.5, 65]);
    expect(finalPoint(gap, england(10))).toEqual({ dueOn: addMonths(END, 10), value: 65 });
  });

  it("follows the comparator, and asks for nothing in months of which it is not known", () => {
    const rising: TrajectoryContext = { values: new Map(), comparator: new Map([[END, 70], [addMonths(END, 5), 80]]), stride: 1 };
    expect(duePoints(gap, rising)).toEqual([{ dueOn: addMonths(END, 5), value: 80 - 7.5 }]);
  });

  it("has no final value before the last month is known: what is due now is not the end", () => expect(finalPoint(gap, england(9))).toBeNull());

  it("asks for nothing without a comparator at the baseline", () => expect(duePoints(gap, { values: new Map(), comparator: new Map([[addMonths(END, 1), 70]]), stride: 1 })).toEqual([]));
});
