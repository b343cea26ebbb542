import { describe, expect, it } from "vitest";
import fc from "fast-check";
import { chartTable } from "@/lib/charts/chart-table";
import { drawSpcChart } from "@/lib/charts/draw-spc-chart";
import { PALETTE } from "@/lib/charts/palette";
import { attribute, findTags, readElements, readPath, readTexts } from "@/lib/charts/testing/read-svg";
import { SAMPLE_VALUES, sampleSpc, sampleSpec } from "@/lib/charts/testing/sample-spec";
import { textWidth } from "@/lib/charts/text-width";
import type { ChartSpec } from "@/lib/charts/chart-spec";

const SIZES = [{ width: 320, height: 260 }, { width: 700, height: 360 }, { width: 900, height: 440 }];
const draw = (spec: ChartSpec, width = 900, height = 440): string => drawSpcChart(spec, { width, height });
const pathOf = (svg: string, condition: string): string => attribute(findTags(svg, "path", condition)[0] ?? "", "d") ?? "";
const valueLine = (svg: string): string => pathOf(svg, `stroke="${PALETTE.ink}" stroke-width="2"`);

/** Pixels to values, read from the printed figures of the value axis alone. */
function readValueScale(svg: string): (pixel: number) => number {
  const ticks = readTexts(svg).filter(({ text, anchor, size, y }) => anchor === "end" && /^[\d,.]+%?$/.test(text) && size === 13 && y < 415);
  const [first, last] = [ticks[0], ticks[ticks.length - 1]];
  if (!first || !last || first === last) throw new Error("no value axis found");
  const [low, high] = [Number(first.text.replace(/[,%]/g, "")), Number(last.text.replace(/[,%]/g, ""))];
  return (pixel) => low + ((pixel - (first.y - 4.55)) / (last.y - first.y)) * (high - low);
}

