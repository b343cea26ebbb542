import { describe, expect, it } from "vitest";
import { drawScatterChart, scatterFrame } from "@/lib/charts/draw-scatter-chart";
import { readElements, readTexts } from "@/lib/charts/testing/read-svg";
import { catalogued, englandOf, sampleComparison } from "@/lib/explore/testing/sample-comparison";
import { scatterAreas, scatterHeadline } from "./scatter-areas";

const xs = Array.from({ length: 12 }, (_, at) => ({ shortName: `A${at}`, value: 50 + at }));
const first = sampleComparison(xs, { england: englandOf(56) });
/** The other way round, but for the first two. */
const second = sampleComparison(xs.map(({ shortName }, at) => ({ shortName, value: at === 0 ? 4 : at === 1 ? 5 : 5 - at * 0.3 })), { metric: catalogued("E03") });

describe("scatterAreas", () => {
  it("pairs areas by body, leaves out those without both, and correlates the ranks", () => {
    const short = { ...second, rows: second.rows.slice(1).map((row, at) => (at === 0 ? { ...row, value: null } : row)) };
    const { count, correlation, chart } = scatterAreas(first, short, new Set());
    expect([count, chart.dots[0]?.name]).toEqual([10, "A2"]);
    expect(correlation).toBeCloseTo(-1, 12);
  });

  it("gives Spearman's correlation worked by hand", () => {
    // Ranks 1 to 12 against second: 5, 5-0.6=4.4, ... : A1 first, then A2 (4.4), A3 (4.1), A0 (4.0), A4 (3.8) ...
    const ranks = [9, 12, 11, 10, 8, 7, 6, 5, 4, 3, 2, 1];
    const sum = ranks.reduce((total, rank, at) => total + (rank - (at + 1)) ** 2, 0);
    expect(scatterAreas(first, second, new Set()).correlation).toBeCloseTo(1 - (6 * sum) / (12 * (144 - 1)), 12);
  });

  it("states no correlation for a few areas", () => {
    expect(scatterAreas({ ...first, rows: first.rows.slice(0, 9) }, second, new Set()).correlation).toBeNull();
  });

  it.each([
    [0, null, "No board has figures of both within 18 weeks and over 52 weeks"],
    [5, null, "Within 18 weeks and over 52 weeks of 5 boards"],
    [36, 0.004, "Within 18 weeks and over 52 weeks do not rise or fall together (rank correlation 0.00, 36 boards)"],
    [36, 0.61, "Within 18 weeks and over 52 weeks lean the same way across boards (rank correlation 0.61, 36 boards)"],
    [36, -0.61, "Within 18 weeks and over 52 weeks lean opposite ways across boards (rank correlation −0.61, 36 boards)"],
  ])("%i areas, %s", (count, correlation, sentence) => {
    expect(scatterHeadline(first, second, count, correlation)).toBe(sentence);
  });

  it("draws each row of the table within half a pixel, names the reader's own, and keeps markup out of names", () => {
    const named = sampleComparison(xs.map((row, at) => (at === 5 ? { ...row, shortName: "<b>&" } : row)), { england: englandOf(56) });
    const { chart, table } = scatterAreas(named, second, new Set([6]));
    const svg = drawScatterChart(chart, 760, 520);
    readElements(svg);
    const { x, y } = scatterFrame(chart, 760, 520);
    const circles = [...svg.matchAll(/<circle cx="([\d.]+)" cy="([\d.]+)" r="7">/g)];
    expect(circles).toHaveLength(12);
    table.rows.forEach((row, at) => {
      expect(Math.abs(Number(circles[at]?.[1]) - x(Number(row[1])))).toBeLessThan(0.5);
      expect(Math.abs(Number(circles[at]?.[2]) - y(Number(row[2])))).toBeLessThan(0.5);
    });
    expect(readTexts(svg).map(({ text }) => text)).toContain("&lt;b&gt;&amp;");
  });
});
