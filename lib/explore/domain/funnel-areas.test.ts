import { describe, expect, it } from "vitest";
import { drawFunnelChart, funnelFrame } from "@/lib/charts/draw-funnel-chart";
import { readElements, readTexts } from "@/lib/charts/testing/read-svg";
import { catalogued, sampleComparison } from "@/lib/explore/testing/sample-comparison";
import { canBeFunnel, funnelAreas, outcomeOf } from "./funnel-areas";
import { funnelNotes } from "./compare-notes";

/** Nine areas of 1,000 at exactly 50%, and one of 400 at 70%: z of the last is 8.1, but it is cut to the 90% quantile. */
const ten = sampleComparison([
  ...Array.from({ length: 9 }, (_, at) => ({ shortName: `Area ${at + 1}`, numerator: 500, denominator: 1000 })),
  { shortName: "Far", numerator: 280, denominator: 400 },
]);
const title = (): string => "Finding";

describe("funnelAreas", () => {
  it("flags the one area that differs, and says how many chance alone would put outside", () => {
    const funnel = funnelAreas(ten, title, new Set());
    if (funnel === null) throw new Error("no funnel");
    // All together 4,780 of 9,400.
    expect(funnel.chart.target).toBeCloseTo((100 * 4780) / 9400, 10);
    expect([funnel.count, funnel.outside, funnel.expected.at95]).toEqual([10, { above: 1, below: 0, far: 1 }, 0.5]);
    expect(funnelNotes(funnel, "icb")[0]).toBe("1 of 10 boards lies outside the 95% limits and 1 outside the 99.8% limits. If no board differed from the rest, chance alone would put fewer than one outside the 95% limits and fewer than one outside the 99.8% limits.");
    expect(funnel.chart.dots.filter(({ outcome }) => outcome !== "similar").map(({ name, outcome }) => [name, outcome])).toEqual([["Far", "better"]]);
  });

  it("gives the hand-worked 95% limits of an area of 1,000", () => {
    const funnel = funnelAreas(ten, title, new Set());
    const row = funnel?.table.rows.find((cells) => cells[1] === 1000);
    const target = Math.asin(Math.sqrt(4780 / 9400));
    // Phi of these scores is under 1, so that chance alone sets the limits: 1 / (2 sqrt 1000) is one standard error.
    expect(funnel?.chart.isAdjusted).toBe(false);
    expect(Number(row?.[3])).toBeCloseTo(100 * Math.sin(target - 1.959964 / (2 * Math.sqrt(1000))) ** 2, 8);
    expect(Number(row?.[4])).toBeCloseTo(100 * Math.sin(target + 1.959964 / (2 * Math.sqrt(1000))) ** 2, 8);
  });

  it("is not offered for few areas, for amounts, or where the parts of the figures are not published", () => {
    expect(canBeFunnel(sampleComparison(ten.rows.slice(0, 9)))).toBe(false);
    expect(canBeFunnel({ ...ten, metric: catalogued("E16") })).toBe(false);
    expect(canBeFunnel({ ...ten, rows: ten.rows.map((row) => ({ ...row, interval: null })) })).toBe(false);
    expect(funnelAreas({ ...ten, rows: ten.rows.map((row) => ({ ...row, interval: null })) }, title, new Set())).toBeNull();
  });

  it("counts those left out for want of parts", () => {
    const odd = { ...ten, rows: [...ten.rows, { ...ten.rows[0], areaId: 50, numerator: null, interval: null } as (typeof ten.rows)[number]] };
    expect(funnelAreas(odd, title, new Set())?.leftOut).toBe(1);
  });

  it("works in the unit of a rate", () => {
    const rates = sampleComparison(Array.from({ length: 12 }, (_, at) => ({ shortName: `C${at}`, numerator: 100 + at, denominator: 20_000, value: ((100 + at) / 20_000) * 100_000 })), { metric: catalogued("J05"), kind: "council" });
    const funnel = funnelAreas(rates, title, new Set());
    expect(funnel?.chart.target).toBeCloseTo((1266 / 240_000) * 100_000, 6);
    expect(funnel?.chart.dots.map(({ value }) => value).sort((a, b) => a - b)[0]).toBe(500);
  });

  it.each([["above", "increase", "better"], ["above", "decrease", "worse"], ["below", "decrease", "better"], ["below", "neutral", "lower"], ["inside", "increase", "similar"]] as const)("%s, where %s is good, is %s", (side, polarity, outcome) => {
    expect(outcomeOf(side, polarity)).toBe(outcome);
  });

  it("draws each dot where its figures lie, names those outside, and marks the reader's own", () => {
    const funnel = funnelAreas(ten, title, new Set([1]));
    if (funnel === null) throw new Error("no funnel");
    const svg = drawFunnelChart(funnel.chart, 760, 520);
    readElements(svg);
    const { x, y } = funnelFrame(funnel.chart, 760, 520);
    const circles = [...svg.matchAll(/<circle cx="([\d.]+)" cy="([\d.]+)" r="7"><title>([^<]*)</g)];
    expect(circles).toHaveLength(10);
    for (const [, cx, cy, text] of circles) {
      const row = funnel.table.rows.find(([area]) => text?.startsWith(`${typeof area === "object" && area !== null ? area.text : String(area)}:`));
      expect(Math.abs(Number(cx) - x(Number(row?.[1])))).toBeLessThan(0.5);
      expect(Math.abs(Number(cy) - y(Number(row?.[2])))).toBeLessThan(0.5);
    }
    const texts = readTexts(svg).map(({ text }) => text);
    expect(texts).toContain("Far");
    expect(texts).toContain("Area 1");
    expect(svg).not.toContain("style=");
  });
});
