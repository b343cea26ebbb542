import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { judgeAgainstBenchmark, type BenchmarkComparison, type TwoLevelOutcome } from "./judge-against-benchmark";

const limits = (lower95: number, upper95: number, lower998?: number, upper998?: number): BenchmarkComparison => ({ lower95, upper95, lower998, upper998, benchmark: 50 });

describe("judgeAgainstBenchmark", () => {
  it.each([
    [51, 55, "better", "worse", "higher"],
    [45, 49, "worse", "better", "lower"],
    [45, 55, "similar", "similar", "similar"],
    [50, 55, "similar", "similar", "similar"],
    [45, 50, "similar", "similar", "similar"],
    [50, 50, "similar", "similar", "similar"],
  ])("calls %d to %d against 50 %s, %s or %s", (lower, upper, high, low, none) => {
    expect(judgeAgainstBenchmark(limits(lower, upper), "high").outcome).toBe(high);
    expect(judgeAgainstBenchmark(limits(lower, upper), "low").outcome).toBe(low);
    expect(judgeAgainstBenchmark(limits(lower, upper), "none").outcome).toBe(none);
  });

  it.each([
    [52, 54, 51, 55, "best", "worst", "highest"],
    [51, 55, 50, 56, "better", "worse", "higher"],
    [45, 55, 44, 56, "similar", "similar", "similar"],
    [45, 49, 44, 50, "worse", "better", "lower"],
    [46, 48, 45, 49, "worst", "best", "lowest"],
  ])("in two levels calls %d to %d within %d to %d %s, %s or %s", (lower, upper, lowest, highest, high, low, none) => {
    const comparison = limits(lower, upper, lowest, highest);
    expect(judgeAgainstBenchmark(comparison, "high").twoLevelOutcome).toBe(high);
    expect(judgeAgainstBenchmark(comparison, "low").twoLevelOutcome).toBe(low);
    expect(judgeAgainstBenchmark(comparison, "none").twoLevelOutcome).toBe(none);
  });

  it("compares nothing without limits, without a benchmark or with itself", () => {
    const whole = limits(51, 55, 50.5, 56);
    const nothing = { outcome: "not_compared", twoLevelOutcome: "not_compared" };
    expect(judgeAgainstBenchmark({ ...whole, lower95: null }, "high")).toEqual(nothing);
    expect(judgeAgainstBenchmark({ ...whole, upper95: null }, "high")).toEqual(nothing);
    expect(judgeAgainstBenchmark({ ...whole, benchmark: null }, "high")).toEqual(nothing);
    expect(judgeAgainstBenchmark({ ...whole, isBenchmarkItself: true }, "high")).toEqual(nothing);
    expect(judgeAgainstBenchmark({ ...whole, upper998: null }, "high")).toEqual({ outcome: "better", twoLevelOutcome: "not_compared" });
  });

  it.each([
    [limits(55, 51), "lower95 (55) must not lie above upper95 (51)"],
    [limits(51, 55, 52, 56), "lower998 (52) must not lie above lower95 (51)"],
    [limits(51, 55, 50, 54), "upper95 (55) must not lie above upper998 (54)"],
    [limits(Number.NaN, 55), "lower95 must be a finite number"],
    [{ ...limits(51, 55), benchmark: Infinity }, "benchmark must be a finite number"],
  ])("refuses contradictory figures", (comparison, message) => {
    expect(() => judgeAgainstBenchmark(comparison, "high")).toThrow(message);
    expect(() => judgeAgainstBenchmark(comparison, "high")).toThrow(RangeError);
  });

  it("refuses an unknown polarity", () => {
    expect(() => judgeAgainstBenchmark(limits(1, 2), "up" as never)).toThrow("polarity must be high, low or none");
  });

  it("mirrors under reflection and under the opposite polarity", () => {
    const nested = fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 4, maxLength: 4 }).map((four) => four.sort((a, b) => a - b));
    const swap: Partial<Record<TwoLevelOutcome, TwoLevelOutcome>> = { better: "worse", worse: "better", best: "worst", worst: "best", higher: "lower", lower: "higher", highest: "lowest", lowest: "highest" };
    fc.assert(
      fc.property(nested, fc.integer({ min: -50, max: 50 }), fc.constantFrom("high" as const, "low" as const, "none" as const), (four, benchmark, polarity) => {
        const [a = 0, b = 0, c = 0, d = 0] = four;
        const plain = judgeAgainstBenchmark({ lower998: a, lower95: b, upper95: c, upper998: d, benchmark }, polarity);
        const reflected = judgeAgainstBenchmark({ lower998: -d, lower95: -c, upper95: -b, upper998: -a, benchmark: -benchmark }, polarity);
        expect(reflected.outcome).toBe(swap[plain.outcome] ?? plain.outcome);
        expect(reflected.twoLevelOutcome).toBe(swap[plain.twoLevelOutcome] ?? plain.twoLevelOutcome);
        if (polarity === "none") return;
        const opposite = judgeAgainstBenchmark({ lower998: a, lower95: b, upper95: c, upper998: d, benchmark }, polarity === "high" ? "low" : "high");
        expect(opposite).toEqual(reflected);
      }),
    );
  });
});
