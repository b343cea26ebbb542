import { describe, expect, it } from "vitest";
import { achievedPace } from "./achieved-pace";
import { assessRealism } from "./assess-realism";
import { comparePace } from "./compare-pace";
import { expectedNumberReached } from "./expected-number-reached";
import { nonOverlapping } from "./non-overlapping";
import { pastChanges } from "./past-changes";
import { peerCeiling } from "./peer-ceiling";
import { realismVerdict } from "./realism-verdict";
import { referenceClass } from "./reference-class";
import { requiredChange } from "./required-change";
import { similarStarts } from "./similar-starts";
import type { PanelSeries } from "./types";

const rising = (from: number, length: number, step = 1): PanelSeries => ({ values: Array.from({ length }, (_, t) => from + step * t) });

describe("past changes", () => {
  it("need a value at both ends", () => {
    const changes = pastChanges([{ values: [1, null, 3, 4, null] }], 2, "increase");
    expect(changes.map(({ start, change }) => [start, change])).toEqual([[0, 2]]);
  });

  it("never cross a break, and count on both sides of it", () => {
    const values = [10, 11, 12, 50, 51, 52];
    expect(pastChanges([{ values }], 1, "increase").map(({ change }) => change)).toEqual([1, 1, 38, 1, 1]);
    const broken = pastChanges([{ values, breaks: [3] }], 1, "increase");
    expect(broken.map(({ start }) => start)).toEqual([0, 1, 3, 4]);
    expect(broken.map(({ latestStretch }) => latestStretch)).toEqual([false, false, true, true]);
    expect(pastChanges([{ values, breaks: [3] }], 3, "increase")).toEqual([]);
    expect(pastChanges([{ values, breaks: [0] }], 1, "increase")).toHaveLength(5);
  });

  it("are turned so that an improvement is positive", () => {
    expect(pastChanges([{ values: [40, 38] }], 1, "decrease")[0]?.change).toBe(2);
    expect(requiredChange(40, 38, "decrease")).toBe(2);
    expect(requiredChange(40, 38, "increase")).toBe(-2);
  });

  it("tie in spite of rounding errors, in tenths as in pounds and pence", () => {
    expect(referenceClass(pastChanges([{ values: [0.1, 0.3] }], 1, "increase"), requiredChange(0.7, 0.9, "increase")).shareAtLeast).toBe(1);
    const pence = pastChanges([{ values: [9_123_456_789.1, 9_123_456_789.4] }], 1, "increase");
    expect(referenceClass(pence, requiredChange(1.1, 1.4, "increase")).midPercentile).toBe(50);
  });

  it("refuse what cannot be read, by name and place", () => {
    expect(() => pastChanges([{ values: [1] }, { values: [1, Number.NaN] }], 1, "increase")).toThrow("panel[1].values[1]");
    expect(() => pastChanges([{ values: [1], breaks: [1] }], 1, "increase")).toThrow("panel[0].breaks[0]");
    expect(() => pastChanges([{ values: [1], breaks: [0.5] }], 1, "increase")).toThrow("panel[0].breaks[0]");
    expect(() => pastChanges([], 0, "increase")).toThrow("horizon");
    expect(() => pastChanges([], 1.5, "increase")).toThrow("horizon");
    expect(() => requiredChange(Number.NaN, 1, "increase")).toThrow("current");
    expect(() => requiredChange(1, Infinity, "increase")).toThrow("target");
    expect(() => requiredChange(1, 2, "neutral" as "increase")).toThrow("direction");
  });
});

