import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { normalQuantile } from "../distributions/normal-quantile";
import { slopeIndex } from "./slope-index";
import { slopeWeights } from "./slope-weights";
import type { QuantileFigure, SlopeIndex, SlopeIndexOptions } from "./types";
import { valueScale } from "./value-scale";

const part = fc.record({ population: fc.integer({ min: 1, max: 500 }), value: fc.integer({ min: 20, max: 800 }), spread: fc.integer({ min: 1, max: 15 }) });
const parts = fc.array(part, { minLength: 5, maxLength: 12 }).map((list) => list.map((one, place): Complete => figure(one, place)));
const type = fc.constantFrom("rate" as const, "proportion" as const, "other" as const);

type Complete = { readonly [Field in keyof QuantileFigure]: number };

/** Proportions of three decimals; the tests multiply them where other values are meant. */
const figure = ({ population, value, spread }: { population: number; value: number; spread: number }, place: number): Complete => ({
  quantile: place + 1,
  population,
  value: value / 1000,
  lower: (value - spread) / 1000,
  upper: (value + spread) / 1000,
});

function found(quantiles: readonly QuantileFigure[], options: Partial<SlopeIndexOptions> = {}): SlopeIndex {
  const index = slopeIndex(quantiles, { repetitions: 1000, ...options });
  if ("reason" in index) throw new Error(`no index: ${index.reason}`);
  return index;
}

const reflected = (quantiles: readonly Complete[]) => quantiles.map((one) => ({ ...one, quantile: quantiles.length + 1 - one.quantile }));
const mapped = (quantiles: readonly Complete[], change: (value: number) => number) =>
  quantiles.map((one) => ({ ...one, value: change(one.value), lower: change(one.lower), upper: change(one.upper) }));
/** Agreement to 9 digits of the largest value in play. */
const expectNear = (got: number | null | undefined, wanted: number, size = 1) => expect(Math.abs((got ?? NaN) - wanted)).toBeLessThan(1e-9 * Math.max(size, Math.abs(wanted)));

