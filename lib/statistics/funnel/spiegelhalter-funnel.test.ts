import { describe, expect, it } from "vitest";
import { funnelCurve } from "./funnel-curve";
import { spiegelhalterFunnel } from "./spiegelhalter-funnel";
import type { FunnelKind, FunnelOptions, FunnelUnit } from "./types";

const KINDS: FunnelKind[] = ["proportion", "ratio-of-counts", "standardised-ratio-shmi", "standardised-ratio-cqc"];
const unitsOf = (...pairs: (readonly [number, number])[]): FunnelUnit[] => pairs.map(([numerator, denominator]) => ({ numerator, denominator }));
const alike = (numerator: number, denominator: number, count: number) => new Array<FunnelUnit>(count).fill({ numerator, denominator });

describe("a Spiegelhalter funnel by hand", () => {
  it("of proportions: arcsine of the root", () => {
    // sin^2(30 degrees) = 1/4, so the target is pi/6; 1/(2 sqrt 100) = 0.05.
    const { points, target, transformedTarget, phi, tau2, shown } = spiegelhalterFunnel(alike(25, 100, 4), { kind: "proportion", multiplier: 100 });
    expect(transformedTarget).toBeCloseTo(Math.PI / 6, 14);
    expect({ target, phi, tau2, shown }).toEqual({ target: 25, phi: 0, tau2: 0, shown: "unadjusted" });
    expect(points[0]?.unadjusted.upper95).toBeCloseTo(100 * Math.sin(Math.PI / 6 + 0.0979982) ** 2, 10);
    expect(points[0]?.unadjusted.lower998).toBeCloseTo(100 * Math.sin(Math.PI / 6 - 0.1545116) ** 2, 10);
    expect(points[0]?.adjusted).toEqual(points[0]?.unadjusted);
  });

  it("of ratios of counts: a half added for the score, none for the target", () => {
    const { points, transformedTarget } = spiegelhalterFunnel(unitsOf([0, 20], [30, 40]), { kind: "ratio-of-counts", trimBy: 0 });
    expect(transformedTarget).toBeCloseTo(Math.log(0.5), 14);
    expect(points[0]?.y).toBeCloseTo(Math.log(0.5 / 20.5), 14);
    expect(points[0]?.z).toBeCloseTo((Math.log(0.5 / 20.5) - Math.log(0.5)) / Math.sqrt(20 / 20.5 ** 2), 12);
    expect(points[1]?.unadjusted.upper95).toBeCloseTo(0.5 * Math.exp(1.959964 / Math.sqrt(160)), 12);
  });

  it("of standardised ratios: exact limits unadjusted, those of the scale adjusted", () => {
    const shmi = spiegelhalterFunnel(alike(100, 100, 3), { kind: "standardised-ratio-shmi" });
    const cqc = spiegelhalterFunnel(alike(100, 100, 3), { kind: "standardised-ratio-cqc" });
    // Exact Poisson limits of a count of 100, from published tables: 81.36 and 121.63.
    for (const { points } of [shmi, cqc]) {
      expect(points[0]?.unadjusted.lower95).toBeCloseTo(0.8136, 4);
      expect(points[0]?.unadjusted.upper95).toBeCloseTo(1.2163, 4);
    }
    expect(shmi.points[0]?.adjusted.upper95).toBeCloseTo(Math.exp(0.1959964), 12);
    expect(cqc.points[0]?.adjusted.upper95).toBeCloseTo(1.0979982 ** 2, 12);
  });

  it("does not let the lower limit of a CQC ratio turn back up from 0", () => {
    const { points } = spiegelhalterFunnel(unitsOf([1, 0.5], [9, 1], [0, 2], [4, 0.7]), { kind: "standardised-ratio-cqc" });
    expect(points.map(({ adjusted }) => adjusted.lower998)).toEqual([0, 0, 0, 0]);
  });

  it("keeps proportions within 0 and 1", () => {
    const { points } = spiegelhalterFunnel(unitsOf([1, 3], [0, 2], [4, 4], [1, 2]), { kind: "proportion" });
    expect(points.every(({ adjusted }) => adjusted.lower998 === 0 && adjusted.upper998 === 1)).toBe(true);
    expect(points.every(({ flags }) => flags?.shown.at95 === "inside")).toBe(true);
  });
});

describe("flags of a funnel", () => {
  const spread = unitsOf([420, 1000], [580, 1000], [500, 1000], [460, 1000], [545, 1000], [505, 1000], [495, 1000], [300, 1000]);

  it("are shown by adjusted limits where phi is above 1, by the others else, and both are kept", () => {
    const wide = spiegelhalterFunnel(spread, { kind: "proportion" });
    expect(wide.phi).toBeGreaterThan(1);
    expect(wide.shown).toBe("adjusted");
    expect(wide.points[7]?.flags).toEqual({
      unadjusted: { at95: "below", at998: "below" },
      adjusted: { at95: "below", at998: "inside" },
      shown: { at95: "below", at998: "inside" },
    });
    expect(wide.points[1]?.flags?.unadjusted).toEqual({ at95: "above", at998: "above" });
    expect(wide.points[1]?.flags?.shown).toEqual({ at95: "inside", at998: "inside" });

    const narrow = spiegelhalterFunnel([...alike(500, 1000, 30), { numerator: 580, denominator: 1000 }], { kind: "proportion" });
    expect(narrow.shown).toBe("unadjusted");
    expect(narrow.points.at(-1)?.flags?.shown).toEqual({ at95: "above", at998: "above" });
  });

  it("are strict: a figure on its limit is inside", () => {
    const none = spiegelhalterFunnel(alike(0, 50, 3), { kind: "proportion" });
    const all = spiegelhalterFunnel(alike(50, 50, 3), { kind: "proportion", multiplier: 100 });
    expect(none.points[0]).toMatchObject({ value: 0, unadjusted: { lower95: 0 }, flags: { shown: { at95: "inside" } } });
    expect(all.points[0]).toMatchObject({ value: 100, unadjusted: { upper95: 100 }, flags: { shown: { at95: "inside" } } });
  });
});

