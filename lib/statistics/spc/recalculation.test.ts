import { describe, expect, it } from "vitest";
import type { Recalculation, XmrInput } from "./types";
import { computeXmr } from "./xmr";

/** Sixteen values around 20, then sixteen around 30. */
const CALM = [20, 22, 19, 21, 18, 20, 21, 19, 22, 18, 20, 21, 19, 20, 22, 18];
const VALUES = [...CALM, ...CALM.map((value) => value + 10)];
const MOVED: Recalculation = { index: 16, reason: "Second theatre opened", changedOn: "2025-04-01" };
const chart = (rest: Partial<XmrInput>) => computeXmr({ values: VALUES, improvementDirection: "increase", ...rest });

describe("a recorded recalculation", () => {
  it("starts new limits, as its bare index does, and stays with the segment it starts", () => {
    const recorded = chart({ recalculations: [MOVED] });
    const bare = chart({ rebaseAt: [16] });
    expect(recorded.segments.map(({ mean }) => mean)).toEqual([20, 30]);
    expect(recorded.segments[1]).toEqual({ ...bare.segments[1], recalculation: MOVED });
    expect(recorded.segments[0]).toEqual(bare.segments[0]);
    expect({ ...recorded, segments: [] }).toEqual({ ...bare, segments: [] });
  });

  it("may stand beside bare indices, also at the same one, in any order", () => {
    const later: Recalculation = { ...MOVED, index: 24, reason: "Theatre closed" };
    const got = chart({ recalculations: [later, MOVED], rebaseAt: [8, 16] });
    expect(got.segments.map(({ start, recalculation }) => [start, recalculation?.reason])).toEqual([
      [0, undefined], [8, undefined], [16, "Second theatre opened"], [24, "Theatre closed"],
    ]);
  });

  it("is kept once when a baseline cuts the series before it", () => {
    const got = chart({ recalculations: [MOVED], baselinePoints: 12 });
    expect(got.segments.map(({ start, recalculation }) => [start, recalculation?.index])).toEqual([[0, undefined], [12, undefined], [16, 16]]);
  });

  it.each([
    [[{ ...MOVED, reason: "  " }], /recalculations\[0\]\.reason must say what changed/],
    [[{ ...MOVED, index: 32 }], /recalculations\[0\]\.index must be a whole number from 1 to 31, not 32/],
    [[{ ...MOVED, index: 0 }], /recalculations\[0\]\.index/],
    [[{ ...MOVED, index: 3.5 }], /recalculations\[0\]\.index/],
    [[MOVED, { ...MOVED, reason: "Said twice" }], /recalculations\[1\]\.index 16 is recorded twice/],
    [[{ ...MOVED, changedOn: "1 April 2025" }], /recalculations\[0\]\.changedOn must be a day as YYYY-MM-DD/],
    [[{ ...MOVED, changedOn: "2025-13-01" }], /recalculations\[0\]\.changedOn/],
  ])("%o is refused", (recalculations, message) => {
    expect(() => chart({ recalculations })).toThrow(RangeError);
    expect(() => chart({ recalculations })).toThrow(message);
  });
});
