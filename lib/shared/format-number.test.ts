import { describe, expect, it } from "vitest";
import { formatDifference, formatNumber } from "@/lib/shared/format-number";

describe("formatNumber", () => {
  it.each([
    [1234567, {}, "1,234,567"],
    [999, {}, "999"],
    [1000, {}, "1,000"],
    [-1000.4, {}, "\u22121,000"],
    [68.54, { decimals: 1, unit: "%" }, "68.5%"],
    [68, { decimals: 1, unit: "%" }, "68.0%"],
    [999.95, { decimals: 1 }, "1,000.0"],
    [0.05, { decimals: 1 }, "0.1"],
    [-18.44, { decimals: 1, unit: "£m" }, "\u2212£18.4m"],
    [12, { unit: "£ per head" }, "£12\u00a0per head"],
    [836, { unit: "patients" }, "836\u00a0patients"],
    [3.2, { decimals: 1, signed: true }, "+3.2"],
    [-0.04, { decimals: 1, signed: true }, "0.0"],
    [-3, { signed: true }, "\u22123"],
  ])("prints %d with %o as %s", (value, format, expected) => {
    expect(formatNumber(value, format)).toBe(expected);
  });

  it("prints a dash where no figure is held, not nought", () => {
    expect(formatNumber(null, { decimals: 1, unit: "%" })).toBe("\u2013");
    expect(formatNumber(0, { decimals: 1, unit: "%" })).toBe("0.0%");
  });

  it("refuses an impossible figure", () => {
    expect(() => formatNumber(Number.NaN)).toThrow(RangeError);
  });
});

describe("formatDifference", () => {
  it("counts percentages in points and other units in themselves", () => {
    expect(formatDifference(3.46, { decimals: 1, unit: "%" })).toBe("3.5\u00a0points");
    expect(formatDifference(1, { unit: "%" })).toBe("1\u00a0point");
    expect(formatDifference(-2, { unit: "£m" })).toBe("\u2212£2m");
  });
});
