import fc from "fast-check";
import * as R from "lib-r-math.js";
import { describe, expect, it } from "vitest";
import { chiSquareDistribution, chiSquareUpperTail } from "./chi-square-distribution";
import { chiSquareQuantile } from "./chi-square-quantile";
import { normalDistribution, normalUpperTail } from "./normal-distribution";
import { normalQuantile } from "./normal-quantile";
import { regularisedBeta } from "./regularised-beta";
import { regularisedGamma } from "./regularised-gamma";
import { studentDistribution } from "./student-distribution";
import { studentQuantile } from "./student-quantile";

const PROBABILITIES = [1e-15, 1e-9, 1e-6, 0.001, 0.025, 0.1, 0.3, 0.5, 0.501, 0.7, 0.9, 0.975, 0.999, 1 - 1e-6, 1 - 1e-9];
const DEGREES = [0.1, 0.5, 1, 2, 3, 7.5, 10, 30, 100, 200, 1000, 5000, 100_000];

const relative = (got: number, wanted: number) => (got === wanted ? 0 : Math.abs(got - wanted) / Math.abs(wanted));
const probability = fc.double({ min: 1e-12, max: 1 - 1e-12, noNaN: true });
const degrees = fc.double({ min: 0.1, max: 1e6, noNaN: true });

describe("normal distribution", () => {
  it("has the tails of R", () => {
    for (let x = -37; x < 37; x += 0.31) expect(relative(normalUpperTail(x), R.pnorm(x, 0, 1, false)), `at ${x}`).toBeLessThan(1e-12);
  });

  it("is undone by its quantile", () => {
    fc.assert(fc.property(probability, (p) => void expect(relative(normalDistribution(normalQuantile(p)), p)).toBeLessThan(1e-12)));
  });

  it("ends in 0 and 1, and refuses what is not a number", () => {
    expect([normalDistribution(-Infinity), normalDistribution(0), normalDistribution(Infinity)]).toEqual([0, 0.5, 1]);
    expect(() => normalDistribution(Number.NaN)).toThrow("x must be a number");
  });
});

describe("chi-square", () => {
  it.each(DEGREES)("has the distribution of R at %d degrees of freedom", (df) => {
    for (const p of PROBABILITIES) {
      const x = chiSquareQuantile(p, df);
      if (x < 1e-290) continue;
      expect(relative(chiSquareDistribution(x, df), R.pchisq(x, df)), `at ${p}`).toBeLessThan(1e-11);
      expect(relative(chiSquareUpperTail(x, df), R.pchisq(x, df, undefined, false)), `above, at ${p}`).toBeLessThan(1e-11);
    }
  });

  it("has the quantiles that tables print", () => {
    expect(chiSquareQuantile(0.95, 1)).toBeCloseTo(3.841458820694124, 13);
    expect(chiSquareQuantile(0.998, 1)).toBeCloseTo(9.54953570608324, 12);
    expect(chiSquareQuantile(0.5, 2)).toBeCloseTo(2 * Math.LN2, 14);
    expect(chiSquareQuantile(0.025, 5000) / 4805.897).toBeCloseTo(1, 4);
  });

  it("is undone by its quantile, in both tails, for any degrees of freedom", () => {
    fc.assert(
      fc.property(probability, degrees, (p, df) => {
        const x = chiSquareQuantile(p, df);
        if (x < 1e-290) return;
        if (p <= 0.5) expect(relative(chiSquareDistribution(x, df), p)).toBeLessThan(1e-10);
        else expect(relative(chiSquareUpperTail(x, df), 1 - p)).toBeLessThan(1e-10);
      }),
    );
  });

  it("refuses impossible arguments", () => {
    expect(() => chiSquareQuantile(1, 2)).toThrow("A probability lies between 0 and 1, not 1");
    expect(() => chiSquareQuantile(0.5, 0)).toThrow("degrees must be above 0");
    expect(() => chiSquareDistribution(-1, 2)).toThrow("x must be 0 or more");
  });
});

