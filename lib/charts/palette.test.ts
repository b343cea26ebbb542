import { describe, expect, it } from "vitest";
import { PALETTE } from "@/lib/charts/palette";

/** WCAG 2 relative luminance and contrast ratio. */
function contrast(one: string, other: string): number {
  const luminance = (hex: string): number => {
    const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16) / 255).map((share) => (share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4));
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

describe("palette", () => {
  it("computes contrast as WCAG does", () => {
    expect(contrast("#000000", "#ffffff")).toBeCloseTo(21, 5);
    expect(contrast("#767676", "#ffffff")).toBeCloseTo(4.54, 2);
  });

  it.each(["ink", "quietInk", "trajectory", "breakText", "referenceText"] as const)("text in %s passes 4.5 on paper and on the limit band", (name) => {
    expect(contrast(PALETTE[name], PALETTE.paper)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(PALETTE[name], PALETTE.limitBand)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(["ink", "limitLine", "trajectory", "breakLine", "reference", "minor", "axis", "met", "onTrajectory", "offNotImproving", "unknown"] as const)("lines in %s pass 3 on paper and on the limit band", (name) => {
    expect(contrast(PALETTE[name], PALETTE.paper)).toBeGreaterThanOrEqual(3);
    expect(contrast(PALETTE[name], PALETTE.limitBand)).toBeGreaterThanOrEqual(3);
  });

  it.each(["improving", "concerning", "common", "offImproving"] as const)("black letters pass 4.5 on %s, and the ink outline passes 3", (name) => {
    expect(contrast("#000000", PALETTE[name])).toBeGreaterThanOrEqual(4.5);
    expect(contrast(PALETTE.ink, PALETTE[name])).toBeGreaterThanOrEqual(3);
  });

  it("white arrows pass on the purple of neither", () => {
    expect(contrast("#ffffff", PALETTE.neither)).toBeGreaterThanOrEqual(4.5);
  });
});
