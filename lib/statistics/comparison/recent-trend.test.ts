import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { recentTrend, type SeriesPoint } from "./recent-trend";
import { weightedTrend, type IntervalPoint } from "./weighted-trend";

const point = (value: number, half = 1): SeriesPoint => ({ value, lower95: value - half, upper95: value + half, count: 30, denominator: 100 });
const GAP: SeriesPoint = { value: null, lower95: null, upper95: null, count: null, denominator: null };
const rising = [10, 12, 14, 16, 18].map((value) => point(value));

describe("recentTrend", () => {
  it("follows the direction of the values and passes over gaps", () => {
    expect(recentTrend(rising, "proportion")).toMatchObject({ marker: "increasing", slope: 2, usedPoints: [0, 1, 2, 3, 4] });
    expect(recentTrend([...rising].reverse(), "crude_rate").marker).toBe("decreasing");
    const [a = GAP, b = GAP, c = GAP, d = GAP, e = GAP] = rising;
    expect(recentTrend([a, GAP, b, c, GAP, d, e, GAP], "proportion")).toMatchObject({ slope: 2, usedPoints: [0, 2, 3, 5, 6] });
  });

  it("looks at the latest five only", () => {
    const turned = recentTrend([point(90), point(80), ...rising], "directly_standardised_rate");
    expect(turned).toMatchObject({ marker: "increasing", slope: 2, usedPoints: [2, 3, 4, 5, 6] });
  });

  it.each(["value", "lower95", "upper95", "count", "denominator"] as const)("takes a point without %s as not valid", (field) => {
    const broken = rising.map((one, place) => (place === 2 ? { ...one, [field]: null } : one));
    expect(recentTrend(broken, "proportion")).toEqual({ marker: "cannot_be_calculated", reason: "too_few_points" });
  });

  it("says why there is none, in a fixed order", () => {
    const reason = (series: SeriesPoint[], valueType: "proportion" | "other") => recentTrend(series, valueType);
    const whole = rising.map((one, place) => (place === 3 ? { ...one, count: 100 } : one));
    const flat = rising.map((one, place) => (place === 3 ? { ...one, lower95: one.value, upper95: one.value } : one));
    expect(reason([], "other")).toMatchObject({ reason: "value_type" });
    expect(reason([], "proportion")).toMatchObject({ reason: "too_few_points" });
    expect(reason(whole, "proportion")).toMatchObject({ reason: "count_equals_denominator" });
    expect(reason([{ ...point(3), count: 100 }, ...rising], "proportion")).toMatchObject({ reason: "count_equals_denominator" });
    expect(reason(flat, "proportion")).toMatchObject({ reason: "interval_without_width" });
    expect(reason([{ ...point(3), lower95: 3, upper95: 3 }, ...rising], "proportion")).toMatchObject({ marker: "increasing" });
  });

  it("takes the value as given: 120 of 7742 divided in whole numbers makes a published test judge a 0", () => {
    const series = rising.map((one) => ({ ...one, count: 120, denominator: 7742 }));
    expect(recentTrend(series, "proportion").marker).toBe("increasing");
  });

  it("refuses contradictory points", () => {
    const changed = (change: Partial<SeriesPoint>) => () => recentTrend([...rising, { ...point(1), ...change }], "proportion");
    expect(changed({ lower95: 3 })).toThrow("series[5].lower95 must not lie above upper95");
    expect(changed({ value: Number.NaN })).toThrow("series[5].value must be a finite number");
    expect(changed({ count: -1 })).toThrow("series[5].count must be 0 or more");
    expect(() => recentTrend(rising, "proportion", { points: 2 })).toThrow("points must be a whole number of at least 3");
  });
});

const valued = fc.record({ value: fc.integer({ min: -400, max: 400 }), half: fc.integer({ min: 1, max: 60 }) });
const series = fc.array(valued, { minLength: 3, maxLength: 8 }).map((points) => points.map(({ value, half }): IntervalPoint => ({ value, lower95: value - half, upper95: value + half })));
const changed = (points: readonly IntervalPoint[], change: (value: number) => number): IntervalPoint[] =>
  points.map(({ value, lower95, upper95 }) => {
    const [lower = 0, upper = 0] = [change(lower95), change(upper95)].sort((a, b) => a - b);
    return { value: change(value), lower95: lower, upper95: upper };
  });

/** The sums as the text of the method writes them. */
function byTheText(points: readonly IntervalPoint[]): { slope: number; chiSquare: number } {
  const sums = { S: 0, St: 0, Stt: 0, Sy: 0, Sty: 0 };
  points.forEach(({ value, lower95, upper95 }, place) => {
    const w = 1 / ((upper95 - lower95) / 3.92) ** 2;
    const t = place + 1;
    sums.S += w;
    sums.St += w * t;
    sums.Stt += w * t * t;
    sums.Sy += w * value;
    sums.Sty += w * t * value;
  });
  const { S, St, Stt, Sy, Sty } = sums;
  const slope = (S * Sty - St * Sy) / (S * Stt - St * St);
  return { slope, chiSquare: (slope ** 2 * (S * Stt - St * St)) / S };
}

