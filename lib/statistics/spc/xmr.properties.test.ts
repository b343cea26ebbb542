import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { SpcDialect, SpcResult, XmrInput } from "./types";
import { computeXmr } from "./xmr";

const DIALECTS: SpcDialect[] = ["nhse-mdc-sql-2.6a", "nhse-mdc-excel-5.0", "nhsr-plotthedots-0.2.2"];
const dialect = fc.constantFrom(...DIALECTS);
const missing = fc.constantFrom("skip" as const, "null-propagate" as const);
const movingRangeOutliers = fc.constantFrom("keep" as const, "screen-for-limits-only" as const, "mean-and-limits" as const);

/** Values of one decimal with gaps, drifts, ties and steps, so that every rule fires now and then. */
const series = fc
  .array(fc.tuple(fc.integer({ min: -20, max: 20 }), fc.constantFrom(-4, 0, 0, 4, 12), fc.nat(19)), { minLength: 1, maxLength: 45 })
  .map((steps) => {
    let level = 500;
    return steps.map(([noise, drift, gap]) => ((level += drift), gap === 0 ? null : (level + noise) / 10));
  });
const input = series.chain((values) =>
  fc.record({
    values: fc.constant(values),
    improvementDirection: fc.constantFrom("increase" as const, "decrease" as const),
    target: fc.option(fc.integer({ min: 30, max: 70 })),
    rebaseAt: fc.array(fc.nat(values.length - 1), { maxLength: 2 }),
    baselinePoints: fc.option(fc.integer({ min: 2, max: 20 })),
    ghostAt: fc.array(fc.nat(values.length - 1), { maxLength: 2 }),
  }),
);

/** Everything of a result that does not depend on the unit of the values. */
function verdict({ segments, lag1Autocorrelation: _, ...rest }: SpcResult) {
  return { ...rest, segments: segments.map(({ start, end, points }) => ({ start, end, points })) };
}

function mapped(one: XmrInput, change: (value: number) => number): XmrInput {
  const target = one.target as number | null;
  return {
    ...one,
    values: one.values.map((value) => (value === null ? null : change(value))),
    target: target === null ? null : change(target),
  };
}

describe("an XmR chart", () => {
  it("says the same of a series in another unit or from another zero", () => {
    fc.assert(
      fc.property(input, dialect, movingRangeOutliers, (one, name, outliers) => {
        const options = { dialect: name, movingRangeOutliers: outliers };
        const plain = computeXmr(one, options);
        // Exact changes: powers of two and whole numbers of tenths keep ties and steps as they are.
        expect(verdict(computeXmr(mapped(one, (value) => value * 8), options))).toEqual(verdict(plain));
        expect(verdict(computeXmr(mapped(one, (value) => Math.round(value * 10 + 7000) / 10), options))).toEqual(verdict(plain));
        const scaled = computeXmr(mapped(one, (value) => value * 8), options);
        plain.segments.forEach((segment, place) => {
          expect(scaled.segments[place]?.upper).toBeCloseTo(segment.upper * 8, 8);
          expect(scaled.segments[place]?.mean).toBeCloseTo(segment.mean * 8, 8);
        });
      }),
      { numRuns: 300 },
    );
  });

  it("says the mirrored of a mirrored series", () => {
    const flip = (text: string) =>
      text.replace(/above|below|up$|down$|high$|low$/g, (way) => FLIPPED[way] ?? way);
    fc.assert(
      fc.property(input, dialect, (one, name) => {
        const turned: XmrInput = {
          ...mapped(one, (value) => -value),
          improvementDirection: one.improvementDirection === "increase" ? "decrease" : "increase",
        };
        const plain = computeXmr(one, { dialect: name });
        const mirrored = computeXmr(turned, { dialect: name });
        expect(mirrored.points.map((point) => point.type)).toEqual(plain.points.map((point) => point.type));
        expect(mirrored.points.map((point) => point.rules)).toEqual(plain.points.map((point) => point.rules.map(flip)));
        expect(mirrored.variationIcon).toBe(flip(plain.variationIcon));
        // A flat series on its target passes from either side, because pass is asked before fail.
        expect(mirrored.assuranceIcon).toBe(plain.assuranceIcon);
      }),
      { numRuns: 300 },
    );
  });

  it("never gives a figure that is not finite, whatever finite values come in", () => {
    const any = fc.array(fc.option(fc.double({ min: -1e100, max: 1e100, noNaN: true })), { maxLength: 30 });
    fc.assert(
      fc.property(any, dialect, missing, movingRangeOutliers, (values, name, gaps, outliers) => {
        const got = computeXmr(
          { values, improvementDirection: "increase", target: 0 },
          { dialect: name, missing: gaps, movingRangeOutliers: outliers },
        );
        const figures = got.segments.flatMap((segment) => Object.values(segment) as number[]);
        expect(figures.every(Number.isFinite)).toBe(true);
        expect(got.lag1Autocorrelation === null || Math.abs(got.lag1Autocorrelation) <= 1).toBe(true);
        for (const { lower, lowerTwoSigma, mean, upperTwoSigma, upper } of got.segments) {
          expect([lower, lowerTwoSigma, mean, upperTwoSigma, upper]).toEqual(
            [lower, lowerTwoSigma, mean, upperTwoSigma, upper].toSorted((a, b) => a - b),
          );
        }
        expect(got.points.map((point) => point.type === null)).toEqual(values.map((value) => value === null));
      }),
      { numRuns: 300 },
    );
  });

  it("colours exactly the points that break a rule, all of them when limits are shown and none when not", () => {
    fc.assert(
      fc.property(input, dialect, missing, (one, name, gaps) => {
        const got = computeXmr(one, { dialect: name, missing: gaps });
        for (const point of got.points) {
          expect(point.rules.length > 0).toBe(point.type !== null && point.type !== "common_cause");
          if (!got.limitsShown) expect(point.rules).toEqual([]);
        }
      }),
    );
  });
});

const FLIPPED: Record<string, string> = { above: "below", below: "above", up: "down", down: "up", high: "low", low: "high" };
