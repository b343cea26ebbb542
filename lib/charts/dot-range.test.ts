import { describe, expect, it } from "vitest";
import { dotPosition, dotScale, drawDotRange } from "@/lib/charts/dot-range";
import { attribute, findTags, readElements } from "@/lib/charts/testing/read-svg";

const rows = [{ previous: 53.4, current: 56.6 }, { previous: 69.8, current: 74.3 }, { previous: null, current: 60 }, { previous: 60, current: null }];

describe("dotScale", () => {
  it("holds every figure and the step between round ends", () => {
    expect(dotScale(rows, 65)).toEqual({ low: 50, high: 75, step: 65 });
    expect(dotScale([{ previous: null, current: 40 }], 92)).toMatchObject({ step: 92 });
    expect(dotScale([{ previous: null, current: 40 }], 92).high).toBeGreaterThanOrEqual(92);
  });

  it("takes negative figures and no figures at all", () => {
    const { low, high } = dotScale([{ previous: -18.4, current: 3 }], null);
    expect(low).toBeLessThanOrEqual(-18.4);
    expect(high).toBeGreaterThanOrEqual(3);
    expect(dotScale([], null).high).toBeGreaterThan(dotScale([], null).low);
  });
});

describe("drawDotRange", () => {
  const scale = dotScale(rows, 65);
  it("puts ring, dot and step on one scale", () => {
    const svg = drawDotRange({ previous: 53.4, current: 56.6 }, scale);
    const circles = findTags(svg, "circle", "cx").map((tag) => Number(attribute(tag, "cx")));
    expect(circles[0]).toBeCloseTo(dotPosition(53.4, scale), 1);
    expect(circles[1]).toBeCloseTo(dotPosition(56.6, scale), 1);
    expect(dotPosition(62.5, scale)).toBeCloseTo(120, 6);
    expect(attribute(findTags(svg, "path", "stroke-dasharray")[0] ?? "", "d")).toBe(`M${dotPosition(65, scale).toFixed(1)} 0V18`);
  });

  it("draws only what is held", () => {
    expect(readElements(drawDotRange({ previous: null, current: 60 }, scale))).toEqual(["svg", "path", "circle"]);
    expect(readElements(drawDotRange({ previous: 60, current: null }, { ...scale, step: null }))).toEqual(["svg", "circle"]);
  });
});
