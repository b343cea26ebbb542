import fs from "node:fs";
import { describe, expect, it } from "vitest";
import type { FigureColumn } from "./figure-table";
import { heatSteps } from "./heat-steps";

const steps = (heat: FigureColumn["heat"], values: readonly (number | null)[]) => heatSteps({ columns: [{ key: "v", head: "V", kind: "number", heat }], rows: values.map((value) => [value]) }).get(0);
const upTo = (count: number) => Array.from({ length: count }, (_, at) => at);

describe("shades by fifths", () => {
  it("puts the same number of figures into each fifth, the best where the direction says", () => {
    expect(steps("increase", upTo(10))).toEqual([1, 1, 2, 2, 3, 3, 4, 4, 5, 5]);
    expect(steps("decrease", upTo(10))).toEqual([5, 5, 4, 4, 3, 3, 2, 2, 1, 1]);
    expect(steps("neutral", upTo(10).reverse())).toEqual([5, 5, 4, 4, 3, 3, 2, 2, 1, 1]);
  });

  it("gives equal figures one shade and missing ones none", () => {
    expect(steps("increase", [...upTo(12).fill(7), null])).toEqual([...upTo(12).fill(3), null]);
    expect(new Set(steps("decrease", [0, 0, 0, 0, 0, 0, 0, 1, 2, 3])?.slice(0, 7)).size).toBe(1);
  });

  it("does not shade where a fifth would be a single figure, nor what offers no shade", () => {
    expect(steps("increase", upTo(9))).toBeUndefined();
    expect(steps(undefined, upTo(20))).toBeUndefined();
  });
});

/** Contrast by WCAG 2. */
function contrast(one: string, other: string): number {
  const light = (hex: string): number => {
    const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16) / 255).map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const [low = 0, high = 0] = [light(one), light(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

describe("the colours of the shades", () => {
  const tokens = new Map([...fs.readFileSync("app/styles/tokens.css", "utf8").matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, name, colour]) => [name, colour]));
  const sheet = fs.readFileSync("app/styles/figure-table.css", "utf8");
  const shades = ["d1", "d2", "d3", "d4", "d5", "n1", "n2", "n3", "n4", "n5"].map((name) => [name, tokens.get(new RegExp(`\\.${name}[ ,{][^}]*?var\\(--([\\w-]+)\\)`).exec(sheet)?.[1] ?? "")] as const);

  it.each(shades)("%s keeps figures readable", (_name, colour) => {
    expect(contrast(tokens.get("ink") ?? "", colour ?? "")).toBeGreaterThanOrEqual(4.5);
    expect(contrast(tokens.get("ink-2") ?? "", tokens.get("middle") ?? "")).toBeGreaterThanOrEqual(4.5);
  });

  it("grow darker from the lowest to the highest fifth, and from the middle to either end", () => {
    const ink = (name: string): number => contrast("#000000", shades.find(([shade]) => shade === name)?.[1] ?? "");
    for (const order of [["n1", "n2", "n3", "n4", "n5"], ["d3", "d2", "d1"], ["d3", "d4", "d5"]]) {
      const dark = order.map(ink);
      expect(dark.slice(1).every((one, at) => one < (dark[at] ?? 0))).toBe(true);
    }
  });
});
