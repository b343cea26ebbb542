import { describe, expect, it } from "vitest";
import { drawTrendLine } from "@/lib/charts/draw-trend-line";
import { attribute, findTags, readElements, readPath, readTexts } from "@/lib/charts/testing/read-svg";
import { sampleSpec } from "@/lib/charts/testing/sample-spec";

describe("drawTrendLine", () => {
  it("prints the last value, two dates and the step, inside the drawing", () => {
    const svg = drawTrendLine(sampleSpec(), { colour: "#005eb8" });
    expect(readTexts(svg).map(({ text }) => text).sort()).toEqual(["65% by Mar 2026", "68.5%", "Mar 2026", "Oct 2022"]);
    for (const { y } of readTexts(svg)) expect(y > 8 && y < 92).toBe(true);
    expect(svg).toContain('aria-label="Trend to Mar 2026: latest 68.5%"');
  });

  it("cuts the line where figures are missing", () => {
    const line = attribute(findTags(drawTrendLine(sampleSpec()), "path", 'stroke-linejoin="round"')[0] ?? "", "d") ?? "";
    expect(readPath(line).map((piece) => piece.length)).toEqual([6, 26, 9]);
  });

  it("draws two points as rings joined by dots, one as a ring, none as words", () => {
    const short = (values: readonly number[]) => drawTrendLine(sampleSpec({ values, steps: [], breaks: [], judgement: { limitsShown: false } }));
    expect(findTags(short([15.4, 14.7]), "circle", 'fill="#fff"')).toHaveLength(2);
    expect(findTags(short([15.4, 14.7]), "path", 'stroke-dasharray="2 4"')).toHaveLength(1);
    expect(readTexts(short([15.4, 14.7])).map(({ text }) => text)).toEqual(["15.4%", "14.7%", "Oct 2022", "Nov 2022"]);
    expect(readTexts(short([15.4])).map(({ text }) => text)).toEqual(["15.4%", "Oct 2022"]);
    expect(short([])).toContain("No figures held");
  });

  it("holds against hostile labels", () => {
    const svg = drawTrendLine(sampleSpec({ unit: "£<i>", steps: [{ dueOn: "2026-03-31", value: 65, label: "<script>" }] }), { font: '"><b>' });
    expect(new Set(readElements(svg))).toEqual(new Set(["svg", "path", "circle", "text"]));
    expect(svg).not.toMatch(/\sstyle=/);
  });
});
