import { describe, expect, it } from "vitest";
import { addsUp } from "./adds-up";

describe("figures that add up", () => {
  it.each([
    ["exactly", 30, [18, 12], true],
    ["within the rounding of one decimal", 30.1, [18, 12], true],
    ["not by more than that", 30.2, [18, 12], false],
    ["whole millions are not taken for rounded to millions", 31, [18, 12], false],
    ["thousands of pounds told apart where they are given", 30.003, [18.001, 12], false],
    ["within the rounding of three decimals", 30.001, [18, 12], true],
    ["noise of a spreadsheet is no decimal", 0.30000000000000004, [0.1, 0.2], true],
    ["below zero", -3.5, [-11.5, 8], true],
  ])("%s", (_what, total, parts, expected) => {
    expect(addsUp(total, parts)).toBe(expected);
  });
});
