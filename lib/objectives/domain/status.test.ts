import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Comparator } from "@/lib/metrics/domain/standard";
import { addMonths } from "@/lib/shared/month";
import { STATUS_ORDER, STATUS_WORD, type ObjectiveStatus } from "@/lib/shared/objective-status";
import { stepOn, type TrajectoryStep } from "./objective";
import { isImproving, judge, ordinaryMovement, STATUS_LADDER, type RungKey, type StatusInput } from "./status";
import { stepsOfPlan, TRAJECTORY_STYLES, type TrajectoryStyle } from "./trajectory";

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
    expect(judge(input(line(3, 0.1), { polarity: "decrease", steps: downward })).because).toMatch(/ is over the step of .* by more than ordinary movement/);
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

const END = "2026-03-31";
const percent = fc.double({ min: 0, max: 100, noNaN: true });
const day = fc.constantFrom("2025-03-31", "2026-03-31", "2026-05-20", "2027-03-31", "2029-03-31", "2031-01-01");
const polarities = fc.constantFrom("increase" as const, "decrease" as const, "neutral" as const);

interface Case extends StatusInput {
  /** Whether the horizon's value is the latest one. */
  readonly horizonIsLatest: boolean;
}

/** Any input: gaps, breaks, every style of trajectory, lags, horizons, measures held against a year before. */
const cases: fc.Arbitrary<Case> = fc.record({
  before: fc.oneof(fc.array(percent, { maxLength: 3 }), fc.array(fc.option(percent, { freq: 5 }), { maxLength: 40 })), latest: fc.option(percent, { freq: 12 }), start: fc.nat(30), isHeld: fc.boolean(), polarity: polarities, style: fc.option(fc.constantFrom(...TRAJECTORY_STYLES), { freq: 6 }),
  points: fc.uniqueArray(fc.constantFrom("2025-12-31", "2026-03-31", "2026-12-31", "2028-03-31"), { minLength: 1, maxLength: 4 }), values: fc.array(percent, { minLength: 4, maxLength: 4 }), isStrict: fc.boolean(), final: fc.constantFrom("last" as const, "none" as const, "absent" as const),
  lag: fc.option(day), horizon: fc.option(fc.record({ on: day, value: fc.option(percent), isLatest: fc.boolean() }), { freq: 2 }), today: day,
}).map(({ before, latest, start, isHeld, polarity, style, points, values, isStrict, final, lag, horizon, today }) => {
  const all = [...before, latest];
  const steps = style === null ? [] : stepsOf(style, { points, values, isDown: polarity === "decrease", isStrict, before });
  return {
    values: all, stretchStart: Math.min(start, before.length), periodEnd: isHeld ? END : null, polarity, steps, earliestVisible: lag, today, show: (value) => `${value.toFixed(1)}%`,
    ...(final !== "absent" && { final: final === "last" ? (steps.at(-1) ?? null) : null }),
    horizon: horizon && { on: horizon.on, value: horizon.isLatest ? latest : horizon.value }, horizonIsLatest: horizon?.isLatest ?? false,
  };
});

function stepsOf(style: TrajectoryStyle, { points, values, isDown, isStrict, before }: { readonly points: readonly string[]; readonly values: readonly number[]; readonly isDown: boolean; readonly isStrict: boolean; readonly before: readonly (number | null)[] }): readonly TrajectoryStep[] {
  const comparator = isDown ? (isStrict ? "below" : "at_most") : isStrict ? "above" : "at_least";
  const held = new Map(before.flatMap((value, at) => (value === null ? [] : [[addMonths(END, at - before.length), value] as const])));
  return stepsOfPlan(
    { style, comparator, baseline: { periodEnd: "2024-03-31", value: values[0] ?? 50 }, points: [...points].sort().map((dueOn, at) => ({ dueOn, value: values[at] ?? 50 })), midpointOn: null, reduceBy: 50 },
    { scope: style === "year_on_year" ? "year_before" : "agreed", label: (value, dueOn) => `${value} by ${dueOn}`, source: "Test" },
    { values: held, comparator: new Map(Array.from({ length: 60 }, (_, at) => [addMonths("2024-03-31", at), 50 + (at % 7)])), stride: 1 });
}

/** What the rungs look at, as the ladder's own description says. */
function factsOf(input: StatusInput): Parameters<(typeof STATUS_LADDER)[0]["when"]>[0] {
  return {
    ...input, latest: input.values.at(-1) ?? null, sign: { increase: 1, decrease: -1, neutral: 0 }[input.polarity],
    final: input.final === undefined ? (input.steps.at(-1) ?? null) : input.final, step: input.periodEnd === null ? null : stepOn(input.steps, input.periodEnd),
  };
}

const RUNS = { numRuns: 1000 } as const;

