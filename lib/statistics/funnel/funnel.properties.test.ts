import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { multiplicativeFunnel } from "./multiplicative-funnel";
import { spiegelhalterFunnel } from "./spiegelhalter-funnel";
import type { FunnelFlag, FunnelKind, FunnelLimits, FunnelUnit } from "./types";

const KINDS: FunnelKind[] = ["proportion", "ratio-of-counts", "standardised-ratio-shmi", "standardised-ratio-cqc"];
const kind = fc.constantFrom(...KINDS);
const trimBy = fc.constantFrom(0, 0.1, 0.2, 0.25);
const multiplier = fc.constantFrom(1, 100, 1000);
const unit = fc.integer({ min: 1, max: 3000 }).chain((denominator) => fc.nat(denominator).map((numerator) => ({ numerator, denominator })));
const units = fc.array(unit, { minLength: 1, maxLength: 40 }).filter((list) => list.some(({ numerator }) => numerator > 0));
const FIELDS = ["lower998", "lower95", "upper95", "upper998"] as const;
const closeTo = (got: number, wanted: number) => Math.abs(got - wanted) <= 1e-9 * Math.max(1, Math.abs(wanted));

describe("a Spiegelhalter funnel always", () => {
  it("has finite figures, ordered limits around the target, and a variance of 0 or more", () => {
    const huge = fc.record({ numerator: fc.oneof(fc.constant(0), fc.double({ min: 1e-12, max: 1e12, noNaN: true })), denominator: fc.double({ min: 1, max: 1e9, noNaN: true }) });
    const any = fc.oneof(units, fc.array(huge, { minLength: 1, maxLength: 12 }).filter((list) => list.some(({ numerator }) => numerator > 0)));
    fc.assert(
      fc.property(any, kind, trimBy, multiplier, (list, one, by, factor) => {
        const admitted = one === "proportion" ? list.map((u) => ({ ...u, numerator: Math.min(u.numerator, u.denominator) })) : list;
        const { target, phi, tau2, points, excluded } = spiegelhalterFunnel(admitted, { kind: one, trimBy: by, multiplier: factor });
        expect(tau2).toBeGreaterThanOrEqual(0);
        expect(points).toHaveLength(list.length);
        expect(phi === null).toBe(excluded.length === list.length);
        for (const { value, y, z, zUsed, unadjusted, adjusted } of points) {
          const figures = [target, phi, tau2, value, y, z, zUsed, ...Object.values(unadjusted), ...Object.values(adjusted)] as (number | null)[];
          expect(figures.every((figure) => figure === null || Number.isFinite(figure))).toBe(true);
          for (const limits of [unadjusted, adjusted]) {
            const line = [limits.lower998, limits.lower95, target, limits.upper95, limits.upper998];
            line.slice(1).forEach((next, place) => expect(next).toBeGreaterThanOrEqual((line[place] ?? 0) * (1 - 1e-12)));
          }
        }
      }),
      { numRuns: 200 },
    );
  });

  it("never has adjusted limits inside those of chance on the same scale", () => {
    fc.assert(
      fc.property(units, kind, (list, one) => {
        const { points, tau2, transformedTarget } = spiegelhalterFunnel(list, { kind: one });
        for (const { adjusted, unadjusted, denominator } of points) {
          // The unadjusted limits of standardised ratios are exact, not those of the scale: take these by hand.
          const reach = 1.959964 / Math.sqrt(denominator);
          const chance =
            one === "standardised-ratio-shmi"
              ? { lower95: Math.exp(-reach), upper95: Math.exp(reach) }
              : one === "standardised-ratio-cqc"
                ? { lower95: Math.max(0, transformedTarget - reach / 2) ** 2, upper95: (transformedTarget + reach / 2) ** 2 }
                : unadjusted;
          expect(adjusted.lower95).toBeLessThanOrEqual(chance.lower95 + 1e-12);
          expect(adjusted.upper95).toBeGreaterThanOrEqual(chance.upper95 * (1 - 1e-12));
          if (tau2 === 0 && !one.startsWith("standardised")) expect(adjusted).toEqual(unadjusted);
        }
      }),
    );
  });

  it("narrows as all counts grow at the same figures", () => {
    fc.assert(
      fc.property(units, kind, fc.integer({ min: 2, max: 9 }), (list, one, times) => {
        const small = spiegelhalterFunnel(list, { kind: one });
        const large = spiegelhalterFunnel(list.map(({ numerator, denominator }) => ({ numerator: numerator * times, denominator: denominator * times })), { kind: one });
        expect(closeTo(large.target, small.target)).toBe(true);
        large.points.forEach(({ value, unadjusted }, place) => {
          const before = small.points[place];
          expect(closeTo(value, before?.value ?? Number.NaN)).toBe(true);
          expect(unadjusted.upper95).toBeLessThanOrEqual((before?.unadjusted.upper95 ?? 0) + 1e-12);
          expect(unadjusted.lower998).toBeGreaterThanOrEqual((before?.unadjusted.lower998 ?? 0) - 1e-12);
        });
      }),
    );
  });

  it("is mirrored where successes and failures of proportions change places", () => {
    fc.assert(
      fc.property(units, trimBy, (list, by) => {
        const plain = spiegelhalterFunnel(list, { kind: "proportion", trimBy: by });
        const turned = spiegelhalterFunnel(list.map(({ numerator, denominator }) => ({ numerator: denominator - numerator, denominator })), { kind: "proportion", trimBy: by });
        expect(closeTo(turned.phi ?? 0, plain.phi ?? 0) && closeTo(turned.tau2, plain.tau2)).toBe(true);
        turned.points.forEach(({ z, adjusted }, place) => {
          const before = plain.points[place];
          expect(Math.abs((z ?? 0) + (before?.z ?? 0))).toBeLessThan(1e-5); // asin loses digits next to 1.
          FIELDS.forEach((field, index) => expect(adjusted[field]).toBeCloseTo(1 - (before?.adjusted[[...FIELDS].reverse()[index] ?? field] ?? 0), 7));
        });
      }),
    );
  });

  it("gives each unit the same wherever it stands in the list", () => {
    fc.assert(
      fc.property(units, kind, fc.nat(39), (list, one, cut) => {
        const turn = cut % list.length;
        const plain = spiegelhalterFunnel(list, { kind: one });
        const turned = spiegelhalterFunnel([...list.slice(turn), ...list.slice(0, turn)], { kind: one });
        expect(closeTo(turned.phi ?? -1, plain.phi ?? -1) && closeTo(turned.tau2, plain.tau2)).toBe(true);
        plain.points.forEach(({ zUsed, adjusted }, place) => {
          const same = turned.points[(place - turn + list.length) % list.length];
          expect(same?.zUsed === null).toBe(zUsed === null);
          expect(closeTo(same?.zUsed ?? 0, zUsed ?? 0)).toBe(true);
          FIELDS.forEach((field) => expect(closeTo(same?.adjusted[field] ?? Number.NaN, adjusted[field])).toBe(true));
        });
        expect(turned.excluded).toHaveLength(plain.excluded.length);
      }),
    );
  });

  it("flags a unit exactly where its figure is outside, and the multiplier changes no flag", () => {
    const isOutside = (value: number, { lower95, upper95 }: FunnelLimits, { at95 }: FunnelFlag) =>
      at95 === (value < lower95 ? "below" : value > upper95 ? "above" : "inside");
    fc.assert(
      fc.property(units, kind, (list, one) => {
        const plain = spiegelhalterFunnel(list, { kind: one });
        const scaled = spiegelhalterFunnel(list, { kind: one, multiplier: 1024 });
        expect(scaled.points.map(({ flags }) => flags)).toEqual(plain.points.map(({ flags }) => flags));
        for (const { value, unadjusted, adjusted, flags } of plain.points) {
          if (flags === null) continue;
          expect(isOutside(value, unadjusted, flags.unadjusted) && isOutside(value, adjusted, flags.adjusted)).toBe(true);
          expect(flags.shown).toEqual(flags[plain.shown]);
        }
      }),
    );
  });
});

describe("a multiplicative funnel always", () => {
  it("is mirrored where successes and failures change places, and never narrower than chance", () => {
    fc.assert(
      fc.property(units, trimBy, (list: FunnelUnit[], by) => {
        const plain = multiplicativeFunnel(list, { trimBy: by });
        const turned = multiplicativeFunnel(list.map(({ numerator, denominator }) => ({ numerator: denominator - numerator, denominator })), { trimBy: by });
        expect(closeTo(turned.phi, plain.phi)).toBe(true);
        plain.points.forEach(({ z, lower95, upper95 }, place) => {
          expect(closeTo(turned.points[place]?.z ?? Number.NaN, -z)).toBe(true);
          expect(turned.points[place]?.lower95).toBeCloseTo(1 - upper95, 9);
          const chance = 1.959964 * Math.sqrt((plain.target * (1 - plain.target)) / (list[place]?.denominator ?? 1));
          expect(upper95 - lower95).toBeGreaterThanOrEqual(2 * chance * (1 - 1e-12));
        });
      }),
    );
  });
});