describe("weightedTrend", () => {
  it("agrees with the sums of the text, leaving out included", () => {
    fc.assert(
      fc.property(series, (points) => {
        const got = weightedTrend(points);
        const { slope, chiSquare } = byTheText(points);
        expect(got.slope).toBeCloseTo(slope, 6);
        expect(Math.abs(got.chiSquare - chiSquare)).toBeLessThan(1e-8 * (1 + chiSquare));
        expect(got.marker === "no_change").toBe(!got.significant);
        expect(got.leaveOneOutSlopes).toHaveLength(points.length);
      }),
    );
  });

  it("leaves out the first point first and keeps the steps of the others", () => {
    const points = [0, 1, 0, 0].map((value) => ({ value, lower95: value - 1, upper95: value + 1 }));
    const [first, second] = weightedTrend(points).leaveOneOutSlopes;
    expect(first).toBeCloseTo(-0.5, 12);
    expect(second).toBe(0);
  });

  it("does not change with the zero or the unit, and turns round with the values", () => {
    fc.assert(
      fc.property(series, fc.integer({ min: -1000, max: 1000 }), (points, shift) => {
        const plain = weightedTrend(points);
        expect(weightedTrend(changed(points, (value) => value + shift)).chiSquare).toBeCloseTo(plain.chiSquare, 8);
        const doubled = weightedTrend(changed(points, (value) => value * 4));
        expect(doubled).toMatchObject({ slope: plain.slope * 4, chiSquare: plain.chiSquare, marker: plain.marker });
        const turned = weightedTrend(changed(points, (value) => -value));
        expect(turned.chiSquare).toBe(plain.chiSquare);
        expect(turned.slope).toBeCloseTo(-plain.slope, 12);
        if (plain.leaveOneOutSlopes.every((slope) => slope !== 0)) expect(turned.significant).toBe(plain.significant);
      }),
    );
  });

  it("gives a constant series the slope 0 exactly, whatever the widths", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 3, maxLength: 8 }), (halves) => {
        const got = weightedTrend(halves.map((half) => ({ value: 52.6, lower95: 52.6 - half, upper95: 52.6 + half })));
        expect(got).toMatchObject({ slope: 0, chiSquare: 0, sameSign: true, significant: false, marker: "no_change" });
      }),
    );
  });

  it("is no trend when one point makes it, nor at the threshold itself", () => {
    const jump = [62, 61.5, 61, 60.5, 78].map((value) => ({ value, lower95: value - 0.5, upper95: value + 0.5 }));
    expect(weightedTrend(jump)).toMatchObject({ sameSign: false, significant: false, marker: "no_change" });
    expect(weightedTrend(jump).chiSquare).toBeGreaterThan(9.55);
    const steady = [1, 2, 3, 4, 5].map((value) => ({ value, lower95: value - 1, upper95: value + 1 }));
    const { chiSquare } = weightedTrend(steady);
    expect(weightedTrend(steady, chiSquare).significant).toBe(false);
    expect(weightedTrend(steady, chiSquare * 0.999).significant).toBe(true);
  });

  it("counts a level line as rising when it looks for one sign", () => {
    const read = (values: number[]) => weightedTrend(values.map((value) => ({ value, lower95: value - 0.1, upper95: value + 0.1 })));
    // Without the third point the line is level.
    expect(read([0, 0, 9])).toMatchObject({ leaveOneOutSlopes: [9, 4.5, 0], sameSign: true, marker: "increasing" });
    expect(read([0, 0, -9])).toMatchObject({ leaveOneOutSlopes: [-9, -4.5, 0], sameSign: false, marker: "no_change" });
  });

  it("stays finite for figures of any admitted size", () => {
    const size = fc.constantFrom(1e-70, 1e-9, 1, 1e9, 1e74);
    const wild = fc.array(fc.record({ value: fc.tuple(fc.double({ min: -1, max: 1, noNaN: true }), size), width: fc.tuple(fc.double({ min: 0.1, max: 1, noNaN: true }), size) }), { minLength: 3, maxLength: 6 });
    fc.assert(
      fc.property(wild, (points) => {
        const read = points.map(({ value: [a, b], width: [c, d] }) => ({ value: a * b, lower95: -c * d, upper95: c * d }));
        const { slope, chiSquare, leaveOneOutSlopes } = weightedTrend(read);
        for (const figure of [slope, chiSquare, ...leaveOneOutSlopes]) expect(Number.isFinite(figure)).toBe(true);
      }),
    );
  });

  it("refuses too few points, an interval without width and figures out of range", () => {
    const one = { value: 1, lower95: 0, upper95: 2 };
    expect(() => weightedTrend([one, one])).toThrow("the number of points must be a whole number of at least 3");
    expect(() => weightedTrend([one, one, { ...one, lower95: 2 }])).toThrow("points[2] must have upper95 above lower95");
    expect(() => weightedTrend([one, { ...one, value: 1e80 }, one])).toThrow("points[1].value is larger than 1e+75");
    expect(() => weightedTrend([one, one, one], 0)).toThrow("threshold must be above 0");
  });
});
