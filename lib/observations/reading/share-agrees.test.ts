import { describe, expect, it } from "vitest";
import { shareAgrees } from "./share-agrees";

describe("a published share beside its numerator and denominator", () => {
  it.each([
    [0.7554501680083796, 1_775_669, 2_350_478, true],
    [0.755, 1_775_669, 2_350_478, true],
    [0.756, 1_775_669, 2_350_478, false],
    [0.75545, 1_775_669, 2_350_478, true],
    [0.75546, 1_775_669, 2_350_478, false],
    [1, 9_999, 10_000, true],
    [1, 99, 100, false],
    [0.5, 1, 2, true],
    [50, 1, 2, false],
  ])("%d for %d of %d: %s", (share, part, whole, expected) => {
    expect(shareAgrees(share, part, whole)).toBe(expected);
  });
});
