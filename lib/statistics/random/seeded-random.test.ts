import { describe, expect, it } from "vitest";
import { mean } from "../descriptive/mean";
import { standardDeviation } from "../descriptive/standard-deviation";
import { seededRandom } from "./seeded-random";

const draws = (seed: number, count: number) => {
  const { normal } = seededRandom(seed);
  return Array.from({ length: count }, normal);
};

describe("seededRandom", () => {
  it("gives the same numbers for the same seed, whatever other streams do", () => {
    const one = seededRandom(7);
    const other = seededRandom(8);
    const mixed = Array.from({ length: 5 }, () => {
      other.uniform();
      return one.normal();
    });
    expect(mixed).toEqual(draws(7, 5));
    expect(draws(7, 5)).not.toEqual(draws(8, 5));
  });

  it("is even, and normal with mean 0 and standard deviation 1", () => {
    const normals = draws(1, 100_000);
    expect(Math.abs(mean(normals) ?? NaN)).toBeLessThan(0.015);
    expect(standardDeviation(normals)).toBeCloseTo(1, 1);
    expect(normals.filter((value) => value > 1.959964).length / 100_000).toBeCloseTo(0.025, 2);
    const { uniform } = seededRandom(2);
    const counts = new Array<number>(10).fill(0);
    for (let count = 0; count < 100_000; count += 1) counts[Math.floor(uniform() * 10)]! += 1;
    for (const count of counts) expect(Math.abs(count - 10_000)).toBeLessThan(400);
  });

  it("refuses a seed that is no whole number", () => {
    expect(() => seededRandom(0.5)).toThrow("seed must be a whole number of at least 0, not 0.5");
  });
});
