import { describe, expect, it } from "vitest";
import { besideStep, goodSign, judgeAgainst, polarityWords } from "@/lib/metrics/domain/polarity";

describe("judging a value by polarity", () => {
  it.each([
    [70, 65, "increase", "better"],
    [60, 65, "increase", "worse"],
    [0.9, 1, "decrease", "better"],
    [1.2, 1, "decrease", "worse"],
    [-5, -8, "increase", "better"],
    [-5, -8, "decrease", "worse"],
    [65, 65, "increase", "same"],
    [7, 7, "neutral", "same"],
    [7.1, 5, "neutral", "unjudged"],
    [5, 7.1, "neutral", "unjudged"],
  ] as const)("%s against %s where %s is good: %s", (value, reference, polarity, expected) => {
    expect(judgeAgainst(value, reference, polarity)).toBe(expected);
  });

  it("says of a measure to be kept low that it is over its step or within it", () => {
    expect([besideStep("decrease", false), besideStep("decrease", true)]).toEqual(["over", "within"]);
    expect([besideStep("increase", false), besideStep("increase", true)]).toEqual(["short of", "past"]);
  });

  it("gives each polarity its own sign and words", () => {
    expect([goodSign("increase"), goodSign("decrease"), goodSign("neutral")]).toEqual([1, -1, 0]);
    expect(polarityWords("increase")).toBe("Higher is better");
    expect(polarityWords("decrease")).toBe("Lower is better");
    expect(polarityWords("neutral")).toBe("Neither direction is better");
  });
});
