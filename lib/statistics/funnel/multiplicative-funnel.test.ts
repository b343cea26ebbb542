import { describe, expect, it } from "vitest";
import { multiplicativeFunnel } from "./multiplicative-funnel";

describe("a multiplicative funnel by hand", () => {
  const units = [40, 60, 50, 50].map((numerator) => ({ numerator, denominator: 100 }));

  it("widens the limits of chance by the root of phi", () => {
    // s = 0.05, z = -2, 2, 0, 0: phi = 2.
    const { target, phi, phiUsed, points } = multiplicativeFunnel(units, { trimBy: 0, multiplier: 100 });
    expect(target).toBe(50);
    expect([phi, phiUsed].map((one) => one.toFixed(12))).toEqual(["2.000000000000", "2.000000000000"]);
    expect(points[0]?.z).toBeCloseTo(-2, 12);
    expect(points[0]?.upper95).toBeCloseTo(50 + 100 * 1.959964 * 0.05 * Math.SQRT2, 10);
    expect(points[0]?.flag).toEqual({ at95: "inside", at998: "inside" });
  });

  it("winsorises the scores", () => {
    // Quantiles at 10% and 90% of -2, 0, 0, 2: -1.4 and 1.4.
    const { phi, points } = multiplicativeFunnel(units);
    expect(points.map(({ zUsed }) => zUsed.toFixed(9))).toEqual(["-1.400000000", "1.400000000", "0.000000000", "0.000000000"]);
    expect(phi).toBeCloseTo(0.98, 12);
  });

  it("is not narrower than chance, unless asked to be", () => {
    const floored = multiplicativeFunnel(units);
    const free = multiplicativeFunnel(units, { floorPhiAtOne: false });
    expect([floored.phiUsed, free.phiUsed]).toEqual([1, free.phi]);
    expect(free.points[0]?.upper95).toBeLessThan(floored.points[0]?.upper95 ?? 0);
    expect(floored.points[0]?.flag).toEqual({ at95: "below", at998: "inside" });
  });

  it("has no scores where everyone or no one is a success", () => {
    for (const numerator of [0, 7]) {
      const { phi, points } = multiplicativeFunnel([{ numerator, denominator: 7 }]);
      expect(phi).toBe(0);
      expect(points[0]).toMatchObject({ z: 0, lower95: numerator / 7, upper998: numerator / 7, flag: { at95: "inside" } });
    }
  });

  it("refuses more successes than tries", () => {
    expect(() => multiplicativeFunnel([{ numerator: 8, denominator: 7 }])).toThrow(/units\[0\]\.numerator \(8\)/);
  });
});