describe("a reference class", () => {
  it("gives equal weight to each unit, whatever its number of windows", () => {
    // Unit 0 gains 1 in all of four windows, unit 1 in none of one: 4 of 5 windows, half of the units' own shares.
    const found = referenceClass(pastChanges([rising(0, 5), { values: [7, 7] }], 1, "increase"), 1);
    expect(found).toMatchObject({ windows: 5, units: 2, shareAtLeast: 0.8, shareAtLeastPerUnit: 0.5, unitsThatDidIt: [0] });
    // One window below, four ties: 1 + 2 of 5.
    expect(found.midPercentile).toBe(60);
  });

  it("has figures of null, and counts of 0, without windows", () => {
    expect(referenceClass([], 1)).toEqual({
      windows: 0, units: 0, years: 0, shareAtLeast: null, shareAtLeastPerUnit: null, midPercentile: null, medianChange: null,
      ninetiethChange: null, unitsThatDidIt: [], nonOverlapping: { windows: 0, shareAtLeast: null }, startLevels: null,
    });
  });

  it("gives p = 0 for a flat history, and for the target itself the share of windows that did not worsen", () => {
    const flat = pastChanges(Array.from({ length: 12 }, () => rising(50, 30, 0)), 12, "increase");
    expect(referenceClass(flat, 1).shareAtLeast).toBe(0);
    const mixed = pastChanges([{ values: [5, 6, 6, 4, 5] }], 1, "increase");
    expect(referenceClass(mixed, requiredChange(5, 5, "increase")).shareAtLeast).toBe(3 / 4);
  });

  it("counts windows that do not overlap back from the latest", () => {
    const changes = pastChanges([rising(0, 8)], 3, "increase");
    expect(nonOverlapping(changes).map(({ start, end }) => [start, end])).toEqual([[1, 4], [4, 7]]);
    // A gap shortens the choice: no window ends at 7, so the latest ends at 6.
    const gap = pastChanges([{ values: [0, 1, 2, 3, 4, 5, 6, null] }], 3, "increase");
    expect(nonOverlapping(gap).map(({ start, end }) => [start, end])).toEqual([[0, 3], [3, 6]]);
  });

  it("says how many years its windows span", () => {
    expect(referenceClass(pastChanges([rising(0, 42)], 36, "increase"), 1).years).toBeCloseTo(41 / 12, 12);
    expect(referenceClass(pastChanges([rising(0, 7)], 3, "increase"), 1, 1).years).toBe(6);
  });
});

describe("similar starts", () => {
  const panel = Array.from({ length: 20 }, (_, unit) => rising(unit * 10, 20, 0));
  const changes = pastChanges(panel, 10, "increase");

  it("within a distance count the edge", () => {
    expect(new Set(similarStarts(changes, 55, { kind: "within", distance: 5 }).map(({ level }) => level))).toEqual(new Set([50, 60]));
    expect(similarStarts(changes, 55, { kind: "within", distance: 4.999 })).toEqual([]);
    // 0.3 - 0.1 is a hair under 0.2 for a computer.
    expect(similarStarts(pastChanges([{ values: [0.1, 0.1] }], 1, "increase"), 0.3, { kind: "within", distance: 0.2 })).toHaveLength(1);
  });

  it("take the nearest tenth, and more only for windows and units enough", () => {
    // 200 windows, 10 a unit. A tenth is two units; thirty windows are three; ten units would be half of all.
    const nearest = (share: number, windows: number, units: number, atMost: number) =>
      new Set(similarStarts(changes, 100, { kind: "nearest", share, windows, units, atMost }).map(({ level }) => level)).size;
    expect(nearest(0.1, 1, 1, 1)).toBe(3); // 100 alone is 10 of 20; 90 and 110 are equally far and come together.
    expect(nearest(0.05, 1, 1, 1)).toBe(1);
    expect(nearest(0.05, 31, 1, 1)).toBe(5);
    expect(nearest(0.05, 1, 10, 1)).toBe(11);
    expect(nearest(0.05, 1, 10, 1 / 3)).toBe(7);
  });

  it("leave out levels before a break, which do not compare with today's", () => {
    const broken = pastChanges([{ values: [60, 61, 62, 20, 21, 22], breaks: [3] }], 1, "increase");
    expect(similarStarts(broken, 61, { kind: "within", distance: 2 })).toEqual([]);
    expect(similarStarts(broken, 21, { kind: "within", distance: 2 })).toHaveLength(2);
    expect(similarStarts(broken, 61)).toHaveLength(1);
  });

  it("refuse rules that cannot be followed", () => {
    expect(() => similarStarts([], 1, { kind: "within", distance: -1 })).toThrow("distance");
    expect(() => similarStarts([], 1, { kind: "nearest", share: 0.5, windows: 1, units: 1, atMost: 0.4 })).toThrow("share");
    expect(() => similarStarts([], 1, { kind: "nearest", share: 0, windows: 1, units: 1, atMost: 1 })).toThrow("share");
    expect(() => similarStarts([], Number.NaN)).toThrow("current");
    expect(similarStarts([], 1)).toEqual([]);
  });
});

