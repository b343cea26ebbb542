import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mapClasses } from "./map-classes";

/** Whether a printed value is among those that a label names. */
function holds(label: string, value: number): boolean {
  const numbers = (label.match(/-?\d+(\.\d+)?/g) ?? []).map(Number);
  const [low = Number.NaN, high = Number.NaN] = numbers;
  if (/^Under /.test(label)) return value < low;
  if (/ and over$/.test(label)) return value >= low;
  if (/ and under$/.test(label)) return value <= low;
  if (/^Over .* to /.test(label)) return value > low && value <= high;
  if (/^Over /.test(label)) return value > low;
  return value >= low && value <= high;
}

describe("map classes", () => {
  it("put every printed value in the one class whose label holds it, for both polarities", () => {
    const digits = fc.integer({ min: 0, max: 2 });
    fc.assert(
      fc.property(digits, fc.boolean(), fc.integer({ min: 50, max: 90 }), fc.constantFrom(1, 2, 10, 20, 100), fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 1, maxLength: 42 }), (decimals, higherIsBetter, step, spread, raw) => {
        const values = raw.map((n) => Number((step + (n * spread) / 100).toFixed(decimals)));
        const { classes, shadeOf } = mapClasses(values, step, higherIsBetter, decimals);
        for (const value of values) {
          const holding = classes.filter(({ label }) => holds(label, value));
          expect([value, holding.map(({ shade }) => shade)]).toEqual([value, [shadeOf(value)]]);
        }
        expect(classes.reduce((sum, { count }) => sum + count, 0)).toBe(values.length);
      }),
      { numRuns: 500 },
    );
  });

  it("change side exactly at the step, which counts as reached", () => {
    for (const higher of [true, false]) {
      const { shadeOf } = mapClasses([40, 90], 65, higher, 1);
      expect(shadeOf(65)).toBe(3);
      expect(shadeOf(higher ? 64.999 : 65.001)).toBe(2);
    }
  });

  it("are worse the further a value is on the bad side", () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 100, noNaN: true }), fc.double({ min: 0, max: 100, noNaN: true }), fc.boolean(), (a, b, higher) => {
        const { shadeOf } = mapClasses([a, b, 12, 88], 65, higher, 1);
        const [low, high] = a <= b ? [a, b] : [b, a];
        if (higher) expect(shadeOf(low)).toBeLessThanOrEqual(shadeOf(high));
        else expect(shadeOf(low)).toBeGreaterThanOrEqual(shadeOf(high));
      }),
    );
  });

  it("keep both classes beside the step though no board is in them, and mark the one short of it", () => {
    const { classes } = mapClasses([80, 90], 65, true, 1);
    expect(classes.map(({ shade, count, atStep }) => [shade, count, atStep])).toEqual([[2, 0, true], [3, 0, false], [4, 2, false]]);
    expect(mapClasses([], 65, true, 1).classes.map(({ shade }) => shade)).toEqual([2, 3]);
    expect(mapClasses([65], 65, true, 1).shadeOf(65)).toBe(3);
  });

  it("are worded for the polarity", () => {
    expect(mapClasses([50, 60, 64, 66, 75], 65, true, 1).classes.map(({ label }) => label)).toEqual(["Under 55.0", "60.0 to 64.9", "65.0 to 69.9", "70.0 and over"]);
    expect(mapClasses([0.4, 0.9, 1.2, 1.9, 2.6], 1, false, 1).classes.map(({ label }) => label)).toEqual(["Over 2.0", "Over 1.5 to 2.0", "Over 1.0 to 1.5", "Over 0.5 to 1.0", "0.5 and under"]);
  });
});
