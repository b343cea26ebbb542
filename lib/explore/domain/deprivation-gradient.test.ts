import { describe, expect, it } from "vitest";
import { drawGradientChart, gradientFrame } from "@/lib/charts/draw-gradient-chart";
import { readElements } from "@/lib/charts/testing/read-svg";
import { catalogued, sampleComparison } from "@/lib/explore/testing/sample-comparison";
import type { BoardCharacteristics } from "./board-peers";
import { deprivationGradient, gradientHeadline } from "./deprivation-gradient";

/** Five boards of equal size on a straight line: 60, 62, 64, 66, 68 from the most to the least deprived. */
const rows = [{ shortName: "A", value: 68 }, { shortName: "B", value: 66 }, { shortName: "C", value: 64 }, { shortName: "D", value: 62 }, { shortName: "E", value: 60 }];
const comparison = sampleComparison(rows);
const characteristics = comparison.rows.map(({ code }, at): BoardCharacteristics => ({ set: "2026", code, deprivation: 10 + at, olderShare: 20, residents: 1_000_000 }));

describe("deprivationGradient", () => {
  it("has the slope and the ends of the line that the points lie on", () => {
    const gradient = deprivationGradient(comparison, characteristics, new Set());
    // Middles of fifths at 0.1 to 0.9, 2 apart each 0.2: 59 at the most deprived end, 69 at the other.
    expect(gradient?.slope).toBeCloseTo(10, 8);
    expect(gradient?.ratio).toBeCloseTo(69 / 59, 8);
    expect(gradient?.chart.ends?.mostDeprived).toBeCloseTo(59, 8);
    expect(gradient?.chart.dots.map(({ name, at }) => [name, Math.round(at * 10)])).toEqual([["E", 1], ["D", 3], ["C", 5], ["B", 7], ["A", 9]]);
  });

  it("is not worked out where a board lacks a figure, for other bodies, or for amounts", () => {
    expect(deprivationGradient(sampleComparison([...rows.slice(1), { shortName: "F", value: null }]), characteristics, new Set())).toBeNull();
    expect(deprivationGradient({ ...comparison, kind: "council" }, characteristics, new Set())).toBeNull();
    expect(deprivationGradient({ ...comparison, metric: catalogued("E16") }, characteristics, new Set())).toBeNull();
    expect(deprivationGradient(comparison, characteristics.slice(1), new Set())).toBeNull();
  });

  it("says rises, falls or level, as printed", () => {
    const metric = catalogued("E01");
    expect(gradientHeadline(metric, { mostDeprived: 59, leastDeprived: 69 })).toBe("Across boards, the fitted line of within 18 weeks rises from 59.0% at the most deprived end to 69.0% at the least deprived");
    expect(gradientHeadline(metric, { mostDeprived: 69, leastDeprived: 59 })).toContain("falls from 69.0%");
    expect(gradientHeadline(metric, { mostDeprived: 60.01, leastDeprived: 60.04 })).toContain("is level at 60.0%");
  });

  it("draws the dots of its table and the fitted line within half a pixel", () => {
    const gradient = deprivationGradient(comparison, characteristics, new Set([1]));
    if (gradient === null) throw new Error("no gradient");
    const svg = drawGradientChart(gradient.chart, 760, 460);
    readElements(svg);
    const { x, y } = gradientFrame(gradient.chart, 760, 460);
    const circles = [...svg.matchAll(/<circle cx="([\d.]+)" cy="([\d.]+)" r="7">/g)];
    gradient.table.rows.forEach((row, at) => {
      expect(Math.abs(Number(circles[at]?.[1]) - x(Number(row[3])))).toBeLessThan(0.5);
      expect(Math.abs(Number(circles[at]?.[2]) - y(Number(row[4])))).toBeLessThan(0.5);
    });
    const line = /<path d="M([\d.]+) ([\d.]+)L([\d.]+) ([\d.]+)" stroke="#212b32" stroke-width="2"/.exec(svg);
    expect(Math.abs(Number(line?.[2]) - y(59))).toBeLessThan(0.5);
    expect(Math.abs(Number(line?.[4]) - y(69))).toBeLessThan(0.5);
  });
});