describe("Student's t", () => {
  it("has the quantiles that tables print", () => {
    expect(studentQuantile(0.975, 1)).toBeCloseTo(12.706204736174705, 12);
    expect(studentQuantile(0.975, 2)).toBeCloseTo(4.302652729749462, 13);
    expect(studentQuantile(0.975, 10)).toBeCloseTo(2.228138851986274, 13);
    expect(studentQuantile(0.5, 3)).toBe(0);
  });

  it("is that of Cauchy at one degree of freedom", () => {
    for (const t of [-1e6, -3, -0.5, 0, 0.5, 3]) expect(relative(studentDistribution(t, 1), t < -1 ? Math.atan(-1 / t) / Math.PI : 0.5 + Math.atan(t) / Math.PI)).toBeLessThan(1e-13);
  });

  it("is undone by its quantile and symmetric", () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-12, max: 0.499, noNaN: true }), fc.double({ min: 0.5, max: 1e4, noNaN: true }), (p, df) => {
        const t = studentQuantile(p, df);
        expect(relative(studentDistribution(t, df), p)).toBeLessThan(1e-11);
        // 1 - p is rounded, which moves a far quantile; only the ordinary range can be mirrored.
        if (p > 1e-3) expect(relative(studentQuantile(1 - p, df), -t)).toBeLessThan(1e-10);
      }),
    );
  });

  it("comes to the normal distribution", () => {
    for (const p of [0.001, 0.025, 0.3]) expect(studentQuantile(p, 1e7)).toBeCloseTo(normalQuantile(p), 5);
  });
});

describe("incomplete gamma and beta functions", () => {
  it("agree with their closed forms", () => {
    for (const x of [0.01, 0.5, 1, 2, 5, 40]) {
      expect(relative(regularisedGamma(1, x).upper, Math.exp(-x))).toBeLessThan(1e-13);
      expect(relative(regularisedGamma(3, x).upper, Math.exp(-x) * (1 + x + (x * x) / 2))).toBeLessThan(1e-13);
    }
    for (const x of [0, 0.1, 0.5, 0.9, 1]) {
      expect(regularisedBeta(x, 2, 1)).toBeCloseTo(x * x, 14);
      expect(regularisedBeta(x, 1, 3)).toBeCloseTo(1 - (1 - x) ** 3, 14);
    }
  });

  it("give the exact sums of Poisson and binomial chances", () => {
    // 4 or fewer of 12 at 0.3, and 7 or fewer where 5.5 are expected.
    const choose = [1, 12, 66, 220, 495];
    const binomial = choose.reduce((sum, ways, k) => sum + ways * 0.3 ** k * 0.7 ** (12 - k), 0);
    expect(regularisedBeta(0.7, 8, 5)).toBeCloseTo(binomial, 13);
    let term = Math.exp(-5.5);
    let poisson = term;
    for (let k = 1; k <= 7; k += 1) poisson += term *= 5.5 / k;
    expect(regularisedGamma(8, 5.5).upper).toBeCloseTo(poisson, 13);
  });

  it("add up to 1 and rise with x", () => {
    const shape = fc.double({ min: 0.01, max: 1e5, noNaN: true });
    fc.assert(
      fc.property(shape, fc.double({ min: 0, max: 3, noNaN: true }), (a, share) => {
        const { lower, upper } = regularisedGamma(a, a * share);
        expect(lower + upper).toBeCloseTo(1, 12);
        expect(regularisedGamma(a, a * share * 1.01).lower).toBeGreaterThanOrEqual(lower * (1 - 1e-12));
      }),
    );
    fc.assert(
      fc.property(shape, shape, fc.double({ min: 0, max: 1, noNaN: true }), (a, b, x) => {
        expect(regularisedBeta(x, a, b) + regularisedBeta(1 - x, b, a, x)).toBeCloseTo(1, 10);
      }),
    );
  });
});
