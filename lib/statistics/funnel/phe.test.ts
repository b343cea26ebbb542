import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { normalQuantile } from "../distributions/normal-quantile";
import { wilsonInterval } from "../intervals/wilson-interval";
import { pheProportionInterval } from "./phe-proportion-interval";
import { pheProportionLimits } from "./phe-proportion-limits";
import { pheRateLimits } from "./phe-rate-limits";
import { pheSignificance } from "./phe-significance";

const share = fc.integer({ min: 1, max: 999 }).map((thousandths) => thousandths / 1000);

describe("Fingertips limits of proportions", () => {
  it("are the two roots of the inverted Wilson bound as the guidance writes them", () => {
    fc.assert(
      fc.property(share, fc.integer({ min: 1, max: 200_000 }), fc.constantFrom(0.975, 0.999), (p, n, probability) => {
        const z = normalQuantile(probability);
        const a = 1 / z ** 2 + 1 / n;
        const b = p * (n / z ** 2 + 1);
        const d = 64 * b ** 2 - 64 * a * p * (n * (p * (n / z ** 2 + 2) - 1) + z ** 2 * (p - 1));
        const { lower, upper } = pheProportionInterval(p, n, probability);
        expect(lower).toBeCloseTo(Math.max(0, (b - Math.sqrt(d) / 8) / a / n), 7);
        expect(upper).toBeCloseTo(Math.min(1, (b + Math.sqrt(d) / 8) / a / n), 7);
      }),
    );
  });

  it("are proportions whose Wilson interval just reaches the average", () => {
    fc.assert(
      fc.property(share, fc.integer({ min: 20, max: 5000 }), (p, n) => {
        const { lower, upper } = pheProportionInterval(p, n, 0.975);
        if (lower > 0) expect(wilsonInterval(lower * n, n, 0.95).upper).toBeCloseTo(p, 9);
        if (upper < 1) expect(wilsonInterval(upper * n, n, 0.95).lower).toBeCloseTo(p, 9);
      }),
    );
  });

  it("contain the average, narrow with the population and stay within 0 and the multiplier", () => {
    const { baseline, lines } = pheProportionLimits([{ numerator: 3, denominator: 10 }], [1, 10, 100, 1000], 100);
    expect(baseline).toBe(30);
    expect(lines[0]).toEqual({ population: 1, lower95: 0, upper95: 100, lower998: 0, upper998: 100 });
    const widths = lines.map(({ lower95, upper95 }) => upper95 - lower95);
    expect(widths).toEqual(widths.toSorted((a, b) => b - a));
    expect(lines.every(({ lower998, lower95, upper95, upper998 }) => lower998 <= lower95 && lower95 < 30 && upper95 > 30 && upper95 <= upper998)).toBe(true);
  });

  it("refuse a population under 1", () => {
    expect(() => pheProportionLimits([{ numerator: 3, denominator: 10 }], [5, 0.5])).toThrow(/populations\[1\] must be at least 1/);
  });
});

describe("Fingertips lines of rates", () => {
  const units = [
    { numerator: 30, rate: 150 },
    { numerator: 0, rate: 0, denominator: 10_000 },
  ];

  it("have the average of worked-out populations, the given one where there are no events", () => {
    // 30 at 150 in 100,000 are 20,000 people; with 10,000 more, 30 in 30,000.
    expect(pheRateLimits(units, [], { multiplier: 100_000 }).baseline).toBeCloseTo(100, 10);
  });

  it("have populations per year, while the rates stay", () => {
    const one = pheRateLimits(units, [1, 25], { multiplier: 100_000 });
    const three = pheRateLimits(units, [1, 25], { multiplier: 100_000, yearsOfData: 3 });
    one.lines.forEach((line, place) => {
      const { populations, ...rest } = three.lines[place] ?? line;
      expect(rest).toEqual({ events: line.events, lower95: line.lower95, upper95: line.upper95, lower998: line.lower998, upper998: line.upper998 });
      expect(populations.lower95 * 3).toBeCloseTo(line.populations.lower95, 8);
    });
  });

  it("lie around the average and close in on it", () => {
    const { lines } = pheRateLimits(units, [1, 10, 100, 1000, 10_000], { multiplier: 100_000 });
    for (const { lower998, lower95, upper95, upper998 } of lines) {
      expect([lower998, lower95, 100, upper95, upper998]).toEqual([lower998, lower95, 100, upper95, upper998].toSorted((a, b) => a - b));
    }
    expect((lines.at(-1)?.upper998 ?? 0) - (lines.at(-1)?.lower998 ?? 0)).toBeLessThan(7);
  });

  it.each([
    ["no denominator without events", [{ numerator: 3, rate: 1 }, { numerator: 0, rate: 0 }], [1], /units\[1\]\.denominator must be given/],
    ["events without a rate", [{ numerator: 3, rate: 0 }], [1], /units\[0\]\.rate must be above 0/],
    ["no event at all", [{ numerator: 0, rate: 0, denominator: 5 }], [1], /at least one event/],
    ["a line for no events", [{ numerator: 3, rate: 1 }], [1, 0], /events\[1\]/],
    ["no units", [], [1], /units must hold/],
  ])("refuse %s", (_name, given, events, message) => {
    expect(() => pheRateLimits(given, events, { multiplier: 1000 })).toThrow(message);
  });
});

