import { describe, expect, it } from "vitest";
import { HALO, MISSING_FILL, OUTCOME_FILL, STATUS_FILL, VALUE_FILLS, WITHHELD_FILL, type MapFill } from "./map-fills";

/** WCAG 2 relative luminance. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16) / 255).map((share) => (share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

const INK = "#212b32";
const fills: readonly (readonly [string, MapFill])[] = [
  ...VALUE_FILLS.map((fill, index) => [`step ${index + 1}`, fill] as const),
  ...Object.entries(OUTCOME_FILL), ...Object.entries(STATUS_FILL), ["missing", MISSING_FILL], ["withheld", WITHHELD_FILL],
];

describe("fills of the map", () => {
  it.each(fills)("a numeral on %s passes 4.5, in a halo where there is a pattern", (_, fill) => {
    expect(fill.pattern === undefined ? contrast(fill.ink, fill.fill) : contrast(INK, HALO)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(fills.filter(([, fill]) => fill.pattern !== undefined))("the pattern of %s passes 3 on its ground", (_, { fill, line = "" }) => {
    expect(contrast(line, fill)).toBeGreaterThanOrEqual(3);
  });

  it("grow darker class by class, each step apart from the last in grey", () => {
    const light = VALUE_FILLS.map(({ fill }) => luminance(fill));
    for (const [index, value] of light.slice(1).entries()) expect(((light[index] ?? 0) + 0.05) / (value + 0.05)).toBeGreaterThan(1.4);
  });

  it("of one choice of colours differ by pattern or by lightness, so that nothing is said by colour alone", () => {
    for (const set of [Object.values(OUTCOME_FILL), Object.values(STATUS_FILL).slice(0, 5)]) {
      const all = [...set, MISSING_FILL, WITHHELD_FILL];
      for (const [index, one] of all.entries()) {
        for (const other of all.slice(index + 1)) {
          const differs = one.pattern !== other.pattern || contrast(one.fill, other.fill) >= 1.5;
          expect([one.fill, other.fill, differs]).toEqual([one.fill, other.fill, true]);
        }
      }
    }
  });
});
