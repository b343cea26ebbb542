import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { assessRealism, type Realism, type RealismInput } from "./assess-realism";
import { pastChanges } from "./past-changes";
import { referenceClass } from "./reference-class";
import { similarStarts } from "./similar-starts";
import type { PanelSeries } from "./types";

/** Values of one decimal with ties, gaps and now and then a break. */
const series: fc.Arbitrary<PanelSeries> = fc
  .array(fc.option(fc.integer({ min: 300, max: 420 }), { freq: 9 }), { minLength: 1, maxLength: 30 })
  .chain((tenths) =>
    fc.record({
      values: fc.constant(tenths.map((value) => (value === null ? null : value / 10))),
      breaks: fc.oneof({ weight: 4, arbitrary: fc.constant<number[]>([]) }, { weight: 1, arbitrary: fc.array(fc.nat(tenths.length - 1), { maxLength: 2 }) }),
    }),
  );
const panel = fc.array(series, { minLength: 1, maxLength: 14 });
const direction = fc.constantFrom("increase" as const, "decrease" as const);
const horizon = fc.integer({ min: 1, max: 40 });
const level = fc.integer({ min: 300, max: 420 }).map((tenths) => tenths / 10);
const startRule = fc.option(level.map((distance) => ({ kind: "within" as const, distance: distance / 10 })), { nil: undefined });
const input: fc.Arbitrary<RealismInput> = fc
  .record({ panel, direction, horizon, target: level, startRule, unit: fc.nat() })
  .map((one) => ({ ...one, unit: one.unit % one.panel.length }));

/** The definition, counted one window at a time. */
function byHand(panelOf: readonly PanelSeries[], h: number, sign: 1 | -1, required: number) {
  const tenths = Math.round(required * 10);
  let [windows, atLeast, twiceBelow] = [0, 0, 0];
  for (const { values, breaks = [] } of panelOf) {
    for (let t = 0; t + h < values.length; t += 1) {
      const [a, b] = [values[t] ?? null, values[t + h] ?? null];
      if (a === null || b === null || breaks.some((at) => t < at && at <= t + h)) continue;
      const change = sign * (Math.round(b * 10) - Math.round(a * 10));
      windows += 1;
      if (change >= tenths) atLeast += 1;
      twiceBelow += change < tenths ? 2 : change === tenths ? 1 : 0;
    }
  }
  return { windows, share: windows === 0 ? null : atLeast / windows, mid: windows === 0 ? null : (50 * twiceBelow) / windows };
}

describe("realism", () => {
  it("agrees with the definition counted in whole tenths", () => {
    fc.assert(
      fc.property(panel, horizon, direction, fc.integer({ min: -80, max: 80 }), (one, h, way, tenths) => {
        const found = referenceClass(pastChanges(one, h, way), tenths / 10);
        const expected = byHand(one, h, way === "increase" ? 1 : -1, tenths / 10);
        expect(found.windows).toBe(expected.windows);
        expect(found.shareAtLeast).toBe(expected.share);
        if (expected.mid === null) expect(found.midPercentile).toBeNull();
        else expect(found.midPercentile).toBeCloseTo(expected.mid, 10);
      }),
      { numRuns: 300 },
    );
  });

  it("has shares from 0 to 1 that fall as the required change grows", () => {
    fc.assert(
      fc.property(panel, horizon, direction, fc.integer({ min: -80, max: 80 }), fc.integer({ min: 0, max: 60 }), (one, h, way, tenths, more) => {
        const changes = pastChanges(one, h, way);
        const [less, harder] = [referenceClass(changes, tenths / 10), referenceClass(changes, (tenths + more) / 10)];
        for (const figure of ["shareAtLeast", "shareAtLeastPerUnit"] as const) {
          if (less[figure] === null) return;
          expect(less[figure]).toBeGreaterThanOrEqual(0);
          expect(less[figure]).toBeLessThanOrEqual(1);
          expect(harder[figure]).toBeLessThanOrEqual(less[figure]);
        }
        expect(harder.unitsThatDidIt.length).toBeLessThanOrEqual(less.unitsThatDidIt.length);
        expect(less.nonOverlapping.windows).toBeLessThanOrEqual(less.windows);
        expect(less.nonOverlapping.windows).toBeGreaterThanOrEqual(less.units);
      }),
      { numRuns: 300 },
    );
  });

  it("never takes a window from a start further away than one it leaves out", () => {
    fc.assert(
      fc.property(panel, fc.integer({ min: 1, max: 8 }), level, (one, h, current) => {
        const all = pastChanges(one, h, "increase").filter(({ latestStretch }) => latestStretch);
        const taken = new Set(similarStarts(all, current));
        const tenthsAway = ({ level: start }: { level: number }) => Math.abs(Math.round(start * 10) - Math.round(current * 10));
        const furthest = Math.max(-1, ...[...taken].map(tenthsAway));
        for (const change of all) expect(taken.has(change)).toBe(tenthsAway(change) <= furthest);
        expect(taken.size).toBeGreaterThanOrEqual(Math.min(all.length, Math.ceil(all.length / 10)));
      }),
      { numRuns: 300 },
    );
  });

  it("says the same of values reflected with their polarity", () => {
    const reflected = (value: number) => 100 - value;
    fc.assert(
      fc.property(input, (one) => {
        const other: RealismInput = {
          ...one,
          panel: one.panel.map(({ values, breaks = [] }) => ({ values: values.map((value) => (value === null ? null : reflected(value))), breaks })),
          target: reflected(one.target),
          direction: one.direction === "increase" ? "decrease" : "increase",
        };
        const [plain, mirror] = [assessRealism(one), assessRealism(other)];
        expect(rounded(mirror)).toEqual(rounded(plain));
        if (plain !== null && mirror !== null) expect(mirror.current).toBeCloseTo(reflected(plain.current), 9);
      }),
      { numRuns: 200 },
    );
  });

  it("gives only finite figures", () => {
    fc.assert(
      fc.property(input, (one) => {
        const numbers = (value: unknown): number[] =>
          typeof value === "number" ? [value] : typeof value === "object" && value !== null ? Object.values(value).flatMap(numbers) : [];
        expect(numbers(assessRealism(one)).every(Number.isFinite)).toBe(true);
      }),
      { numRuns: 200 },
    );
  });
});

/** What does not name a level, to nine decimals. */
function rounded(found: Realism | null): unknown {
  if (found === null) return null;
  const { current: _, ceiling, fromSimilarStart, fromAnyStart, ...rest } = found;
  const { startLevels: _near, ...near } = fromSimilarStart;
  const { startLevels: _any, ...any } = fromAnyStart;
  const best = ceiling.best === null ? null : { unit: ceiling.best.unit, first: ceiling.best.first };
  return JSON.parse(JSON.stringify({ ...rest, near, any, ceiling: { ...ceiling, best } }, (_key, value: unknown) =>
    typeof value === "number" ? Math.round(value * 1e9) / 1e9 + 0 : value)) as unknown;
}
