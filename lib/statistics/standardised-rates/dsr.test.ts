import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { countInterval } from "../intervals/count-interval";
import { dsr, type DsrInput } from "./dsr";
import { ESP_2013 } from "./esp-2013";

const relative = (got: number | null, wanted: number) => (got === wanted ? 0 : Math.abs((got ?? Number.NaN) - wanted) / Math.abs(wanted));
const total = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);
const confidence = fc.double({ min: 0.5, max: 0.9999, noNaN: true });

interface Bands extends DsrInput {
  readonly counts: readonly number[];
  readonly standardPopulations: readonly number[];
}
const bands = fc
  .array(fc.record({ count: fc.nat(500), population: fc.integer({ min: 1, max: 1e6 }), standard: fc.integer({ min: 1, max: 10_000 }) }), { minLength: 1, maxLength: 20 })
  .map((rows): Bands => ({ counts: rows.map((row) => row.count), populations: rows.map((row) => row.population), standardPopulations: rows.map((row) => row.standard) }));
const shown = bands.filter(({ counts }) => total(counts) >= 10);

describe("dsr", () => {
  it("is the crude rate with the limits of its count when the area has the ages of the standard", () => {
    const same = shown.map((input) => ({ ...input, standardPopulations: input.populations.map((people) => people * 3) }));
    fc.assert(fc.property(same, confidence, ({ counts, ...rest }, level) => {
      const [events, people] = [total(counts), total(rest.populations)];
      const got = dsr({ counts, ...rest }, level, 1000);
      const count = countInterval(events, level);
      expect(relative(got.value, (events / people) * 1000)).toBeLessThan(1e-12);
      expect(relative(got.lower, (count.lower / people) * 1000)).toBeLessThan(1e-9);
      expect(relative(got.upper, (count.upper / people) * 1000)).toBeLessThan(1e-12);
    }));
  });

  it("has the variance of its weighted counts: the limits lie where Byar's do, in standard deviations", () => {
    fc.assert(fc.property(shown, confidence, (input, level) => {
      const { counts, populations, standardPopulations } = input;
      const weights = standardPopulations.map((people, band) => people / total(standardPopulations) / (populations[band] ?? Number.NaN));
      const value = total(weights.map((weight, band) => weight * (counts[band] ?? 0)));
      const deviation = Math.sqrt(total(weights.map((weight, band) => weight * weight * (counts[band] ?? 0))));
      const events = total(counts);
      const byar = countInterval(events, level);
      const got = dsr(input, level, 1);
      expect(relative(got.value, value)).toBeLessThan(1e-12);
      expect(relative((got.upper ?? 0) - value, (deviation * (byar.upper - events)) / Math.sqrt(events))).toBeLessThan(1e-8);
      expect(relative(value - (got.lower ?? 0), (deviation * (events - byar.lower)) / Math.sqrt(events))).toBeLessThan(1e-8);
    }));
  });

  it("contains its value, scales with the multiplier and takes only the shares of the standard", () => {
    fc.assert(fc.property(shown, confidence, fc.constantFrom(1, 1000, 1e9), (input, level, multiplier) => {
      const [one, scaled] = [dsr(input, level, 1), dsr(input, level, multiplier)];
      const other = dsr({ ...input, standardPopulations: input.standardPopulations.map((people) => people / 7) }, level, 1);
      if (one.suppressed || scaled.suppressed || other.suppressed) throw new Error("withheld at 10 events or more");
      expect([one.lower <= one.value, one.value <= one.upper, Number.isFinite(one.lower), Number.isFinite(one.upper)]).toEqual([true, true, true, true]);
      for (const name of ["value", "lower", "upper"] as const) {
        expect(Math.abs(scaled[name] / multiplier - one[name])).toBeLessThanOrEqual(1e-12 * one.upper);
        expect(Math.abs(other[name] - one[name])).toBeLessThanOrEqual(1e-12 * one.upper);
      }
    }));
  });

  it("narrows as more years are counted at the same rates", () => {
    const grown = ({ counts, populations, ...rest }: Bands) => ({ ...rest, counts: counts.map((one) => one * 3), populations: populations.map((one) => one * 3) });
    fc.assert(fc.property(shown, confidence, (input, level) => {
      const width = (one: DsrInput) => (dsr(one, level).upper ?? Number.NaN) - (dsr(one, level).lower ?? Number.NaN);
      expect(width(grown(input))).toBeLessThan(width(input));
    }));
  });

  it("does not depend on the order of the bands", () => {
    fc.assert(fc.property(shown, (input) => {
      const turned = { counts: input.counts.toReversed(), populations: input.populations.toReversed(), standardPopulations: input.standardPopulations.toReversed() };
      expect(relative(dsr(turned).value, dsr(input).value ?? Number.NaN)).toBeLessThan(1e-12);
    }));
  });

  it("is withheld under 10 events and shown from 10", () => {
    const input = (events: number) => ({ counts: [events, 0], populations: [100, 300], standardPopulations: [1, 1] });
    expect(dsr(input(9))).toEqual({ totalCount: 9, totalPopulation: 400, suppressed: true, value: null, lower: null, upper: null });
    expect(dsr(input(9.9)).suppressed).toBe(true);
    expect(dsr(input(10), 0.95, 100)).toMatchObject({ totalCount: 10, suppressed: false, value: 5 });
  });

  it("counts a band without a record as 0", () => {
    const rest = { populations: [100, 200, 300], standardPopulations: [5, 3, 2] };
    expect(dsr({ counts: [12, null, 8], ...rest })).toEqual(dsr({ counts: [12, 0, 8], ...rest }));
  });

  it("takes the European standard of 2013 in 19 bands unless told another", () => {
    expect(ESP_2013).toHaveLength(19);
    expect(total(ESP_2013.map(({ population }) => population))).toBe(100_000);
    const area = { counts: new Array<number>(19).fill(3), populations: ESP_2013.map((_, band) => 1000 + 50 * band) };
    expect(dsr(area)).toEqual(dsr({ ...area, standardPopulations: ESP_2013.map(({ population }) => population) }));
    expect(() => dsr({ counts: [20], populations: [100] })).toThrow("standardPopulations");
  });

  it("lets the lower limit fall below 0 where one event weighs most, as the formula does", () => {
    const got = dsr({ counts: [1, 9], populations: [10, 1e6], standardPopulations: [1, 1] }, 0.95, 1000);
    expect(got.value).toBeCloseTo(50, 1);
    expect(got.lower).toBeLessThan(0);
  });

  it("stays finite and ordered for a billion events", () => {
    const got = dsr({ counts: [4e8, 6e8], populations: [1e9, 2e9], standardPopulations: [1, 2] }, 0.9999, 1);
    if (got.suppressed) throw new Error("withheld");
    expect([got.lower < got.value, got.value < got.upper, got.upper - got.lower < 1e-4]).toEqual([true, true, true]);
  });

  it("refuses bad entries and options, naming the place", () => {
    const input = { counts: [5, 6], populations: [10, 20], standardPopulations: [1, 2] };
    expect(() => dsr({ ...input, counts: [5, -6] })).toThrow(new RangeError("counts[1] must be 0 or more, not -6"));
    expect(() => dsr({ ...input, populations: [0, 20] })).toThrow(new RangeError("populations[0] must be above 0, not 0"));
    expect(() => dsr({ ...input, standardPopulations: [1, Number.NaN] })).toThrow("standardPopulations[1] must be 0 or more, not NaN");
    expect(() => dsr({ ...input, standardPopulations: [0, 0] })).toThrow("sum of standardPopulations must be above 0, not 0");
    expect(() => dsr({ ...input, counts: [5] })).toThrow("counts has 1 entries and populations 2");
    expect(() => dsr({ counts: [], populations: [], standardPopulations: [] })).toThrow("sum of standardPopulations must be above 0");
    expect(() => dsr(input, 95)).toThrow("confidence must lie between 0 and 1, not 95");
    expect(() => dsr({ ...input, counts: [0, 0] }, 95)).toThrow("confidence must lie between 0 and 1, not 95");
    expect(() => dsr(input, 0.95, 0)).toThrow("multiplier must be above 0, not 0");
  });
});
