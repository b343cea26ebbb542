import { describe, expect, it } from "vitest";
import { drawMultiples } from "@/lib/charts/draw-multiples";
import type { Multiples } from "@/lib/charts/multiples";
import { attribute, findTags, readElements, readPath, readTexts } from "@/lib/charts/testing/read-svg";

const chart = (own: readonly (number | null)[], england: Multiples["england"]): Multiples => ({
  title: "Two areas", unit: "%", decimals: 1, england,
  periods: own.map((_, month) => ({ end: `2026-0${month + 1}-28`, text: `Month ${month + 1}` })),
  panels: [{ name: "South Yorkshire", isOwn: true, values: own }, { name: "West Yorkshire", isOwn: false, values: own.map(() => 60) }],
});

describe("drawMultiples", () => {
  it("names both lines at their ends, never on one another, whichever is higher", () => {
    for (const last of [50, 59, 60, 60.1, 61, 70]) {
      const [svg = ""] = drawMultiples(chart([55, 58, 60], [54, 57, last]));
      readElements(svg);
      const [own, england] = ["60.0%", "England"].map((text) => readTexts(svg).find((one) => one.text === text));
      if (own === undefined || england === undefined) throw new Error("a label is missing");
      expect(Math.abs(own.y - england.y)).toBeGreaterThanOrEqual(14.9);
      expect(last > 60 ? england.y < own.y : last < 60 ? england.y > own.y : true).toBe(true);
      expect(own.x + 50).toBeLessThanOrEqual(322);
    }
    expect(drawMultiples(chart([55, 58, 60], null)).join("")).not.toContain("England");
  });

  it("cuts lines where a month is missing and draws one scale in every panel", () => {
    const [first = "", second = ""] = drawMultiples(chart([55, null, 65, 70], [54, 57, 60, 61]));
    const [line] = findTags(first, "path", 'stroke-width="2"');
    expect(readPath(attribute(line ?? "", "d") ?? "").map((piece) => piece.length)).toEqual([2]);
    const [alone] = findTags(drawMultiples(chart([55, null, 65], null))[0] ?? "", "path", 'stroke-width="5"');
    expect(readPath(attribute(alone ?? "", "d") ?? "")).toHaveLength(2);
    const grid = (svg: string) => attribute(findTags(svg, "path", "stroke=\"#d8dde0\"")[0] ?? "", "d");
    expect(grid(second)).toBe(grid(first));
    const [none = ""] = drawMultiples(chart([null, null], [54, 57]));
    expect(none).toContain("No figures held");
    expect(readTexts(none).map(({ text }) => text)).toContain("England");
  });
});
