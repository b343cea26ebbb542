import { describe, expect, it } from "vitest";
import fc from "fast-check";
import { valueAxis } from "@/lib/charts/ticks";
import { timeTicks } from "@/lib/charts/month-ticks";
import { monthEndAt, nameRun, periodPosition } from "@/lib/charts/period-position";
import { linearScale } from "@/lib/charts/scale";

describe("valueAxis", () => {
  it("gives round ticks with the decimals they need", () => {
    expect(valueAxis([61.5, 68.5], { most: 5 })).toMatchObject({ ticks: [62, 64, 66, 68], decimals: 0 });
    expect(valueAxis([1.2, 3.1], { most: 5 })).toMatchObject({ ticks: [1.5, 2, 2.5, 3], decimals: 1 });
    expect(valueAxis([0, 0.001], { most: 5 }).ticks).toContain(0.0005);
  });

  it("holds all values, keeps to its bounds and gives two to the wanted number of ticks", () => {
    const figure = fc.double({ min: -1e6, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(fc.array(figure, { minLength: 1, maxLength: 20 }), fc.integer({ min: 4, max: 8 }), fc.boolean(), (values, most, roundEnds) => {
        const spread = Math.max(...values) - Math.min(...values);
        fc.pre(spread === 0 || spread > 1e-3);
        const { low, high, ticks } = valueAxis(values, { most, roundEnds });
        expect(low).toBeLessThanOrEqual(Math.min(...values) + 1e-9);
        expect(high).toBeGreaterThanOrEqual(Math.max(...values) - 1e-9);
        expect(ticks.length).toBeGreaterThanOrEqual(2);
        expect(ticks.length).toBeLessThanOrEqual(most);
        for (const tick of ticks) expect(tick >= low - 1e-9 && tick <= high + 1e-9).toBe(true);
      }),
    );
  });

  it("does not pass what the measure cannot pass", () => {
    expect(valueAxis([99, 100], { most: 5, ceiling: 100 }).high).toBe(100);
    expect(valueAxis([0, 4], { most: 5, floor: 0 }).low).toBe(0);
  });
});

describe("timeTicks", () => {
  const from = periodPosition("2022-10-31");
  const to = periodPosition("2026-03-31");
  it("counts from March for months", () => {
    const ticks = timeTicks([from, to], to, "month", linearScale([from, to], [40, 300]), 12, [0, 320]);
    expect(ticks.map(({ label }) => label)).toEqual(["Mar 2023", "Mar 2024", "Mar 2025", "Mar 2026"]);
  });

  it("names the years themselves for yearly figures", () => {
    const [first, last] = [periodPosition("2019-03-31"), periodPosition("2023-03-31")];
    const ticks = timeTicks([first, last], last, "financial_year", linearScale([first, last], [40, 600]), 13, [0, 640]);
    expect(ticks.map(({ label }) => label)).toEqual(["2018/19", "2019/20", "2020/21", "2021/22", "2022/23"]);
  });
});

describe("places on the time axis", () => {
  it("are evenly spaced at month ends and can be read back", () => {
    expect(periodPosition("2024-02-29") - periodPosition("2024-01-31")).toBe(1);
    for (const iso of ["2024-02-29", "2025-02-28", "2025-12-31", "2026-01-31"]) expect(monthEndAt(periodPosition(iso))).toBe(iso);
  });

  it("name runs of months with the year once", () => {
    expect(nameRun("2023-04-30", "2023-04-30", "month")).toBe("April 2023");
    expect(nameRun("2023-04-30", "2023-06-30", "month")).toBe("April to June 2023");
    expect(nameRun("2023-11-30", "2024-01-31", "month")).toBe("November 2023 to January 2024");
  });
});