describe("drawSpcChart", () => {
  it("draws the same figures as the table, within half a pixel", () => {
    const spec = sampleSpec({ reference: { label: "England", values: SAMPLE_VALUES.map((value) => (value === null ? null : value - 4)) } });
    const svg = draw(spec);
    const value = readValueScale(svg);
    const halfPixel = Math.abs(value(1) - value(0)) / 2;
    const table = chartTable(spec).rows;
    const drawnValues = readPath(valueLine(svg)).flat().map(([, y]) => value(y));
    const held = table.filter((row) => row.value !== null);
    expect(drawnValues).toHaveLength(held.length);
    held.forEach((row, index) => expect(Math.abs((drawnValues[index] ?? NaN) - (row.value ?? NaN))).toBeLessThan(halfPixel));
    const drawnReference = readPath(pathOf(svg, `stroke="${PALETTE.reference}" stroke-width="1.6"`)).flat().map(([, y]) => value(y));
    held.forEach((row, index) => expect(Math.abs((drawnReference[index] ?? NaN) - (row.reference ?? NaN))).toBeLessThan(halfPixel));
    const limits = readPath(pathOf(svg, 'stroke-dasharray="6 3"')).map((piece) => value(piece[0]?.[1] ?? NaN));
    expect(Math.abs((limits[0] ?? NaN) - (table[0]?.upper ?? NaN))).toBeLessThan(halfPixel);
    expect(Math.abs((limits[1] ?? NaN) - (table[0]?.lower ?? NaN))).toBeLessThan(halfPixel);
    const mean = readPath(findTags(svg, "path", "/>").map((tag) => attribute(tag, "d") ?? "").find((data) => /^M[^M]*H[\d.]+$/.test(data)) ?? "");
    expect(Math.abs(value(mean[0]?.[0]?.[1] ?? NaN) - (table[0]?.mean ?? NaN))).toBeLessThan(halfPixel);
  });

  it("spaces months evenly and leaves the missing month empty", () => {
    const xs = readPath(valueLine(draw(sampleSpec()))).map((piece) => piece.map(([x]) => x));
    expect(xs.map((piece) => piece.length)).toEqual([6, 26, 9]);
    const [before = [], after = []] = xs;
    const month = (before[1] ?? 0) - (before[0] ?? 0);
    expect((after[0] ?? 0) - (before[5] ?? 0)).toBeCloseTo(2 * month, 0);
  });

  it("names the missing month, the break with its month, the steps and the limits", () => {
    const texts = readTexts(draw(sampleSpec({ steps: [{ dueOn: "2026-03-31", value: 65, label: "65% by Mar 2026" }] }))).map(({ text }) => text);
    for (const text of ["April 2023 not held", "Coverage breaks", "65% by Mar 2026", "Upper limit 66.7", "Mean 65.0", "Lower limit 63.4", "68.5%"]) expect(texts).toContain(text);
    expect(draw(sampleSpec())).toContain("from July 2025</tspan>");
  });

  it.each(SIZES)("keeps labels of the right-hand column apart at $width px, however close the lines", ({ width, height }) => {
    const near = fc.double({ min: 64, max: 66, noNaN: true });
    fc.assert(
      fc.property(near, near, near, near, near, (value, mean, lower, upper, england) => {
        const values = [...SAMPLE_VALUES.slice(0, -1), value];
        const spec = sampleSpec({ values, steps: [], judgement: { mean, lower, upper }, reference: { label: "England", values: values.map(() => england) } });
        const texts = readTexts(draw(spec, width, height));
        const column = texts.filter(({ text, x }) => x > width / 2 && /^(Upper|Lower|Mean|England|\d+\.\d%$)/.test(text)).sort((a, b) => a.y - b.y);
        expect(column).toHaveLength(5);
        column.forEach((label, index) => {
          const above = column[index - 1];
          // Baselines apart by the lower label's letters, 0.75 of its size, and the upper one's tails, 0.2.
          if (above) expect(label.y - above.y).toBeGreaterThan(label.size * 0.75 + above.size * 0.2);
          expect(label.x + textWidth(label.text, label.size, label.text.endsWith("%"))).toBeLessThanOrEqual(width);
        });
      }),
      { numRuns: 60 },
    );
  });

  it.each(SIZES)("keeps month labels apart and inside at $width px", ({ width, height }) => {
    for (const years of [1, 3, 9, 30]) {
      const spec = sampleSpec({ steps: [{ dueOn: `${2026 + years}-03-31`, value: 80, label: "80%" }] });
      const months = readTexts(draw(spec, width, height)).filter(({ text }) => /^[A-Z][a-z]{2} \d{4}$/.test(text)).sort((a, b) => a.x - b.x);
      expect(months.length).toBeGreaterThan(1);
      months.forEach((month, index) => {
        const half = textWidth(month.text, month.size) / 2;
        expect(month.x - half).toBeGreaterThanOrEqual(0);
        expect(month.x + half).toBeLessThanOrEqual(width);
        const before = months[index - 1];
        if (before) expect(month.x - before.x).toBeGreaterThan(half * 2 + 4);
      });
    }
  });

  it("says kinds of points by shape as well as colour", () => {
    const spec = sampleSpec({ judgement: { judged: { 3: ["concern", ["single_below"]], 41: ["improvement", ["single_above"]], 20: [null, []], 21: ["neither_high", []] } } });
    const svg = draw(spec);
    const group = (fill: string): string => new RegExp(`<g fill="${fill}">(.*?)</g>`).exec(svg)?.[1] ?? "";
    expect(group(PALETTE.concerning)).toMatch(/^<path [^>]*\/>$/);
    expect(group(PALETTE.improving)).toMatch(/^<circle cx="([\d.]+)" cy="([\d.]+)" [^>]*\/><path d="M\1 \2h0" stroke-width="[\d.]+" stroke-linecap="round"\/>$/);
    expect(group(PALETTE.paper)).toMatch(/^<circle [^>]*\/>$/);
    expect(group(PALETTE.neither)).toMatch(/^<circle [^>]*\/>$/);
    expect(group(PALETTE.common).match(/<circle/g)).toHaveLength(37);
    expect(svg).toContain(`<g stroke="${PALETTE.ink}"><g fill=`);
  });

  it("draws a reference held for one month alone as a dot", () => {
    const values = SAMPLE_VALUES.map((_, index) => (index === SAMPLE_VALUES.length - 1 ? 66 : index < 2 ? 60 : null));
    const svg = draw(sampleSpec({ reference: { label: "England", values } }));
    expect(readPath(pathOf(svg, 'stroke-width="1.6"')).map((piece) => piece.length)).toEqual([2]);
    expect(readPath(pathOf(svg, 'stroke-width="6"')).map((piece) => piece.length)).toEqual([2]);
  });

  it("draws limits for each stretch", () => {
    const spc = sampleSpc(SAMPLE_VALUES);
    const [segment] = spc.segments;
    if (!segment) throw new Error("no segment");
    const spec = sampleSpec({ spc: { ...spc, segments: [{ ...segment, end: 32, mean: 64, lower: 62, upper: 66 }, { ...segment, start: 33, mean: 66, lower: 65, upper: 67 }] } });
    expect(readPath(pathOf(draw(spec), 'stroke-dasharray="6 3"'))).toHaveLength(4);
    expect(chartTable(spec).rows.map(({ upper }) => upper).slice(31, 35)).toEqual([66, 66, 67, 67]);
    expect(readTexts(draw(spec)).map(({ text }) => text)).toContain("Upper limit 67.0");
  });

  it("draws one point as a ring, two as rings joined by dots, a dozen hollow and without limits", () => {
    const short = (values: readonly number[]): string => draw(sampleSpec({ values, steps: [], breaks: [], judgement: { limitsShown: false } }));
    expect(valueLine(short([68.5]))).toBe("");
    expect(findTags(short([68.5]), "circle", "cx")).toHaveLength(1);
    expect(findTags(short([66, 68.5]), "path", 'stroke-dasharray="1 5"')).toHaveLength(1);
    const dozen = short([60, 61, 62, 61, 63, 62, 64, 65, 63, 66, 67, 68]);
    expect(dozen).toContain(`<g fill="${PALETTE.paper}"><circle`);
    expect(dozen).not.toContain(PALETTE.limitBand);
    expect(dozen).not.toMatch(/limit \d/i);
    expect(short([])).toContain("No figures held");
  });

  it("does not start the value axis at nought, nor pass 100%", () => {
    const ticks = readTexts(draw(sampleSpec({ values: SAMPLE_VALUES.map((value) => (value === null ? null : value + 31)), steps: [], judgement: { mean: 96, lower: 94, upper: 98 } })));
    const figures = ticks.filter(({ anchor, size }) => anchor === "end" && size === 13).map(({ text }) => parseFloat(text));
    expect(Math.min(...figures)).toBeGreaterThan(80);
    expect(Math.max(...figures)).toBeLessThanOrEqual(100);
  });

  it.each(SIZES)("holds against hostile text at $width px", ({ width, height }) => {
    const bad = `"><script>alert(1)</script><text style="x" onload='y'>&\u0000\ud800`;
    const spec = sampleSpec({
      id: bad, title: bad, subtitle: bad, unit: bad,
      steps: [{ dueOn: "2026-03-31", value: 65, label: bad }],
      breaks: [{ periodEnd: "2025-07-31", label: bad, kind: "other" }],
      reference: { label: bad, values: SAMPLE_VALUES },
    });
    const svg = drawSpcChart(spec, { width, height, font: bad });
    expect(new Set(readElements(svg))).toEqual(new Set(["svg", "path", "g", "circle", "text", "tspan"]));
    const tags = (svg.match(/<[^>]*>/g) ?? []).join("").replace(/"[^"]*"/g, '""');
    expect(tags).not.toMatch(/\s(on\w+|style)=/);
    // A long foreign label may not push the plot out of the drawing.
    expect(readPath(valueLine(svg)).flat().every(([x]) => x > 0 && x < width)).toBe(true);
    expect((readPath(valueLine(svg)).flat().at(-1)?.[0] ?? 0) > width * 0.55).toBe(true);
  });

  it.each(SIZES)("is well formed, under 9 kB and free of style at $width px", ({ width, height }) => {
    const judged = Object.fromEntries(SAMPLE_VALUES.map((_, index) => [index, ["concern", ["shift_below", "two_of_three_below"]] as const]));
    const svg = draw(sampleSpec({ judgement: { judged }, reference: { label: "England", values: SAMPLE_VALUES } }), width, height);
    expect(readElements(svg)[0]).toBe("svg");
    expect(new TextEncoder().encode(svg).length).toBeLessThan(9000);
    expect(svg).not.toMatch(/\s(style|class|on\w+)=|<style|<script|NaN|Infinity|undefined/);
    expect(svg).not.toMatch(/="[^"]*\d\.\d{3}/);
  });

  it("refuses a size that cannot be read", () => {
    expect(() => draw(sampleSpec(), 100, 300)).toThrow(RangeError);
  });
});