describe("the ladder", () => {
  it("is total and exclusive: the last rung takes what is left, and the one chosen is the first that fits", () => {
    expect(new Set(STATUS_LADDER.map(({ key }) => key)).size).toBe(STATUS_LADDER.length);
    expect(STATUS_LADDER.at(-1)?.when(factsOf(input([])))).toBe(true);
    fc.assert(fc.property(cases, (one) => {
      const verdict = judge(one);
      const fits = STATUS_LADDER.filter(({ when }) => when(factsOf(one)));
      expect(fits.length).toBeGreaterThan(0);
      expect([verdict.rung, verdict.status]).toEqual([fits[0]?.key, fits[0]?.status]);
      expect(STATUS_ORDER).toContain(verdict.status);
      expect(verdict.because).toMatch(/^\S.*\.$/s);
      expect(verdict.because).not.toMatch(/NaN|undefined|null|Infinity/);
    }), RUNS);
  });

  it("says every status of the vocabulary on some rung, and each rung can be reached", () => {
    expect(new Set(STATUS_LADDER.map(({ status }) => status))).toEqual(new Set(STATUS_ORDER));
    const gone = { on: "2026-03-31", value: 95 };
    const reached: Readonly<Record<RungKey, StatusInput>> = {
      lagging: input(flat(95), { earliestVisible: "2028-01-01" }), horizon_not_measured: input(flat(60), { horizon: { ...gone, value: null } }), no_figure: input([60, null]), no_target: input(flat(60), { steps: [] }),
      horizon_met: input(flat(60), { horizon: gone }), horizon_missed: input(flat(60), { horizon: { ...gone, value: 91 } }), final_met: input(flat(95)), no_step_yet: input(flat(60), { periodEnd: "2026-02-28" }),
      at_step: input(flat(65)), near_step: input([63, 65, 63, 65, 63, 64]), improving: input(line(40, 0.5)), not_improving: input(flat(60)),
    };
    for (const [rung, given] of Object.entries(reached)) expect(judge(given).rung).toBe(rung);
    expect(Object.keys(reached)).toEqual(STATUS_LADDER.map(({ key }) => key));
  });

  it("never tells a lagging outcome before its day, whatever its figures do", () => {
    fc.assert(fc.property(cases, (one) => {
      fc.pre(one.earliestVisible !== null && one.today < one.earliestVisible);
      expect(judge(one).status).toBe("too_early");
    }), RUNS);
  });

  it("gives a margin that has the sign of the status where a value is held against something", () => {
    fc.assert(fc.property(cases, (one) => {
      const { status, rung, margin, step: against } = judge(one);
      expect(margin === null).toBe(against === null);
      if (margin === null) return;
      if (["met", "met_at_horizon"].includes(status) || rung === "at_step") expect(margin).toBeGreaterThanOrEqual(0);
      else expect(margin).toBeLessThanOrEqual(0);
    }), RUNS);
  });
});

describe("a better latest value", () => {
  /** From worse to better; unknown statuses stand where a better value may lead from. */
  const RANK: Readonly<Partial<Record<ObjectiveStatus, number>>> = { not_met_at_horizon: 0, off_not_improving: 0, off_improving: 1, on_trajectory: 2, too_early: 2, met: 3, met_at_horizon: 3 };

  it("never gives a worse status: either polarity, gaps and breaks, every style, lags, horizons and years before", () => {
    fc.assert(fc.property(cases, percent, percent, (one, a, b) => {
      fc.pre(one.polarity !== "neutral");
      const [worse, better] = (a <= b) === (one.polarity === "increase") ? [a, b] : [b, a];
      const at = (latest: number) => judge({ ...one, values: [...one.values.slice(0, -1), latest], ...(one.horizonIsLatest && one.horizon && { horizon: { ...one.horizon, value: latest } }) });
      const [low, high] = [at(worse).status, at(better).status];
      if (RANK[low] === undefined || RANK[high] === undefined) expect(high).toBe(low);
      else expect(RANK[high], `${low} at ${worse}, ${high} at ${better}`).toBeGreaterThanOrEqual(RANK[low]);
    }), RUNS);
  });

  it("never does where what moved before is two or three figures, so that one more would weigh most", () => {
    fc.assert(fc.property(fc.array(fc.double({ min: 60, max: 64, noNaN: true }), { minLength: 2, maxLength: 3 }), fc.double({ min: 40, max: 66, noNaN: true }), fc.double({ min: 40, max: 66, noNaN: true }), (before, a, b) => {
      const at = (latest: number) => RANK[statusOf([...before, latest])] ?? -1;
      expect(at(Math.max(a, b))).toBeGreaterThanOrEqual(at(Math.min(a, b)));
    }), RUNS);
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
