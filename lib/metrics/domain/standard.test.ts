import { describe, expect, it } from "vitest";
import { meetsStandard } from "@/lib/metrics/domain/standard";

describe("meeting a standard", () => {
  it.each([
    [65, "at_least", 65, true], [64.999, "at_least", 65, false],
    [14, "at_most", 14, true], [14.001, "at_most", 14, false],
    [1, "below", 1, false], [0.999, "below", 1, true],
    [0, "above", 0, false], [0.1, "above", 0, true],
  ] as const)("%s is %s %s: %s", (value, comparator, standard, met) => {
    expect(meetsStandard(value, { comparator, value: standard })).toBe(met);
  });
});