describe("the slope index", () => {
  it("is the slope of a plain regression over all people, each at the middle rank of their quantile", () => {
    fc.assert(
      fc.property(parts, (quantiles) => {
        const people = quantiles.flatMap(({ population, value }) => Array.from({ length: population }, () => ({ value, rank: 0 })));
        let seen = 0;
        for (const { population } of quantiles) {
          for (let place = seen; place < seen + population; place += 1) people[place]!.rank = (seen + population / 2) / people.length;
          seen += population;
        }
        const sum = (of: (one: { value: number; rank: number }) => number) => people.reduce((total, one) => total + of(one), 0);
        const n = people.length;
        const slope = (n * sum(({ value, rank }) => value * rank) - sum(({ value }) => value) * sum(({ rank }) => rank)) / (n * sum(({ rank }) => rank ** 2) - sum(({ rank }) => rank) ** 2);
        const index = found(quantiles);
        expect(Math.abs(index.sii.value - slope)).toBeLessThan(1e-7 * Math.max(1, Math.abs(slope)));
        expect(Math.abs(index.intercept - (sum(({ value }) => value) - slope * sum(({ rank }) => rank)) / n)).toBeLessThan(1e-7 * Math.max(1, Math.abs(slope)));
      }),
      { numRuns: 50 },
    );
  });

  it("changes its sign, and inverts its ratio, when the order of deprivation is turned round", () => {
    fc.assert(
      fc.property(parts, type, fc.boolean(), (quantiles, valueType, transform) => {
        const plain = found(quantiles, { valueType, transform });
        const turned = found(reflected(quantiles), { valueType, transform });
        expectNear(turned.sii.value, -plain.sii.value, 10);
        expect(turned.rii === null).toBe(plain.rii === null);
        if (plain.rii !== null) expectNear((turned.rii?.value ?? NaN) * plain.rii.value, 1);
        if (plain.intervalBy === "exact") expectNear(turned.sii.lower, -(plain.sii.upper ?? NaN), 10);
      }),
    );
  });

  it("scales and shifts with the values and does not see the order of the list", () => {
    fc.assert(
      fc.property(parts, fc.boolean(), (quantiles, transform) => {
        const plain = found(quantiles, { valueType: "rate", transform });
        const scaled = found(mapped(quantiles, (value) => value * 8), { valueType: "rate", transform });
        expectNear(scaled.sii.value, plain.sii.value * 8, 100);
        expectNear(scaled.sii.lower, (plain.sii.lower ?? NaN) * 8, 100);
        if (plain.rii !== null) expectNear(scaled.rii?.value, plain.rii.value);
        expect(found(quantiles.toReversed(), { valueType: "rate", transform })).toEqual(plain);

        const other = found(quantiles);
        const shifted = found(mapped(quantiles, (value) => value + 50));
        expectNear(shifted.sii.value, other.sii.value, 100);
        expectNear(shifted.sii.upper, other.sii.upper ?? NaN, 100);
      }),
    );
  });

  it("has an exact interval about the index, wider with more confidence and with wider limits of the quantiles", () => {
    fc.assert(
      fc.property(parts, (quantiles) => {
        const { sii } = found(quantiles);
        const wider = found(quantiles, { confidence: 0.99 }).sii;
        const looser = found(quantiles.map((one) => ({ ...one, lower: one.value - 2 * (one.value - one.lower), upper: one.value + 2 * (one.upper - one.value) }))).sii;
        const [lower = NaN, upper = NaN] = [sii.lower ?? NaN, sii.upper ?? NaN];
        expect(lower).toBeLessThan(sii.value);
        expect(upper).toBeGreaterThan(sii.value);
        expect(wider.lower).toBeLessThan(lower);
        expect(wider.upper).toBeGreaterThan(upper);
        expectNear((looser.upper ?? NaN) - (looser.lower ?? NaN), 2 * (upper - lower), 10);
      }),
    );
  });

  it("simulates what theory gives: the slope of a transformed fit, and Fieller's limits of a ratio", () => {
    const z = normalQuantile(0.975);
    fc.assert(
      fc.property(parts, fc.constantFrom("rate" as const, "proportion" as const), (quantiles, valueType) => {
        const { to, from } = valueScale(valueType);
        const weights = slopeWeights(quantiles.map(({ population }) => population));
        const dot = (one: readonly number[], other: readonly number[]) => one.reduce((sum, factor, place) => sum + factor * other[place]!, 0);
        const transformed = found(quantiles, { valueType, transform: true, repetitions: 20_000 });
        const heights = quantiles.map(({ value }) => to(value));
        const error = Math.hypot(...quantiles.map(({ lower, upper }, place) => ((to(upper) - to(lower)) / (2 * z)) * weights.slope[place]!));
        const [slope, most] = [dot(weights.slope, heights), dot(weights.intercept, heights)];
        const gap = (one: number) => from(most + (slope + one) / 2) - from(most + (slope - one) / 2);
        const width = gap(slope + z * error) - gap(slope - z * error);
        expect(Math.abs((transformed.sii.lower ?? NaN) - gap(slope - z * error))).toBeLessThan(0.04 * width);
        expect(Math.abs((transformed.sii.upper ?? NaN) - gap(slope + z * error))).toBeLessThan(0.04 * width);

        const other = found(quantiles, { repetitions: 20_000 });
        const least = weights.slope.map((weight, place) => weight + weights.intercept[place]!);
        const errors = quantiles.map(({ lower, upper }) => (upper - lower) / (2 * z));
        const [y0, y1] = [other.ends.mostDeprived, other.ends.leastDeprived];
        const product = (one: readonly number[], two: readonly number[]) => dot(one.map((weight, place) => weight * two[place]!), errors.map((one) => one ** 2));
        // Fieller: the r with (y1 - r y0)^2 = z^2 var(y1 - r y0), for a base that is surely above 0.
        const a = y0 ** 2 - z ** 2 * product(weights.intercept, weights.intercept);
        const b = y0 * y1 - z ** 2 * product(weights.intercept, least);
        const c = y1 ** 2 - z ** 2 * product(least, least);
        const isBaseSure = y0 > 5 * Math.sqrt(product(weights.intercept, weights.intercept));
        if (other.rii === null || !isBaseSure || other.rii.lower === 0) return;
        const root = Math.sqrt(b ** 2 - a * c) / a;
        expect(Math.abs((other.rii.lower ?? NaN) - (b / a - root))).toBeLessThan(0.1 * root);
        expect(Math.abs((other.rii.upper ?? NaN) - (b / a + root))).toBeLessThan(0.1 * root);
      }),
      { numRuns: 15 },
    );
  });

  it("never gives a figure that is not finite or limits the wrong way round, whatever comes in", () => {
    const size = fc.oneof(fc.constant(0), fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1e50, noNaN: true }));
    const wild = fc.record({ population: fc.oneof(fc.constantFrom(1e-6, 1e12), fc.double({ min: 1e-6, max: 1e12, noNaN: true })), value: size, reach: fc.double({ min: 0, max: 1, noNaN: true }) });
    fc.assert(
      fc.property(fc.array(wild, { minLength: 5, maxLength: 8 }), type, fc.boolean(), fc.constantFrom(1, -1, 100, 1e-50, -1e50), (list, valueType, transform, multiplier) => {
        const quantiles = list.map(({ population, value, reach }, place) => {
          const own = valueType === "proportion" ? Math.min(1, value) : value;
          const upper = valueType === "proportion" ? own + (1 - own) * reach : own + (1e50 - own) * reach;
          return { quantile: place + 1, population, value: own, lower: own * (1 - reach), upper: Math.max(own, upper) };
        });
        const index = slopeIndex(quantiles, { valueType, transform, multiplier, repetitions: 1000 });
        if ("reason" in index) {
          expect(index.reason).toBe("value-at-bound");
          return;
        }
        const { sii, rii, ends, intercept } = index;
        for (const shown of [sii.value, ends.mostDeprived, ends.leastDeprived, intercept]) expect(Number.isFinite(shown)).toBe(true);
        for (const estimate of [sii, ...(rii === null ? [] : [rii])]) {
          const { lower, upper } = estimate;
          for (const limit of [lower, upper]) expect(limit === null || Number.isFinite(limit)).toBe(true);
          if (lower !== null && upper !== null) expect(lower).toBeLessThanOrEqual(upper);
        }
        if (rii !== null) expect(rii.value).toBeGreaterThan(0);
      }),
      { numRuns: 300 },
    );
  });
});
