import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Succession } from "./organisation";
import { partsOf, restate, type BodyFigure } from "./restate";

const figure = (numerator: number, denominator: number): BodyFigure => ({ value: (100 * numerator) / denominator, numerator, denominator });
const count = (value: number): BodyFigure => ({ value, numerator: null, denominator: null });
const from = (figures: Readonly<Record<number, BodyFigure>>) => (areaId: number) => figures[areaId];
const whole = [{ areaId: 1, share: 1 }, { areaId: 2, share: 1 }];
const split = [{ areaId: 1, share: 1 }, { areaId: 2, share: 0.25 }];

describe("restating a share", () => {
  it("divides sums, and never averages percentages", () => {
    const result = restate(whole, from({ 1: figure(10, 100), 2: figure(900, 1000) }), "share", 100);
    expect(result).toEqual({ value: (100 * 910) / 1100, numerator: 910, denominator: 1100, basis: "restated" });
    expect(result.value).not.toBeCloseTo((10 + 90) / 2, 0);
  });

  it("counts a split body by the share of its people, and says that it is an estimate", () => {
    expect(restate(split, from({ 1: figure(10, 100), 2: figure(40, 80) }), "share", 100)).toEqual({ value: (100 * 20) / 120, numerator: 20, denominator: 120, basis: "estimated" });
  });

  it("is nothing where any part is missing, has no value, or no numbers", () => {
    const known = figure(10, 100);
    expect(restate(whole, from({ 1: known }), "share", 100)).toEqual({ value: null, numerator: null, denominator: null, basis: "restated" });
    expect(restate(whole, from({ 1: known, 2: { value: null, numerator: 1, denominator: 2 } }), "share", 100).value).toBeNull();
    expect(restate(whole, from({ 1: known, 2: count(50) }), "share", 100)).toEqual({ value: null, numerator: null, denominator: null, basis: "not_comparable" });
  });

  it("is nothing, not nought, of nobody", () => {
    expect(restate(whole, from({ 1: { value: 0, numerator: 0, denominator: 0 }, 2: { value: 0, numerator: 0, denominator: 0 } }), "share", 100).value).toBeNull();
  });

  it("lies between the parts", () => {
    const part = fc.integer({ min: 1, max: 1e6 }).chain((denominator) => fc.tuple(fc.integer({ min: 0, max: denominator }), fc.constant(denominator)));
    fc.assert(
      fc.property(fc.array(fc.tuple(part, fc.double({ min: 0.01, max: 1, noNaN: true })), { minLength: 1, maxLength: 5 }), (rows) => {
        const figures = rows.map(([[n, d]]) => figure(n, d));
        const { value } = restate(rows.map(([, share], areaId) => ({ areaId, share })), (areaId) => figures[areaId], "share", 100);
        const values = figures.map((f) => f.value ?? Number.NaN);
        expect(value).toBeGreaterThanOrEqual(Math.min(...values) - 1e-9);
        expect(value).toBeLessThanOrEqual(Math.max(...values) + 1e-9);
      }),
    );
  });
});

describe("restating a count", () => {
  it("adds whole parts, and part of a split one", () => {
    expect(restate(whole, from({ 1: count(7), 2: count(8) }), "sum", 1)).toEqual({ value: 15, numerator: null, denominator: null, basis: "restated" });
    expect(restate(split, from({ 1: count(7), 2: count(8) }), "sum", 1)).toMatchObject({ value: 9, basis: "estimated" });
    expect(restate(whole, from({ 1: count(7) }), "sum", 1).value).toBeNull();
    expect(restate(whole, from({ 1: count(0), 2: count(0) }), "sum", 1).value).toBe(0);
  });
});

it("leaves alone what cannot be restated", () => {
  expect(restate(whole, from({ 1: count(7), 2: count(8) }), "none", 1)).toEqual({ value: null, numerator: null, denominator: null, basis: "not_comparable" });
});

it("finds the parts of a body on the day of a reorganisation", () => {
  const flow = (fromAreaId: number, toAreaId: number, share: number, effectiveOn = "2026-04-01"): Succession => ({ fromAreaId, toAreaId, effectiveOn, shareOfPredecessor: share, shareOfSuccessor: 0, populationMoved: 0, weightBasis: "" });
  const flows = [flow(1, 9, 1), flow(2, 9, 0.25), flow(2, 8, 0.75), flow(3, 9, 1, "2027-04-01")];
  expect(partsOf(flows, 9, "2026-04-01")).toEqual([{ areaId: 1, share: 1 }, { areaId: 2, share: 0.25 }]);
  expect(partsOf(flows, 1, "2026-04-01")).toEqual([]);
});
