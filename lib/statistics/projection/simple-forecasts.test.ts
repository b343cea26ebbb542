import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { driftForecast } from "./drift";
import { etsForecast, runEts } from "./ets";
import { fitEts } from "./fit-ets";
import { naiveForecast } from "./naive";
import { normalInterval, type Normal } from "./normal-interval";
import { olsTrend, studentAtLeast, studentAtMost, studentInterval } from "./ols-trend";
import { seasonalNaiveForecast } from "./seasonal-naive";
import { anySeries, wholeSeries } from "./testing/made-series";

const fitted = (values: readonly number[], horizon: number): Normal[] => {
  const parameters = fitEts(values);
  return etsForecast(parameters, runEts(values, parameters), horizon);
};
const METHODS: Record<string, (values: readonly number[], horizon: number) => Normal[]> = {
  naive: naiveForecast,
  drift: driftForecast,
  seasonal: (values, horizon) => seasonalNaiveForecast(values, horizon, 4),
  damped: fitted,
};

describe("by hand", () => {
  it("naive: differences 1, -2, 3 have the root mean square of 14 / 3", () => {
    const [first, , , fourth] = naiveForecast([4, 5, 3, 6], 4);
    expect(first?.mean).toBe(6);
    expect(first?.sd).toBeCloseTo(Math.sqrt(14 / 3), 12);
    expect(fourth?.mean).toBe(6);
    expect(fourth?.sd).toBeCloseTo(2 * Math.sqrt(14 / 3), 12);
  });

  it("drift: steps 1, 0, 5 have the mean 2 and the variance 7", () => {
    const [first, second] = driftForecast([1, 2, 2, 7], 2);
    expect(first?.mean).toBe(9);
    expect(first?.sd).toBeCloseTo(Math.sqrt(7 * (4 / 3)), 12);
    expect(second?.mean).toBe(11);
    expect(second?.sd).toBeCloseTo(Math.sqrt(7 * 2 * (5 / 3)), 12);
  });

  it("seasonal naive: repeats the last season and widens with each new one", () => {
    const got = seasonalNaiveForecast([1, 5, 9, 2, 7, 9], 7, 3);
    expect(got.map(({ mean }) => mean)).toEqual([2, 7, 9, 2, 7, 9, 2]);
    // Differences from a season before: 1, 2, 0.
    expect(got.map(({ sd }) => sd / Math.sqrt(5 / 3))).toEqual([1, 1, 1, Math.SQRT2, Math.SQRT2, Math.SQRT2, Math.sqrt(3)].map((wanted) => expect.closeTo(wanted, 12) as number));
  });

  it("straight line: 1, 2, 4 has the slope 1.5 and rests -1/6, 1/3, -1/6", () => {
    const { slope, intercept, forecast } = olsTrend([1, 2, 4], 1);
    expect(slope).toBeCloseTo(1.5, 12);
    expect(intercept).toBeCloseTo(5 / 6, 12);
    expect(forecast[0]?.mean).toBeCloseTo(16 / 3, 12);
    expect(forecast[0]?.degrees).toBe(1);
    expect(forecast[0]?.scale).toBeCloseTo(Math.sqrt((1 / 6) * (1 + 1 / 3 + 4 / 2)), 12);
  });

  it("straight line: at least and at most share the whole, half each at the mean, and the interval holds its share", () => {
    const student = { mean: 10, scale: 2, degrees: 5 };
    expect(studentAtLeast(student, 10)).toBeCloseTo(0.5, 14);
    expect(studentAtLeast(student, 7) + studentAtMost(student, 7)).toBeCloseTo(1, 14);
    const { lower, upper } = studentInterval(student, 0.9);
    expect(studentAtMost(student, lower)).toBeCloseTo(0.05, 12);
    expect(studentAtLeast(student, upper)).toBeCloseTo(0.05, 12);
  });

  it("normal interval: 1.96 standard deviations either side", () => {
    const { lower, upper } = normalInterval({ mean: 5, sd: 2 }, 0.95);
    expect(lower).toBeCloseTo(5 - 2 * 1.959963984540054, 12);
    expect(upper).toBeCloseTo(5 + 2 * 1.959963984540054, 12);
  });
});

