import { describe, expect, it, vi } from "vitest";
import { funnelCurve } from "./funnel-curve";
import { pheRateLimits } from "./phe-rate-limits";
import { pheSignificance } from "./phe-significance";
import { spiegelhalterFunnel } from "./spiegelhalter-funnel";

describe("defects of published programs, not reproduced", () => {
  it("4: adjusted CQC limits lie on the scale of the ratios, not of their roots (FunnelPlotR)", () => {
    const units = [60, 150, 80, 140, 75, 130].map((numerator) => ({ numerator, denominator: 100 }));
    const { tau2, points } = spiegelhalterFunnel(units, { kind: "standardised-ratio-cqc" });
    expect(tau2).toBeGreaterThan(0);
    const reach = 1.959964 * Math.sqrt(1 / 400 + tau2);
    expect(points[0]?.adjusted.upper95).toBeCloseTo((1 + reach) * (1 + reach), 12);
    expect(points[0]?.adjusted.lower95).toBeCloseTo((1 - reach) * (1 - reach), 12);
  });

  it("4: a funnel draws and resets no random numbers (FunnelPlotR resets the caller's)", () => {
    const random = vi.spyOn(Math, "random");
    for (const kind of ["proportion", "ratio-of-counts", "standardised-ratio-shmi", "standardised-ratio-cqc"] as const) {
      const funnel = spiegelhalterFunnel([30, 45, 61, 38, 52].map((numerator) => ({ numerator, denominator: 100 })), { kind });
      funnelCurve(funnel, [10, 100]);
    }
    expect(random).not.toHaveBeenCalled();
    random.mockRestore();
  });

  it("5: rates need no denominators where there are events (PHEindicatormethods)", () => {
    const bare = [60, 41, 9, 35].map((numerator, place) => ({ numerator, rate: [120, 82, 36, 70][place] ?? 0 }));
    const full = bare.map((unit) => ({ ...unit, denominator: 1 }));
    const options = { statistic: "rate", rateType: "crude", multiplier: 1000 } as const;
    // The average is 145 in 1750. The interval of 60 in 500 starts at 0.0916, that of 9 in 250 ends at 0.0683.
    expect(pheSignificance({ ...options, units: bare })).toEqual(["High (0.025)", "Not significant", "Low (0.025)", "Not significant"]);
    expect(pheSignificance({ ...options, units: full })).toEqual(pheSignificance({ ...options, units: bare }));
    expect(pheRateLimits(bare, [10], { multiplier: 1000 })).toEqual(pheRateLimits(full, [10], { multiplier: 1000 }));
  });

  it("5: the line for 1 event at 99.8% is exact (PHEindicatormethods is right to 5e-5)", () => {
    const [line] = pheRateLimits([{ numerator: 20, rate: 200 }], [1], { multiplier: 100_000 }).lines;
    // One event or more has the chance 1 - e^-m.
    const exact = -Math.log1p(-0.001) / 0.002;
    expect(Math.abs((line?.populations.upper998 ?? 0) / exact - 1)).toBeLessThan(1e-13);
    expect(Math.abs((line?.upper998 ?? 0) / (100_000 / exact) - 1)).toBeLessThan(1e-13);
  });
});
