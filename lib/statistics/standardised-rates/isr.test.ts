import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { countInterval } from "../intervals/count-interval";
import { isrRate } from "./isr-rate";
import { isrRatio } from "./isr-ratio";

const relative = (got: number, wanted: number) => (got === wanted ? 0 : Math.abs(got - wanted) / Math.abs(wanted));
const total = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);
const confidence = fc.double({ min: 0.5, max: 0.9999, noNaN: true });
const input = fc
  .array(
    fc.record({ count: fc.nat(30), population: fc.integer({ min: 1, max: 1e6 }), events: fc.integer({ min: 1, max: 10_000 }), people: fc.integer({ min: 1, max: 1e7 }) }),
    { minLength: 1, maxLength: 19 },
  )
  .map((bands) => ({
    counts: bands.map((band) => band.count),
    populations: bands.map((band) => band.population),
    referenceCounts: bands.map((band) => band.events),
    referencePopulations: bands.map((band) => band.people),
  }));

describe("isrRatio", () => {
  it("is 1 for the reference itself", () => {
    fc.assert(fc.property(input, (area) => {
      const { value, lower, upper, observed, expected } = isrRatio({ ...area, counts: area.referenceCounts, populations: area.referencePopulations });
      expect(relative(value, 1)).toBeLessThan(1e-12);
      expect(relative(expected, observed)).toBeLessThan(1e-12);
      expect([lower < 1, upper > 1]).toEqual([true, true]);
    }));
  });

  it("has the limits of the observed count, and contains the ratio", () => {
    fc.assert(fc.property(input, confidence, fc.constantFrom(1, 100), (area, level, referenceValue) => {
      const got = isrRatio(area, level, referenceValue);
      const count = countInterval(total(area.counts), level);
      const expected = total(area.populations.map((people, band) => (people * (area.referenceCounts[band] ?? 0)) / (area.referencePopulations[band] ?? 0)));
      expect(got.observed).toBe(total(area.counts));
      expect(relative(got.expected, expected)).toBeLessThan(1e-12);
      expect(relative(got.lower, (count.lower / expected) * referenceValue)).toBeLessThan(1e-12);
      expect(relative(got.upper, (count.upper / expected) * referenceValue)).toBeLessThan(1e-12);
      expect([got.lower <= got.value, got.value <= got.upper, got.method]).toEqual([true, true, count.method]);
    }));
  });

  it("changes from exact to Byar's limits at 10 events in all", () => {
    const area = (counts: number[]) => ({ counts, populations: [100, 100], referenceCounts: [10, 20], referencePopulations: [1000, 1000] });
    expect(isrRatio(area([9, 0])).method).toBe("exact");
    expect(isrRatio(area([9, 1])).method).toBe("byar");
    expect(isrRatio(area([0, 0]))).toMatchObject({ observed: 0, expected: 3, value: 0, lower: 0, method: "exact" });
  });

  it("takes a total where the bands are not known, and a band without a record for 0", () => {
    const rest = { populations: [100, 300], referenceCounts: [10, 20], referencePopulations: [1000, 1000] };
    expect(isrRatio({ counts: 12, ...rest })).toEqual(isrRatio({ counts: [7, 5], ...rest }));
    expect(isrRatio({ counts: [12, null], ...rest })).toEqual(isrRatio({ counts: [12, 0], ...rest }));
  });

  it("refuses bad entries and options, naming the place", () => {
    const area = { counts: [5, 6], populations: [10, 20], referenceCounts: [3, 4], referencePopulations: [100, 200] };
    expect(() => isrRatio({ ...area, counts: [5, -1] })).toThrow(new RangeError("counts[1] must be 0 or more, not -1"));
    expect(() => isrRatio({ ...area, counts: -1 })).toThrow(new RangeError("counts must be 0 or more, not -1"));
    expect(() => isrRatio({ ...area, populations: [-10, 20] })).toThrow("populations[0] must be 0 or more, not -10");
    expect(() => isrRatio({ ...area, referenceCounts: [3, Number.NaN] })).toThrow("referenceCounts[1] must be 0 or more, not NaN");
    expect(() => isrRatio({ ...area, referencePopulations: [0, 200] })).toThrow("referencePopulations[0] must be above 0, not 0");
    expect(() => isrRatio({ ...area, counts: [5] })).toThrow("counts has 1 entries and populations 2");
    expect(() => isrRatio({ ...area, referenceCounts: [3] })).toThrow("populations has 2 entries and referenceCounts 1");
    expect(() => isrRatio({ ...area, referenceCounts: [0, 0] })).toThrow("expected events must be above 0, not 0");
    expect(() => isrRatio({ counts: [], populations: [], referenceCounts: [], referencePopulations: [] })).toThrow("expected events must be above 0");
    expect(() => isrRatio(area, 2)).toThrow("confidence must lie between 0 and 1, not 2");
    expect(() => isrRatio(area, 0.95, 0)).toThrow("referenceValue must be above 0, not 0");
  });
});

describe("isrRate", () => {
  it("is the crude rate of the reference times the ratio, limits too", () => {
    fc.assert(fc.property(input, confidence, fc.constantFrom(1, 1000, 100_000), (area, level, multiplier) => {
      const [rate, ratio] = [isrRate(area, level, multiplier), isrRatio(area, level)];
      const reference = (total(area.referenceCounts) / total(area.referencePopulations)) * multiplier;
      expect(relative(rate.referenceRate, reference)).toBeLessThan(1e-12);
      for (const name of ["value", "lower", "upper"] as const) expect(relative(rate[name], ratio[name] * reference)).toBeLessThan(1e-12);
      expect([rate.observed, rate.expected, rate.method]).toEqual([ratio.observed, ratio.expected, ratio.method]);
    }));
  });

  it("is the crude rate of the area when the area has the ages of the reference", () => {
    const rate = isrRate({ counts: [12, 30], populations: [100, 300], referenceCounts: [50, 90], referencePopulations: [1000, 3000] }, 0.95, 1000);
    expect(rate.value).toBeCloseTo(105, 10);
  });

  it("refuses a bad reference by its entry", () => {
    const area = { counts: [5], populations: [10], referenceCounts: [Number.NaN], referencePopulations: [100] };
    expect(() => isrRate(area)).toThrow(new RangeError("referenceCounts[0] must be 0 or more, not NaN"));
    expect(() => isrRate({ ...area, referenceCounts: [3] }, 0.95, -1)).toThrow("multiplier must be above 0, not -1");
  });
});
