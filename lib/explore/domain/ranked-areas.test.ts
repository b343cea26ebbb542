import { describe, expect, it } from "vitest";
import { drawRankedDots } from "@/lib/charts/draw-ranked-dots";
import { rankedDotsLayout } from "@/lib/charts/ranked-dots-layout";
import { readElements, readTexts } from "@/lib/charts/testing/read-svg";
import { catalogued, englandOf, sampleComparison } from "@/lib/explore/testing/sample-comparison";
import { likelyRanks } from "./likely-ranks";
import { rankedAreas } from "./ranked-areas";

const four = sampleComparison(
  [
    { shortName: "Ash", numerator: 700, denominator: 1000, outcome: "better" },
    { shortName: "Birch", numerator: 600, denominator: 1000, outcome: "similar" },
    { shortName: "Cedar", numerator: 605, denominator: 1000, outcome: "similar" },
    { shortName: "Elm", value: null, mark: "not_available" },
  ],
  { england: englandOf(61) },
);

describe("rankedAreas", () => {
  it("puts the best first, those without a figure last, and says why there is none", () => {
    const { chart, table } = rankedAreas(four, "Finding", new Set([2]), null);
    expect(chart.rows.map(({ name, absent }) => [name, absent])).toEqual([["Ash", ""], ["Cedar", ""], ["Birch", ""], ["Elm", "not available"]]);
    expect(table.marks?.["3|value"]).toBe("not available");
    expect(table.own).toEqual([2]);
  });

  it("ranks the other way round where lower is better", () => {
    const low = sampleComparison([{ shortName: "Ash", value: 3 }, { shortName: "Birch", value: 1 }], { metric: catalogued("E03") });
    expect(rankedAreas(low, "", new Set(), null).chart.rows.map(({ name }) => name)).toEqual(["Birch", "Ash"]);
  });

  it("gives likely ranks that overlap where intervals do, and a certain one where they do not", () => {
    const { ranks } = rankedAreas(four, "", new Set(), null);
    expect([ranks.get(1), ranks.get(2), ranks.get(3), ranks.get(4)]).toEqual([[1, 1], [2, 3], [2, 3], undefined]);
  });

  it("shows no rank at all where one area with a figure has no interval", () => {
    const rows = [...four.rows, { ...four.rows[0], areaId: 9, shortName: "Fir", interval: null }].flatMap((row) => (row.shortName === undefined ? [] : [row as (typeof four.rows)[number]]));
    expect(likelyRanks(rows, "increase").size).toBe(0);
    const { chart, table } = rankedAreas({ ...four, rows }, "", new Set(), null);
    expect(chart.rows.every(({ ranks }) => ranks === null)).toBe(true);
    expect(table.columns.map(({ key }) => key)).not.toContain("rank_from");
    expect(drawRankedDots(chart, 760)).not.toContain("rank");
  });

  it("draws every figure and limit of the table within half a pixel of the printed scale", () => {
    const { chart, table } = rankedAreas(four, "Finding", new Set([2]), { value: 65, label: "65% by March" });
    const svg = drawRankedDots(chart, 760);
    readElements(svg);
    const ticks = readTexts(svg).filter(({ text, y }) => /^\d+%$/.test(text) && y < 40);
    const [first, last] = [ticks[0], ticks.at(-1)];
    if (!first || !last) throw new Error("no axis");
    const [low, high] = [parseFloat(first.text), parseFloat(last.text)];
    const place = (value: number): number => first.x + ((value - low) / (high - low)) * (last.x - first.x);
    const whiskers = [...(/<path d="([^"]*)" stroke="#212b32" stroke-width="2"\/>/.exec(svg)?.[1] ?? "").matchAll(/M([\d.]+) [\d.]+H([\d.]+)/g)].map(([, from, to]) => [Number(from), Number(to)]);
    const dots = [...svg.matchAll(/M([\d.]+) ([\d.]+)(?:h0|m0-6l6)/g)].map(([, x, y]) => [Number(x), Number(y)] as const);
    const at = (key: string): number => table.columns.findIndex((column) => column.key === key);
    expect(whiskers).toHaveLength(3);
    table.rows.slice(0, 3).forEach((row, index) => {
      expect(Math.abs((whiskers[index]?.[0] ?? NaN) - place(Number(row[at("lower")])))).toBeLessThan(0.5);
      expect(Math.abs((whiskers[index]?.[1] ?? NaN) - place(Number(row[at("upper")])))).toBeLessThan(0.5);
      const y = rankedDotsLayout(chart, 760).y(index);
      const drawn = dots.filter((dot) => Math.abs(dot[1] - y) < 0.2);
      expect(drawn.length).toBeGreaterThan(0);
      for (const [x] of drawn) expect(Math.abs(x - place(Number(row[at("value")])))).toBeLessThan(0.5);
    });
  });

  it("starts bars of amounts at nought, and sets them against nobody", () => {
    const amounts = sampleComparison([{ shortName: "Ash", value: 90_000 }, { shortName: "Birch", value: 60_000 }], { metric: catalogued("E16"), england: englandOf(7_000_000) });
    const { chart, table } = rankedAreas(amounts, "", new Set(), null);
    expect([chart.shape, chart.england]).toEqual(["bars", null]);
    const { x, left } = rankedDotsLayout(chart, 760);
    expect(x(0)).toBe(left);
    expect(drawRankedDots(chart, 760)).toContain(`M${left} `);
    expect(table.columns.map(({ key }) => key)).not.toContain("difference");
  });

  it("shows a part of the areas with ranks among all of them, and a body beside without one", () => {
    const { chart } = rankedAreas(four, "", new Set(), null, { only: [2], beside: [{ ...four.rows[0], areaId: 99, shortName: "North (region)" } as (typeof four.rows)[number]] });
    expect(chart.rows.map(({ name, ranks }) => [name, ranks])).toEqual([["North (region)", null], ["Birch", [2, 3]]]);
    expect(chart.rankedAmong).toBe(3);
  });

  it("says that nothing is held where no area has a figure", () => {
    const none = sampleComparison([], {});
    expect(drawRankedDots(rankedAreas(none, "", new Set(), null).chart, 760)).toContain("No figures held");
  });
});
