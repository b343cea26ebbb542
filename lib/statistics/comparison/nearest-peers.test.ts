import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nearestPeers, type Characteristic } from "./nearest-peers";

const placesOf = (characteristics: readonly Characteristic[], area: number, wanted?: number) => nearestPeers(characteristics, area, wanted).peers.map((peer) => peer.area);
const cell = fc.option(fc.integer({ min: -40, max: 40 }), { freq: 8 });
const table = fc.integer({ min: 2, max: 12 }).chain((areas) =>
  fc.array(fc.record({ values: fc.array(cell, { minLength: areas, maxLength: areas }), weight: fc.integer({ min: 1, max: 4 }) }), { minLength: 1, maxLength: 4 }).map((rows) =>
    rows.map((row, place): Characteristic => ({ name: `c${place}`, ...row })),
  ),
);

describe("nearestPeers", () => {
  it("takes the nearest on one characteristic, five unless told otherwise", () => {
    const age = [{ name: "age", values: [0, 10, 1, 9, 2, 8, 3, 7] }];
    expect(placesOf(age, 0)).toEqual([2, 4, 6, 7, 5]);
    expect(placesOf(age, 0, 2)).toEqual([2, 4]);
    expect(placesOf(age, 0, 99)).toEqual([2, 4, 6, 7, 5, 3, 1]);
  });

  it("gives the distance in standard deviations, and its parts", () => {
    // Standard deviations 1 and 10.
    const characteristics = [{ name: "age", values: [1, 2, 3] }, { name: "income", values: [20, 40, 30] }];
    const [peer] = nearestPeers(characteristics, 0, 1).peers;
    expect(peer).toEqual({
      area: 1,
      distance: Math.sqrt(5),
      contributions: [
        { name: "age", difference: 1, standardisedDifference: 1, contribution: 1 },
        { name: "income", difference: 20, standardisedDifference: 2, contribution: 4 },
      ],
    });
    const weighted = nearestPeers([{ name: "age", values: [1, 2, 3], weight: 8 }, { name: "income", values: [20, 40, 30] }], 0).peers;
    expect(weighted.map(({ area, distance }) => [area, distance])).toEqual([[1, Math.sqrt(12)], [2, Math.sqrt(33)]]);
  });

  it("breaks ties by the order given", () => {
    expect(placesOf([{ name: "age", values: [5, 6, 4, 6, 4] }], 0, 3)).toEqual([1, 2, 3]);
  });

  it("drops a characteristic without variation and says so, also when floating sums would hide it", () => {
    const got = nearestPeers([{ name: "age", values: [1, 5, 2] }, { name: "country", values: [52.6, 52.6, 52.6] }], 0);
    expect(got.dropped).toEqual(["country"]);
    expect(got.peers.map(({ area, contributions }) => [area, contributions.length])).toEqual([[2, 1], [1, 1]]);
    expect(nearestPeers([{ name: "country", values: [1, 1, null] }], 0)).toEqual({ peers: [], dropped: ["country"], notComparable: [] });
  });

  it("leaves out areas that lack a value in use, and has no peers for one that does", () => {
    const characteristics = [{ name: "age", values: [1, 2, 3, null] }, { name: "size", values: [5, null, 7, 8] }, { name: "country", values: [1, 1, null, 1] }];
    const got = nearestPeers(characteristics, 0);
    expect(got.notComparable).toEqual([1, 3]);
    expect(got.peers.map(({ area }) => area)).toEqual([2]);
    expect(nearestPeers(characteristics, 3)).toMatchObject({ peers: [], notComparable: [1, 3] });
  });

  it("names every area once, nearest first, with parts that add up", () => {
    fc.assert(
      fc.property(table, (characteristics) => {
        const count = characteristics[0]?.values.length ?? 0;
        const { peers, dropped, notComparable } = nearestPeers(characteristics, 0, count);
        const isKnown = dropped.length < characteristics.length && !notComparable.includes(0);
        expect(peers.length).toBe(isKnown ? count - 1 - notComparable.length : 0);
        expect(new Set([0, ...notComparable, ...peers.map(({ area }) => area)]).size).toBe(peers.length + new Set([0, ...notComparable]).size);
        expect(peers.map(({ distance }) => distance)).toEqual(peers.map(({ distance }) => distance).sort((a, b) => a - b));
        for (const { distance, contributions } of peers) {
          expect(Number.isFinite(distance)).toBe(true);
          expect(contributions.reduce((sum, part) => sum + part.contribution, 0)).toBeCloseTo(distance ** 2, 8);
        }
      }),
    );
  });

  it("measures the same both ways and in any unit", () => {
    fc.assert(
      fc.property(table, fc.integer({ min: -20, max: 20 }), (characteristics, shift) => {
        const count = characteristics[0]?.values.length ?? 0;
        const there = nearestPeers(characteristics, 0, count).peers.find(({ area }) => area === count - 1);
        const back = nearestPeers(characteristics, count - 1, count).peers.find(({ area }) => area === 0);
        expect(back?.distance).toBe(there?.distance);
        const changed = characteristics.map((one, place) => ({ ...one, values: one.values.map((value) => (value === null ? null : (value + shift) * 2 ** place)) }));
        const again = nearestPeers(changed, 0, count);
        nearestPeers(characteristics, 0, count).peers.forEach((peer) => expect(again.peers.find(({ area }) => area === peer.area)?.distance).toBeCloseTo(peer.distance, 8));
      }),
    );
  });

  it.each([
    [[], 0, "characteristics must name at least one"],
    [[{ name: "a", values: [1, 2] }, { name: "b", values: [1] }], 0, "a has 2 entries and b 1"],
    [[{ name: "a", values: [1, 2] }, { name: "a", values: [1, 3] }], 0, "characteristics must each have a name of their own"],
    [[{ name: "a", values: [1, Number.NaN] }], 0, "characteristics[0].values[1] must be a finite number"],
    [[{ name: "a", values: [1, 2], weight: 0 }], 0, "characteristics[0].weight must be above 0"],
    [[{ name: "a", values: [1, 2] }], 2, "area must be under 2"],
    [[{ name: "a", values: [1, 2] }], -1, "area must be a whole number"],
  ])("refuses %j at %d", (characteristics, area, message) => {
    expect(() => nearestPeers(characteristics, area)).toThrow(message);
    expect(() => nearestPeers(characteristics, area)).toThrow(RangeError);
  });
});