describe("a constant series", () => {
  // Fifteen times 52.6 is the case whose floating mean is a hair off in other programs.
  it.each(Object.entries(METHODS))("%s: gives exactly its constant, with certainty", (_name, method) => {
    for (const { mean, sd } of method(Array.from({ length: 15 }, () => 52.6), 6)) expect({ mean, sd }).toEqual({ mean: 52.6, sd: 0 });
  });

  it("straight line: a target it has reached is met, either way round", () => {
    const [next] = olsTrend(Array.from({ length: 15 }, () => 52.6), 1).forecast;
    if (next === undefined) throw new Error("no forecast");
    expect(next).toMatchObject({ mean: 52.6, scale: 0 });
    expect([studentAtLeast(next, 52.6), studentAtLeast(next, 52.7), studentAtMost(next, 52.6), studentAtMost(next, 52.5)]).toEqual([1, 0, 1, 0]);
  });
});

describe.each(Object.entries(METHODS))("%s always", (_name, method) => {
  it("moves with the values: from another zero, in another unit, upside down", () => {
    fc.assert(
      fc.property(wholeSeries(8), fc.integer({ min: -500, max: 500 }), (values, shift) => {
        const plain = method(values, 6);
        const moved = method(values.map((value) => value + shift), 6);
        const scaled = method(values.map((value) => 8 * value), 6);
        const turned = method(values.map((value) => -value), 6);
        plain.forEach(({ mean, sd }, place) => {
          expect(moved[place]?.mean).toBeCloseTo(mean + shift, 7);
          expect(moved[place]?.sd).toBeCloseTo(sd, 7);
          expect(scaled[place]?.mean).toBeCloseTo(8 * mean, 6);
          expect(scaled[place]?.sd).toBeCloseTo(8 * sd, 6);
          expect(turned[place]?.mean).toBeCloseTo(-mean, 7);
          expect(turned[place]?.sd).toBeCloseTo(sd, 7);
        });
      }),
      { numRuns: 60 },
    );
  });

  it("has finite figures and ranges that hold the mean and never narrow, whatever it is given", () => {
    fc.assert(
      fc.property(anySeries(8), (values) => {
        const got = method(values, 8);
        got.forEach(({ mean, sd }, place) => {
          expect(Number.isFinite(mean) && Number.isFinite(sd)).toBe(true);
          expect(sd).toBeGreaterThanOrEqual(got[place - 1]?.sd ?? 0);
          const { lower, upper } = normalInterval({ mean, sd }, 0.8);
          expect(lower <= mean && mean <= upper).toBe(true);
        });
      }),
      { numRuns: 100 },
    );
  });
});

describe("a straight line always", () => {
  it("has finite figures, and ranges that hold the mean and widen", () => {
    fc.assert(
      fc.property(anySeries(3), (values) => {
        const { slope, intercept, forecast } = olsTrend(values, 5);
        expect([slope, intercept].every(Number.isFinite)).toBe(true);
        forecast.forEach((step, place) => {
          const { lower, upper } = studentInterval(step, 0.8);
          expect(Number.isFinite(lower) && lower <= step.mean && step.mean <= upper && upper < Infinity).toBe(true);
          expect(step.scale).toBeGreaterThanOrEqual(forecast[place - 1]?.scale ?? 0);
          const chance = studentAtLeast(step, 0);
          expect(chance >= 0 && chance <= 1).toBe(true);
        });
      }),
    );
  });

  it("follows a line added to the series", () => {
    fc.assert(
      fc.property(wholeSeries(3), fc.integer({ min: -50, max: 50 }), (values, step) => {
        const tilted = olsTrend(values.map((value, time) => value + step * time), 1);
        expect(tilted.slope).toBeCloseTo(olsTrend(values, 1).slope + step, 8);
      }),
    );
  });
});

describe("refusals", () => {
  it("names what is short or unusable", () => {
    expect(() => naiveForecast([1], 1)).toThrow(/values must have at least 2 entries, not 1/);
    expect(() => driftForecast([1, 2], 1)).toThrow(/at least 3/);
    expect(() => seasonalNaiveForecast([1, 2, 3], 1, 3)).toThrow(/at least 4/);
    expect(() => seasonalNaiveForecast([1, 2, 3], 1, 0)).toThrow(/period/);
    expect(() => olsTrend([1, 2], 1)).toThrow(/at least 3/);
    expect(() => naiveForecast([1, Number.NaN, 3], 1)).toThrow(/values\[1\].*NaN/);
    expect(() => naiveForecast([1, 2, 1e121], 1)).toThrow(/values\[2\]/);
    expect(() => naiveForecast([1, 2], 0)).toThrow(/horizon/);
    expect(() => naiveForecast([1, 2], 1.5)).toThrow(/horizon/);
    expect(() => normalInterval({ mean: 0, sd: 1 }, 1)).toThrow(/confidence/);
    expect(() => studentAtLeast({ mean: 0, scale: 1, degrees: 1 }, Number.NaN)).toThrow(/target/);
  });
});
