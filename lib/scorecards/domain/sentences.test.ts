import { describe, expect, it } from "vitest";
import { belowStepSentence, capitalised, countWord, listed, moved } from "./sentences";

it("counts in words to twelve and in figures above", () => {
  expect([0, 1, 12, 13, 1285].map(countWord)).toEqual(["no", "one", "twelve", "13", "1,285"]);
  expect(capitalised("")).toBe("");
});

it("lists with commas and one and", () => {
  expect([[], ["a"], ["a", "b"], ["a", "b", "c"]].map(listed)).toEqual(["", "a", "a and b", "a, b and c"]);
});

describe("how many boards are short of the step", () => {
  it.each([
    [18, 36, true, "18 of 36 boards are below the 65% step"],
    [1, 36, true, "One of 36 boards is below the 65% step"],
    [0, 36, true, "All 36 boards have reached the 65% step"],
    [36, 36, true, "All 36 boards are below the 65% step"],
    [3, 42, false, "Three of 42 boards are above the 65% step"],
  ])("%d of %d, higher better: %s", (below, total, higher, text) => expect(belowStepSentence(below, total, "65%", higher)).toBe(text));
});

describe("a movement", () => {
  it.each([
    [5.46, 1, "points", "rose 5.5 points"], [-0.26, 1, "points", "fell 0.3 points"], [0.04, 1, "points", "did not change"], [-0.04, 1, "", "did not change"], [1234, 0, "", "rose 1,234"],
  ])("of %d to %d decimals", (change, decimals, unit, text) => expect(moved(change, decimals, unit)).toBe(text));
});