describe("the verdict", () => {
  const of = (share: number, windows = 1000, units = 42, required = 1) => realismVerdict(required, { windows, units, shareAtLeast: share }).word;

  it("has bands that hold their lower edge", () => {
    expect([1, 0.5, 0.499, 0.2, 0.199, 0.05, 0.049, 0.001, 0].map((share) => of(share))).toEqual([
      "within reach", "within reach", "stretching", "stretching", "rarely achieved", "rarely achieved",
      "almost never achieved", "almost never achieved", "never seen",
    ]);
    // Exact fractions reach the edge: 3 of 60 is 5%, 7 of 35 is 20%.
    expect(of(3 / 60)).toBe("rarely achieved");
    expect(of(7 / 35)).toBe("stretching");
  });

  it("needs 30 windows and 10 units, and gives the figure all the same", () => {
    expect(of(0.5, 30, 10)).toBe("within reach");
    expect(of(0.5, 29, 10)).toBe("not enough history");
    expect(of(0.5, 30, 9)).toBe("not enough history");
    expect(realismVerdict(1, { windows: 29, units: 10, shareAtLeast: 0.25 })).toMatchObject({ share: 0.25, windows: 29, units: 10 });
    expect(realismVerdict(1, { windows: 0, units: 0, shareAtLeast: null })).toMatchObject({ share: null, word: "not enough history" });
  });

  it("says of a target already met nothing else", () => {
    expect(of(0.1, 1, 1, 0)).toBe("target already met");
    expect(of(0.9, 1000, 42, -2)).toBe("target already met");
  });
});

describe("pace", () => {
  it("is taken over the last 24 values since the last break, and needs 12", () => {
    const late = { values: [...Array.from({ length: 20 }, () => 90), ...rising(10, 24, 0.5).values] };
    expect(achievedPace(late, "increase")).toMatchObject({ perYear: 6, lower: 6, upper: 6, points: 24 });
    expect(achievedPace({ ...late, breaks: [32] }, "increase")).toMatchObject({ perYear: 6, points: 12 });
    expect(achievedPace({ ...late, breaks: [33] }, "increase")).toBeNull();
    expect(achievedPace(late, "decrease")?.perYear).toBe(-6);
    expect(achievedPace({ values: [] }, "increase")).toBeNull();
  });

  it("keeps missing months in time, and counts present values", () => {
    const values = rising(0, 30).values.map((value, t) => (t % 3 === 1 ? null : value));
    expect(achievedPace({ values }, "increase")).toMatchObject({ perYear: 12, points: 20 });
  });

  it("gives the ratio and the date of the 18-week target", () => {
    const pace = comparePace(requiredChange(61.3, 92, "increase"), 44, 61.3 - 58.8);
    expect(pace.requiredPerYear.toFixed(2)).toBe("8.37");
    expect(pace.ratio?.toFixed(2)).toBe("3.35");
    expect(((pace.periodsToTarget ?? 0) / 12).toFixed(1)).toBe("12.3");
  });

  it("says why there is no ratio", () => {
    expect(comparePace(5, 12, -1)).toMatchObject({ ratio: null, periodsToTarget: null, because: "moving the wrong way" });
    expect(comparePace(5, 12, 0)).toMatchObject({ ratio: null, periodsToTarget: null, because: "not moving" });
    expect(comparePace(5, 12, 1e-320)).toMatchObject({ because: "not moving" });
    expect(comparePace(5, 12, null)).toMatchObject({ requiredPerYear: 5, because: "not enough history" });
    expect(comparePace(0, 12, -1)).toMatchObject({ periodsToTarget: 0, because: "target already met" });
    expect(() => comparePace(5, 0, 1)).toThrow("horizon");
    expect(() => comparePace(5, 1, 1, 0)).toThrow("periodsPerYear");
  });
});