describe("SHMI", () => {
  const units = unitsOf([100, 100], [0, 12], [130, 100], [80, 100.004]);
  const options = { kind: "standardised-ratio-shmi" } as const;

  it("excludes a unit without events and says so; the others stand as if it were not there", () => {
    const got = spiegelhalterFunnel(units, options);
    const without = spiegelhalterFunnel(units.filter(({ numerator }) => numerator > 0), options);
    expect(got.excluded).toEqual([{ index: 1, reason: "no-events" }]);
    expect(got.points[1]).toMatchObject({ value: 0, y: null, z: null, zUsed: null, flags: null });
    expect(got.points.filter((_, place) => place !== 1)).toEqual(without.points);
    expect([got.phi, got.tau2]).toEqual([without.phi, without.tau2]);
  });

  it("has no phi where every unit is excluded", () => {
    expect(spiegelhalterFunnel(unitsOf([0, 5], [0, 3]), options)).toMatchObject({ phi: null, tau2: 0, shown: "unadjusted", excluded: [{ index: 0 }, { index: 1 }] });
  });

  it("rounds expected events to two decimals, which no other kind does", () => {
    expect(spiegelhalterFunnel(units, options).points[3]).toMatchObject({ denominator: 100, value: 0.8 });
    expect(spiegelhalterFunnel(units, { kind: "standardised-ratio-cqc" }).points[3]?.denominator).toBe(100.004);
  });

  it("judges a unit without events by CQC, whose root has a 0", () => {
    const got = spiegelhalterFunnel(units, { kind: "standardised-ratio-cqc" });
    expect(got.excluded).toEqual([]);
    expect(got.points[1]?.z).toBeCloseTo(-2 * Math.sqrt(12), 12);
    expect(got.points[1]?.flags?.unadjusted.at998).toBe("below");
  });
});

describe("the curve of a funnel", () => {
  it.each(KINDS)("passes through the limits of the units: %s", (kind) => {
    const funnel = spiegelhalterFunnel(unitsOf([40, 90], [11, 20], [70, 120.5], [200, 300]), { kind, multiplier: 1000 });
    const curve = funnelCurve(funnel, funnel.points.map(({ denominator }) => denominator));
    expect(curve).toEqual(funnel.points.map(({ denominator, unadjusted, adjusted }) => ({ denominator, unadjusted, adjusted })));
    expect(() => funnelCurve(funnel, [20, 0])).toThrow(/denominators\[1\] must be above 0/);
  });
});

describe("what a funnel refuses", () => {
  const good = unitsOf([3, 10], [5, 10]);
  it.each<[string, FunnelUnit[], FunnelOptions, RegExp]>([
    ["no units", [], { kind: "proportion" }, /^units must hold at least one unit/],
    ["a negative count", unitsOf([1, 10], [-1, 10]), { kind: "proportion" }, /^units\[1\]\.numerator must be 0 or more/],
    ["a count that is no number", unitsOf([Number.NaN, 10]), { kind: "ratio-of-counts" }, /^units\[0\]\.numerator/],
    ["no denominator", unitsOf([1, 10], [0, 0]), { kind: "proportion" }, /^units\[1\]\.denominator must be above 0/],
    ["an endless denominator", unitsOf([1, Infinity]), { kind: "proportion" }, /^units\[0\]\.denominator/],
    ["a part of a person", unitsOf([0, 0.5]), { kind: "ratio-of-counts" }, /^units\[0\]\.denominator must be at least 1,/],
    ["next to nothing expected", unitsOf([1, 0.004]), { kind: "standardised-ratio-shmi" }, /^units\[0\]\.denominator must be at least 0\.01/],
    ["more than all", unitsOf([11, 10]), { kind: "proportion" }, /^units\[0\]\.numerator \(11\) must not be above its denominator \(10\)/],
    ["a ratio of counts without any event", unitsOf([0, 10], [0, 20]), { kind: "ratio-of-counts" }, /at least one event/],
    ["a figure beyond calculation", unitsOf([1, 1e13]), { kind: "standardised-ratio-cqc" }, /^units\[0\]\.denominator must be at most/],
    ["half cut away", good, { kind: "proportion", trimBy: 0.5 }, /^trimBy/],
    ["a multiplier of 0", good, { kind: "proportion", multiplier: 0 }, /^multiplier must be above 0/],
    ["limits the wrong way round", good, { kind: "proportion", z95: 3.1, z998: 1.9 }, /^z998 must be above z95/],
  ])("%s", (_name, units, options, message) => {
    expect(() => spiegelhalterFunnel(units, options)).toThrow(RangeError);
    expect(() => spiegelhalterFunnel(units, options)).toThrow(message);
  });
});
