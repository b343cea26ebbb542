import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dsr } from "./dsr";
import { dsrRepeatEvents, type DsrRepeatEventsInput } from "./dsr-repeat-events";

const close = (got: number | null, wanted: number | null) => expect(Math.abs((got ?? Number.NaN) - (wanted ?? Number.NaN))).toBeLessThanOrEqual(1e-10 * Math.abs(wanted ?? 0) + 1e-10);
const total = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);

/** Bands with the people who had 1, 2 and 3 events. */
const bands = fc
  .array(fc.record({ people: fc.tuple(fc.nat(200), fc.nat(50), fc.nat(20)), population: fc.integer({ min: 300, max: 1e6 }), weight: fc.integer({ min: 1, max: 9000 }) }), { minLength: 1, maxLength: 12 })
  .filter((rows) => total(rows.flatMap(({ people }) => people)) >= 10);
type Bands = typeof bands extends fc.Arbitrary<infer T> ? T : never;

const asRows = (rows: Bands): DsrRepeatEventsInput => {
  const flat = rows.flatMap(({ people, population, weight }, band) => people.map((unique, place) => ({ band: `band ${band}`, frequency: place + 1, unique, population, weight })));
  return {
    ageBands: flat.map((row) => row.band),
    eventFrequencies: flat.map((row) => row.frequency),
    uniqueIndividuals: flat.map((row) => row.unique),
    populations: flat.map((row) => row.population),
    standardPopulations: flat.map((row) => row.weight),
  };
};
/** The entries of an input whose place passes. */
const keep = (input: DsrRepeatEventsInput, passes: (row: number) => boolean): DsrRepeatEventsInput => {
  const some = <T>(values: readonly T[]) => values.filter((_, row) => passes(row));
  return {
    ageBands: some(input.ageBands),
    eventFrequencies: some(input.eventFrequencies),
    uniqueIndividuals: some(input.uniqueIndividuals),
    populations: some(input.populations),
    standardPopulations: some(input.standardPopulations),
  };
};

describe("dsrRepeatEvents", () => {
  it("has the value of all events and limits no narrower than if they were independent", () => {
    fc.assert(fc.property(bands, (rows) => {
      const got = dsrRepeatEvents(asRows(rows));
      const independent = dsr({
        counts: rows.map(({ people: [once, twice, thrice] }) => once + 2 * twice + 3 * thrice),
        populations: rows.map(({ population }) => population),
        standardPopulations: rows.map(({ weight }) => weight),
      });
      expect([got.totalCount, got.totalPopulation]).toEqual([independent.totalCount, independent.totalPopulation]);
      close(got.value, independent.value);
      const slack = 1e-10 * (independent.upper ?? 0);
      expect(got.lower).toBeLessThanOrEqual((independent.lower ?? Number.NaN) + slack);
      expect(got.upper).toBeGreaterThanOrEqual((independent.upper ?? Number.NaN) - slack);
    }));
  });

  it("is the plain rate when nobody has a second event", () => {
    const once = bands.map((rows) => rows.map((row) => ({ ...row, people: [row.people[0] + 10, 0, 0] as [number, number, number] })));
    fc.assert(fc.property(once, fc.constantFrom(0.5, 0.95, 0.998, 0.9999), (rows, level) => {
      const got = dsrRepeatEvents(asRows(rows), level);
      const plain = dsr({ counts: rows.map(({ people }) => people[0]), populations: rows.map(({ population }) => population), standardPopulations: rows.map(({ weight }) => weight) }, level);
      for (const name of ["value", "lower", "upper"] as const) close(got[name], plain[name]);
    }));
  });

  it("spreads as twice the events of half the people do: limits sqrt 2 further out", () => {
    const rows = (frequency: number, people: number): DsrRepeatEventsInput => ({ ageBands: ["all"], eventFrequencies: [frequency], uniqueIndividuals: [people], populations: [1000], standardPopulations: [1] });
    const [once, twice] = [dsrRepeatEvents(rows(1, 100)), dsrRepeatEvents(rows(2, 50))];
    expect(twice.value).toBe(once.value);
    close((twice.upper ?? 0) - (twice.value ?? 0), Math.SQRT2 * ((once.upper ?? 0) - (once.value ?? 0)));
    close((twice.value ?? 0) - (twice.lower ?? 0), Math.SQRT2 * ((once.value ?? 0) - (once.lower ?? 0)));
  });

  it("takes a pair of band and frequency that is not listed for nobody", () => {
    fc.assert(fc.property(bands, (rows) => {
      const full = asRows(rows);
      const without = keep(full, (row) => full.eventFrequencies[row] === 1 || full.uniqueIndividuals[row] !== 0);
      const [got, wanted] = [dsrRepeatEvents(without), dsrRepeatEvents(full)];
      expect([got.totalCount, got.totalPopulation]).toEqual([wanted.totalCount, wanted.totalPopulation]);
      for (const name of ["value", "lower", "upper"] as const) close(got[name], wanted[name]);
    }));
  });

  it("withholds by events, not by people", () => {
    const rows = (people: number): DsrRepeatEventsInput => ({ ageBands: [1, 1], eventFrequencies: [1, 3], uniqueIndividuals: [people, 3], populations: [50, 50], standardPopulations: [1, 1] });
    expect(dsrRepeatEvents(rows(0))).toMatchObject({ totalCount: 9, totalPopulation: 50, suppressed: true, value: null, lower: null, upper: null });
    expect(dsrRepeatEvents(rows(1), 0.95, 100)).toMatchObject({ totalCount: 10, suppressed: false, value: 20 });
  });

  it("refuses bad entries, naming the place", () => {
    const rows: DsrRepeatEventsInput = { ageBands: ["0 to 4", "0 to 4"], eventFrequencies: [1, 2], uniqueIndividuals: [20, null], populations: [50, 50], standardPopulations: [1, 1] };
    expect(() => dsrRepeatEvents({ ...rows, populations: [50, 51] })).toThrow(new RangeError("populations[1] must be 50, as before in age band 0 to 4, not 51"));
    expect(() => dsrRepeatEvents({ ...rows, standardPopulations: [1, 2] })).toThrow("standardPopulations[1] must be 1, as before in age band 0 to 4, not 2");
    expect(() => dsrRepeatEvents({ ...rows, eventFrequencies: [1, 0] })).toThrow("eventFrequencies[1] must be above 0, not 0");
    expect(() => dsrRepeatEvents({ ...rows, uniqueIndividuals: [-1, 2] })).toThrow("uniqueIndividuals[0] must be 0 or more, not -1");
    expect(() => dsrRepeatEvents({ ...rows, populations: [0, 50] })).toThrow("populations[0] must be above 0, not 0");
    expect(() => dsrRepeatEvents({ ...rows, populations: [50] })).toThrow("ageBands has 2 entries and populations 1");
    expect(() => dsrRepeatEvents({ ...rows, standardPopulations: [0, 0] })).toThrow("sum of standardPopulations must be above 0");
    expect(() => dsrRepeatEvents(keep(rows, () => false))).toThrow("sum of standardPopulations must be above 0");
  });
});
