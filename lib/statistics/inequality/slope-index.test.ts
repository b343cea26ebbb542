import { describe, expect, it } from "vitest";
import { percentileLimits } from "./simulated-ends";
import { slopeIndex } from "./slope-index";
import type { QuantileFigure, SlopeIndex, SlopeIndexOptions } from "./types";

const figures = (values: readonly (number | null)[], spread: number | null = 1): QuantileFigure[] =>
  values.map((value, place) => ({
    quantile: place + 1,
    population: 1000,
    value,
    lower: value === null || spread === null ? null : value - spread,
    upper: value === null || spread === null ? null : value + spread,
  }));

/** Limits of a rate or proportion, as a factor away from the value. */
const around = (values: readonly number[], factor = 1.1): QuantileFigure[] =>
  figures(values, null).map((figure) => ({ ...figure, lower: (figure.value ?? 0) / factor, upper: (figure.value ?? 0) * factor }));

function found(quantiles: readonly QuantileFigure[], options: Partial<SlopeIndexOptions> = {}): SlopeIndex {
  const index = slopeIndex(quantiles, { repetitions: 2000, ...options });
  if ("reason" in index) throw new Error(`no index: ${index.reason}`);
  return index;
}

describe("slopeIndex", () => {
  it("gives the ends of a straight line", () => {
    const index = found(figures([10, 12, 14, 16, 18]));
    expect(index.sii.value).toBeCloseTo(10, 12);
    expect(index.ends.mostDeprived).toBeCloseTo(9, 12);
    expect(index.ends.leastDeprived).toBeCloseTo(19, 12);
    expect(index.rii?.value).toBeCloseTo(19 / 9, 12);
    expect(index.intercept).toBe(index.ends.mostDeprived);
    expect(index.manyQuantiles).toBe(false);
  });

  it("weighs quantiles by their people and places them at the middle of their share", () => {
    // Ranks 0.2, 0.5, 0.65, 0.8, 0.95 with shares 0.4, 0.2, 0.1, 0.2, 0.1: values on the line 100 - 20 rank.
    const people = [4000, 2000, 1000, 2000, 1000];
    const values = [96, 90, 87, 84, 81];
    const index = found(figures(values).map((figure, place) => ({ ...figure, population: people[place] ?? null })));
    expect(index.sii.value).toBeCloseTo(-20, 10);
    expect(index.intercept).toBeCloseTo(100, 10);
  });

  it("has no gradient where all values are equal, exactly", () => {
    for (const [valueType, transform] of [["other", false], ["rate", true], ["proportion", true], ["proportion", false]] as const) {
      const index = found(around([0.1, 0.1, 0.1, 0.1, 0.1, 0.1]), { valueType, transform });
      expect(index.sii.value).toBe(0);
      expect(index.rii?.value).toBe(1);
    }
  });

  it("takes the exact interval for other values and the simulated one where asked", () => {
    const exact = found(figures([10, 12, 14, 16, 18]));
    expect(exact.intervalBy).toBe("exact");
    // Weights of the slope are -1, -0.5, 0, 0.5 and 1, so its error is that of a value times the root of 2.5.
    expect(exact.sii.upper).toBeCloseTo(10 + Math.sqrt(2.5), 10);
    expect(exact.sii.lower).toBeCloseTo(10 - Math.sqrt(2.5), 10);
    const simulated = found(figures([10, 12, 14, 16, 18]), { intervals: "simulated", repetitions: 100_000 });
    expect(simulated.intervalBy).toBe("simulation");
    expect(simulated.sii.upper).not.toBe(exact.sii.upper);
    expect(simulated.sii.upper).toBeCloseTo(10 + Math.sqrt(2.5), 1);
    expect(found(around([1, 2, 3, 4, 5]), { valueType: "rate" }).intervalBy).toBe("simulation");
  });

  it("gives the same limits every time, and others for another seed", () => {
    const run = (seed?: number) => found(around([5, 4, 3, 2, 1]), { valueType: "rate", ...(seed === undefined ? {} : { seed }) }).sii;
    expect(run()).toEqual(run());
    expect(run(2).lower).not.toBe(run().lower);
  });

  it("turns direction and unit by the multiplier", () => {
    const values = around([0.2, 0.3, 0.4, 0.5, 0.6]);
    const plain = found(values, { valueType: "proportion", transform: true });
    const turned = found(values, { valueType: "proportion", transform: true, multiplier: -100 });
    expect(turned.sii.value).toBeCloseTo(-100 * plain.sii.value, 10);
    expect(turned.sii.lower).toBeCloseTo(-100 * (plain.sii.upper ?? NaN), 10);
    expect(turned.rii?.value).toBeCloseTo(1 / (plain.rii?.value ?? NaN), 10);
    expect(turned.rii?.lower).toBeCloseTo(1 / (plain.rii?.upper ?? NaN), 10);
    expect(turned.intercept).toBeCloseTo(100 * plain.intercept, 10);
    expect(turned.ends).toEqual(plain.ends);
  });

  it("does not swap the limits of a rate for a multiplier between 0 and 1, as a peer does", () => {
    for (const transform of [true, false]) {
      const { sii, rii } = found(around([5, 4, 3, 2, 1]), { valueType: "rate", transform, multiplier: 0.5 });
      expect(sii.lower).toBeLessThan(sii.value);
      expect(sii.upper).toBeGreaterThan(sii.value);
      expect(rii?.lower).toBeLessThan(rii?.value ?? NaN);
      expect(rii?.value).toBeLessThan(1);
    }
  });

  it("gives no index, and says which quantiles are missing", () => {
    const none = { sii: null, rii: null, reason: "missing-quantile" };
    expect(slopeIndex(figures([1, 2, null, 4, 5]))).toEqual({ ...none, quantiles: [3] });
    expect(slopeIndex(figures([1, 2, 3, 4, 5, 6]).filter(({ quantile }) => quantile !== 2))).toEqual({ ...none, quantiles: [2] });
    expect(slopeIndex(figures([1, 2, 3, 4, 5]).map((figure) => ({ ...figure, population: figure.quantile > 3 ? null : 10 })))).toEqual({ ...none, quantiles: [4, 5] });
  });

  it("gives no transformed index of a 0, and an index without interval of the untransformed values", () => {
    const values = around([0, 1, 2, 3, 4]);
    expect(slopeIndex(values, { valueType: "rate", transform: true })).toEqual({ sii: null, rii: null, reason: "value-at-bound", quantiles: [1] });
    const index = found(values, { valueType: "rate" });
    expect(index.sii).toEqual({ value: expect.closeTo(5, 10) as number, lower: null, upper: null });
    expect(index.intervalBy).toBeNull();
    // The line starts below 0, where no ratio makes sense.
    expect(index.rii).toBeNull();
    expect(slopeIndex(around([0.2, 0.4, 0.6, 0.8, 1], 1), { valueType: "proportion", transform: true })).toMatchObject({ reason: "value-at-bound", quantiles: [5] });
  });

  it("gives the index without interval where limits are not known", () => {
    const index = found(figures([10, 12, 14, 16, 18], null));
    expect(index.sii).toEqual({ value: expect.closeTo(10, 10) as number, lower: null, upper: null });
    expect(index.rii).toMatchObject({ lower: null, upper: null });
  });

  it("gives a ratio of falling negative values, and no end of a ratio whose base may be 0", () => {
    expect(found(figures([-10, -12, -14, -16, -18])).rii?.value).toBeCloseTo(19 / 9, 10);
    const wide = found(figures([1, 2, 3, 4, 5], 6));
    expect(wide.rii?.value).toBeCloseTo(11, 8);
    expect(wide.rii?.upper).toBeNull();
  });

  it("warns of more than ten quantiles", () => {
    const many = Array.from({ length: 11 }, (_, place) => place);
    expect(found(figures(many.slice(1))).manyQuantiles).toBe(false);
    expect(found(figures(many)).manyQuantiles).toBe(true);
  });

  it.each([
    [figures([1, 2, 3, 4]), {}, "quantiles must number from 5 to 100, not 4"],
    [figures([]), {}, "quantiles must number from 5 to 100, not 0"],
    [figures(Array.from({ length: 101 }, () => 1)), {}, "quantiles must number from 5 to 100, not 101"],
    [[...figures([1, 2, 3, 4, 5]), ...figures([1])], {}, "quantiles must each have a rank of their own"],
    [figures([1, 2, NaN, 4, 5]), {}, "quantiles[2].value must be a finite number, not NaN"],
    [figures([1, 2, 3, 4, 5]).map((figure) => ({ ...figure, population: 0 })), {}, "quantiles[0].population must be above 0, not 0"],
    [figures([1, 2, 3, 4, 5]).map((figure) => ({ ...figure, lower: 9 })), {}, "quantiles[0]: the limits must enclose the value 1"],
    [figures([1, 2, 3, 4, 5], 2), { valueType: "rate" }, "quantiles[0].lower must be 0 or more, not -1"],
    [figures([1, 2, 3, 4, 5]), { valueType: "proportion" }, "quantiles[0].upper must be a proportion from 0 to 1, not 2"],
    [figures([1, 2, 3, 4, 5]), { multiplier: 0 }, "multiplier must be neither 0 nor larger than 1e+50, but is 0"],
    [figures([1, 2, 3, 4, 5]), { confidence: 95 }, "confidence must lie between 0 and 1, not 95"],
    [figures([1, 2, 3, 4, 5]), { repetitions: 999 }, "repetitions must be a whole number of at least 1000, not 999"],
    [figures([1, 2, 3, 4, 5]), { valueType: "count" as "rate" }, "Unknown valueType: count"],
  ] as const)("refuses what cannot be (%#)", (quantiles, options, message) => {
    expect(() => slopeIndex(quantiles, options)).toThrow(new RangeError(message));
  });
});

describe("percentileLimits", () => {
  it("takes the draws at the places round(n p), counted from 1", () => {
    const draws = Float64Array.from({ length: 1000 }, (_, place) => 1000 - place);
    expect(percentileLimits(draws, 0.95)).toEqual({ lower: 25, upper: 975 });
    expect(percentileLimits(draws, 0.998)).toEqual({ lower: 1, upper: 999 });
    expect(percentileLimits(draws, 0.9999)).toEqual({ lower: 1, upper: 1000 });
    expect(draws[0]).toBe(1000);
  });
});
