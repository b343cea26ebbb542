import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { movingRangeLimit } from "./moving-range-limit";
import type { AssuranceIcon, SpcDialect, SpcResult, XmrInput } from "./types";
import { computeXmr } from "./xmr";

const DIALECTS: SpcDialect[] = ["nhse-mdc-sql-2.6a", "nhse-mdc-excel-5.0", "nhsr-plotthedots-0.2.2"];
const dialect = fc.constantFrom(...DIALECTS);
const missing = fc.constantFrom("skip" as const, "null-propagate" as const);
const movingRangeOutliers = fc.constantFrom("keep" as const, "screen-for-limits-only" as const, "mean-and-limits" as const);

const direction = fc.constantFrom("increase" as const, "decrease" as const);

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
    improvementDirection: direction,
    target: fc.option(fc.integer({ min: 30, max: 70 })),
    rebaseAt: fc.array(fc.nat(values.length - 1), { maxLength: 2 }),
    baselinePoints: fc.option(fc.integer({ min: 2, max: 20 })),
    ghostAt: fc.array(fc.nat(values.length - 1), { maxLength: 2 }),
  }),
);

/** Anything that validation admits: any size of value, gaps, moving targets, annotations, every choice of options. */
const anyValue = fc.oneof(fc.double({ min: -1e100, max: 1e100, noNaN: true }), fc.integer({ min: -3, max: 3 }), fc.constant(52.6));
const anyInput = fc.array(fc.option(anyValue), { maxLength: 40 }).chain((values) => {
  const places = values.length === 0 ? fc.constant<number[]>([]) : fc.array(fc.nat(values.length - 1), { maxLength: 3 });
  return fc.record<XmrInput>({
    values: fc.constant(values),
    improvementDirection: fc.constantFrom("increase", "decrease", "neutral"),
    target: fc.oneof(fc.option(anyValue), fc.array(fc.option(anyValue), { minLength: values.length, maxLength: values.length })),
    rebaseAt: places,
    recalculations: places.map((some) => [...new Set(some)].filter((index) => index > 0).map((index) => ({ index, reason: "New ward", changedOn: "2025-04-01" }))),
    baselinePoints: fc.option(fc.integer({ min: 2, max: 20 })),
    ghostAt: places,
  });
});
const anyOptions = fc.record({
  dialect,
  missing,
  movingRangeOutliers,
  metricConflictRule: fc.constantFrom("improvement" as const, "concern" as const),
  minimumPoints: fc.option(fc.integer({ min: 2, max: 15 })),
  shiftPoints: fc.integer({ min: 2, max: 9 }),
  trendPoints: fc.integer({ min: 3, max: 9 }),
});

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

  it("never gives a figure that is not finite, whatever values, annotations and options come in", () => {
    fc.assert(
      fc.property(anyInput, anyOptions, (one, options) => {
        const got = computeXmr(one, options);
        for (const { lower, lowerTwoSigma, mean, upperTwoSigma, upper, meanMovingRange } of got.segments) {
          const figures = [lower, lowerTwoSigma, mean, upperTwoSigma, upper];
          expect(figures.every(Number.isFinite)).toBe(true);
          expect(figures).toEqual(figures.toSorted((a, b) => a - b));
          expect(movingRangeLimit(meanMovingRange)).toBeGreaterThanOrEqual(meanMovingRange);
        }
        expect(got.lag1Autocorrelation === null || Math.abs(got.lag1Autocorrelation) <= 1).toBe(true);
        expect(got.points.map((point) => point.type === null)).toEqual(one.values.map((value, index) => value === null || one.ghostAt?.includes(index) === true));
        expect(got.usablePoints).toBe(got.points.filter((point) => point.type !== null).length);
        if (got.usablePoints < (options.minimumPoints ?? 1)) {
          expect(got).toMatchObject({ limitsShown: false, variationIcon: "suppressed", assuranceIcon: "suppressed" });
        }
      }),
      { numRuns: 1000 },
    );
  });

  it("is unchanged by a ghosted point behind it", () => {
    fc.assert(
      fc.property(anyInput, anyOptions, fc.double({ min: -1e6, max: 1e6, noNaN: true }), (one, options, ghost) => {
        const plain = computeXmr(one, options);
        const { target } = one;
        const longer = computeXmr(
          { ...one, values: [...one.values, ghost], ghostAt: [...(one.ghostAt ?? []), one.values.length], target: Array.isArray(target) ? [...(target as number[]), ghost] : target },
          options,
        );
        const figures = ({ segments }: SpcResult) => segments.map(({ end: _, ...rest }) => rest);
        expect(figures(longer)).toEqual(figures(plain));
        expect(longer.points).toEqual([...plain.points, { type: null, rules: [] }]);
        expect({ ...longer, segments: [], points: [] }).toEqual({ ...plain, segments: [], points: [] });
      }),
      { numRuns: 300 },
    );
  });

  it("has no signal and flat limits where nothing ever changes", () => {
    const constant = fc.double({ min: -1e100, max: 1e100, noNaN: true });
    fc.assert(
      fc.property(constant, fc.array(fc.boolean(), { minLength: 1, maxLength: 60 }), anyOptions, fc.option(fc.nat(59)), (value, present, options, cut) => {
        const values = present.map((isThere) => (isThere ? value : null));
        const got = computeXmr({ values, improvementDirection: "increase", target: value, rebaseAt: cut !== null && cut < values.length ? [cut] : [] }, options);
        for (const segment of got.segments) expect(segment).toMatchObject({ mean: value, lower: value, upper: value });
        expect(got.points.every(({ rules }) => rules.length === 0)).toBe(true);
        expect(["common_cause", "suppressed"]).toContain(got.variationIcon);
        expect(got.assuranceIcon).not.toBe("fail");
      }),
      { numRuns: 300 },
    );
  });

  it("is ever harder to assure as the target moves towards the good side", () => {
    const ladder: AssuranceIcon[] = ["pass", "hit_or_miss", "fail"];
    let judged = 0;
    fc.assert(
      fc.property(series, direction, dialect, (values, way, name) => {
        const [segment] = computeXmr({ values, improvementDirection: way }, { dialect: name }).segments;
        if (segment === undefined || segment.points === 1) return;
        const reach = segment.upper - segment.lower + 1;
        const targets = Array.from({ length: 41 }, (_, step) => segment.mean + ((step - 20) / 20) * reach);
        const easyFirst = way === "increase" ? targets : targets.toReversed();
        const icons = easyFirst.map((target) => computeXmr({ values, improvementDirection: way, target: values.map(() => target) }, { dialect: name, minimumPoints: 2 }).assuranceIcon);
        if (icons[0] === "suppressed") return;
        judged += 1;
        const places = icons.map((icon) => ladder.indexOf(icon));
        expect(places).toEqual(places.toSorted((a, b) => a - b));
        expect([icons.at(0), icons.at(-1)]).toEqual(["pass", "fail"]);
      }),
      { numRuns: 100 },
    );
    expect(judged).toBeGreaterThan(50);
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