describe("Fingertips significance", () => {
  it("sets ratios against 1 by the interval of the count", () => {
    const label = (numerator: number, denominator: number) => pheSignificance({ statistic: "ratio", units: [{ numerator, denominator }] })[0];
    // Exact 95% limits of 5 events: 1.6235 and 11.6683; 99.8%: 0.7394 and 16.4547.
    expect([label(5, 1.62), label(5, 1.63), label(5, 11.66), label(5, 11.67)]).toEqual(["High (0.025)", "Not significant", "Not significant", "Low (0.025)"]);
    expect([label(5, 0.73), label(5, 0.74), label(5, 16.45), label(5, 16.46)]).toEqual(["High (0.001)", "High (0.025)", "Low (0.025)", "Low (0.001)"]);
  });

  it("judges no standardised rate of under 10 events, a crude one any", () => {
    const units = [{ numerator: 9, rate: 900 }, { numerator: 10, rate: 10 }, { numerator: 0, rate: 0, denominator: 50 }];
    const labels = (rateType: "crude" | "dsr") => pheSignificance({ statistic: "rate", rateType, multiplier: 1000, units });
    const none = "Not applicable for events less than 10 for dsrs";
    expect(labels("dsr")).toEqual([none, "Not significant", none]);
    expect(labels("crude")).toEqual(["High (0.001)", "Not significant", "Not significant"]);
  });

  it("flags a proportion exactly where its control limits do", () => {
    const unit = fc.integer({ min: 1, max: 900 }).chain((denominator) => fc.nat(denominator).map((numerator) => ({ numerator, denominator })));
    fc.assert(
      fc.property(fc.array(unit, { minLength: 1, maxLength: 20 }), (units) => {
        const { lines } = pheProportionLimits(units, units.map(({ denominator }) => denominator));
        pheSignificance({ statistic: "proportion", units }).forEach((label, place) => {
          const { numerator = 0, denominator = 1 } = units[place] ?? {};
          const { lower95 = 0, upper95 = 1, lower998 = 0, upper998 = 1 } = lines[place] ?? {};
          const value = numerator / denominator;
          expect(label.startsWith("Low")).toBe(value < lower95);
          expect(label.startsWith("High")).toBe(value > upper95);
          expect(label.endsWith("(0.001)")).toBe(value < lower998 || value > upper998);
        });
      }),
    );
  });

  it("turns around where successes and failures change places", () => {
    const units = [[80, 100], [40, 100], [55, 100], [70, 100], [10, 100], [62, 100]].map(([numerator = 0, denominator = 0]) => ({ numerator, denominator }));
    const turned = units.map(({ numerator, denominator }) => ({ numerator: denominator - numerator, denominator }));
    const swap = (label: string) => label.replace(/^(High|Low)/, (word) => (word === "High" ? "Low" : "High"));
    const labels = pheSignificance({ statistic: "proportion", units });
    expect(new Set(labels).size).toBeGreaterThan(3);
    expect(pheSignificance({ statistic: "proportion", units: turned })).toEqual(labels.map(swap));
  });
});
