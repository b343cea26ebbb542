import { describe, expect, it } from "vitest";
import { drawShareBar } from "@/lib/charts/draw-share-bar";
import { drawSmallTrend } from "@/lib/charts/draw-small-trend";
import { drawStanding } from "@/lib/charts/draw-standing";
import { attribute, findTags, readPath } from "@/lib/charts/testing/read-svg";

const number = (tag: string | undefined, name: string): number => Number(attribute(tag ?? "", name) ?? NaN);

describe("drawings of a table cell", () => {
  it("draw a share as long as it is, from zero, on the scale of the table", () => {
    const width = (share: number) => number(findTags(drawShareBar(share, null, 60), "rect", "width")[0], "width");
    expect(width(0)).toBe(0);
    expect(Math.abs(width(30) * 2 - width(60))).toBeLessThan(0.5);
    expect(Math.abs(width(15) * 4 - width(60))).toBeLessThan(0.5);
    const svg = drawShareBar(30, 15, 60);
    const [line] = readPath(attribute(findTags(svg, "path", 'stroke-width="2"')[0] ?? "", "d") ?? "");
    expect(Math.abs((line?.[0]?.[0] ?? NaN) - 1 - width(15))).toBeLessThan(0.5);
  });

  it("draw counts from zero in their own distance of time, cut where one is missing", () => {
    const svg = drawSmallTrend([[0, 10], [1, 20], [2, null], [5, 0], [6, 40]]);
    const pieces = readPath(attribute(findTags(svg, "path", "stroke-linejoin")[0] ?? "", "d") ?? "");
    expect(pieces.map((piece) => piece.length)).toEqual([2, 2]);
    const [[first, second] = [], [third, last] = []] = pieces;
    const x = (point: readonly number[] | undefined) => point?.[0] ?? NaN;
    const y = (point: readonly number[] | undefined) => point?.[1] ?? NaN;
    expect(Math.abs((x(third) - x(first)) - 5 * (x(second) - x(first)))).toBeLessThan(1);
    expect(Math.abs((y(third) - y(first)) - (y(third) - y(last)) / 4)).toBeLessThan(0.5);
    expect(drawSmallTrend([[0, null]])).not.toContain("path");
  });

  it("place a body among the others by its value, with England and the middle half", () => {
    const svg = drawStanding({ values: [0, 25, 50, 75, 100], own: 50, quartiles: [25, 75], reference: 100 });
    const own = number(findTags(svg, "circle", "cx")[0], "cx");
    const box = findTags(svg, "rect", "width")[0];
    const [reference] = readPath(attribute(findTags(svg, "path", "stroke-dasharray")[0] ?? "", "d") ?? "");
    const ticks = readPath(attribute(findTags(svg, "path", "v12")[0] ?? "", "d") ?? "").map((piece) => piece[0]?.[0] ?? NaN);
    expect(ticks).toHaveLength(5);
    expect(own).toBeCloseTo(ticks[2] ?? NaN, 0);
    expect(reference?.[0]?.[0]).toBeCloseTo(ticks[4] ?? NaN, 0);
    expect([number(box, "x"), number(box, "x") + number(box, "width")]).toEqual([ticks[1], ticks[3]]);
  });
});