describe("the peer ceiling", () => {
  it("is held for three periods in a row, without a gap or a break between", () => {
    const panel = [
      { values: [92, 92, null, 92, 91, 93] },
      { values: [90, 92, 93, 92, 92, 80] },
      { values: [95, 95, 95, 60, 61, 62], breaks: [3] },
      { values: [92, 92, 92, 92, 50, 50], breaks: [2] },
    ];
    const found = peerCeiling(panel, 92, "increase");
    expect(found.heldBy).toEqual([{ unit: 1, first: 1 }]);
    expect(found.heldBeforeBreak).toEqual([{ unit: 2, first: 0 }]);
    expect(found.best).toEqual({ unit: 1, first: 1, level: 92 });
    expect(peerCeiling(panel, 92, "increase", 2).heldBy.map(({ unit }) => unit)).toEqual([0, 1, 3]);
  });

  it("reads a low target downwards", () => {
    const found = peerCeiling([{ values: [5, 4, 4, 6] }, { values: [9, 9, 9, 9] }], 5, "decrease");
    expect(found).toEqual({ heldBy: [{ unit: 0, first: 0 }], heldBeforeBreak: [], best: { unit: 0, first: 0, level: 5 } });
    expect(peerCeiling([{ values: [1, 2] }], 5, "decrease").best).toBeNull();
  });
});

describe("the whole judgement", () => {
  const panel = Array.from({ length: 12 }, (_, unit) => rising(50 + unit / 10, 30, 0.25));

  it("uses windows as long as the horizon where there are any", () => {
    const found = assessRealism({ panel, unit: 3, target: 60, horizon: 12, direction: "increase", startRule: { kind: "within", distance: 100 } });
    expect(found).toMatchObject({ windowPeriods: 12, annualised: false, verdict: { word: "within reach", share: 1, windows: 216, units: 12 } });
    expect(found?.required).toBeCloseTo(60 - (50.3 + 29 / 4), 10);
  });

  it("annualises over the longest windows with enough history where the horizon is longer than all of it", () => {
    // Windows from similar starts: 12 units of 30 - h windows each, a third of them at most; 90 windows are needed in all.
    const found = assessRealism({ panel, unit: 0, target: 70, horizon: 60, direction: "increase" });
    expect(found).toMatchObject({ annualised: true, windowPeriods: 22 });
    expect(found?.fromAnyStart.windows).toBe(12 * 8);
    expect(found?.requiredInWindow).toBeCloseTo(((70 - 57.25) * 22) / 60, 9);
    // They all gained 5.5 in 22 months, and 4.675 are needed.
    expect(found?.verdict.word).toBe("within reach");
  });

  it("says not enough history of a short or small panel, with the longest window it has", () => {
    expect(assessRealism({ panel: panel.slice(0, 9), unit: 0, target: 70, horizon: 12, direction: "increase" })?.verdict.word).toBe("not enough history");
    const short = assessRealism({ panel: panel.map(({ values }) => ({ values: values.slice(0, 5) })), unit: 0, target: 70, horizon: 12, direction: "increase" });
    expect(short).toMatchObject({ annualised: true, windowPeriods: 4, achieved: null, verdict: { word: "not enough history" } });
    const single = assessRealism({ panel: [{ values: [5] }], unit: 0, target: 6, horizon: 12, direction: "increase" });
    expect(single).toMatchObject({ windowPeriods: 12, annualised: false, verdict: { word: "not enough history", share: null } });
  });

  it("takes the latest value present, or the level it is given", () => {
    const series = [{ values: [5, 6, null] }];
    expect(assessRealism({ panel: series, unit: 0, target: 7, horizon: 1, direction: "increase" })?.current).toBe(6);
    expect(assessRealism({ panel: series, unit: 0, current: 7, target: 7, horizon: 1, direction: "increase" })?.verdict.word).toBe("target already met");
    expect(assessRealism({ panel: [{ values: [null] }], unit: 0, target: 7, horizon: 1, direction: "increase" })).toBeNull();
    expect(() => assessRealism({ panel: series, unit: 1, target: 7, horizon: 1, direction: "increase" })).toThrow("unit");
  });
});

describe("the expected number reached", () => {
  it("is the sum of the shares, and counts what was not judged", () => {
    expect(expectedNumberReached([0.5, null, 0.25, 0])).toEqual({ expected: 0.75, judged: 3, notJudged: 1 });
    expect(expectedNumberReached([])).toEqual({ expected: 0, judged: 0, notJudged: 0 });
    expect(() => expectedNumberReached([0.5, 1.1])).toThrow("shares[1]");
  });
});
