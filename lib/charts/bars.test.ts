import { describe, expect, it } from "vitest";
import { describePairedBars } from "@/lib/charts/describe-paired-bars";
import { drawPairedBars } from "@/lib/charts/draw-paired-bars";
import { drawWaterfall } from "@/lib/charts/draw-waterfall";
import { BAR_TEXT } from "@/lib/charts/bar-rows";
import { textWidth } from "@/lib/charts/text-width";
import { pairedBarsKey } from "@/lib/charts/bar-paint";
import { pairedBarsTable } from "@/lib/charts/paired-bars-table";
import { PALETTE } from "@/lib/charts/palette";
import { overlappingTexts } from "@/lib/charts/testing/overlapping-texts";
import { readValueAxis } from "@/lib/charts/testing/read-axis";
import { attribute, findTags, readElements, readPath, readTexts } from "@/lib/charts/testing/read-svg";
import { waterfallTable } from "@/lib/charts/waterfall-table";
import type { PairedBars } from "@/lib/charts/paired-bars";
import type { Waterfall } from "@/lib/charts/waterfall";

const pieces = (svg: string, condition: string) => findTags(svg, "path", condition).flatMap((tag) => readPath(attribute(tag, "d") ?? ""));
/** Left and right end of each bar that lies level, top to bottom. */
const level = (svg: string, colour: string) => pieces(svg, `fill="${colour}"`).map((piece) => { const xs = piece.map(([x]) => x); return [Math.min(...xs), Math.max(...xs)] as const; });
const zeroOf = (svg: string) => pieces(svg, 'stroke-width="1.5"')[0]?.[0]?.[0] ?? NaN;

const WATERFALL: Waterfall = { title: "Underlying deficit is twice the reported", unit: "£m", decimals: 1, start: { label: "Reported", value: -20 }, steps: [{ label: "One-off income", amount: -10 }, { label: "Savings that do not recur", amount: -30 }, { label: "Rest of the full-year effect of recurrent savings", amount: 80 }], end: { label: "Underlying position", value: 20 } };

describe("waterfall", () => {
  it("draws each step from the total so far, over nought too, and totals from nought", () => {
    for (const width of [300, 900]) {
      const svg = drawWaterfall(WATERFALL, width);
      readElements(svg);
      const zero = zeroOf(svg);
      const [start, end] = level(svg, PALETTE.finance);
      if (start === undefined || end === undefined) throw new Error("a total is missing");
      const unit = (end[1] - end[0]) / 20;
      const at = (value: number) => zero + value * unit;
      const expected = (bar: readonly [number, number] | undefined, [from, to]: readonly [number, number]) => { expect(Math.abs((bar?.[0] ?? NaN) - at(from))).toBeLessThanOrEqual(0.5); expect(Math.abs((bar?.[1] ?? NaN) - at(to))).toBeLessThanOrEqual(0.5); };
      expected(start, [-20, 0]);
      expected(end, [0, 20]);
      const [first, second] = level(svg, PALETTE.offNotImproving);
      expected(first, [-30, -20]);
      expected(second, [-60, -30]);
      expected(level(svg, PALETTE.onTrajectory)[0], [-60, 20]);
      // Each connector stands where one bar ends and the next begins.
      pieces(svg, "stroke-dasharray=\"2 2\"").forEach(([from], index) => expect(Math.abs((from?.[0] ?? NaN) - at([-20, -30, -60, 20][index] ?? NaN))).toBeLessThanOrEqual(0.5));
      expect(overlappingTexts(svg, 13)).toEqual([]);
      expect(readTexts(svg).map(({ text }) => text)).toEqual(expect.arrayContaining(["\u2212£20.0m", "\u2212£10.0m", "+£80.0m", "£20.0m"]));
    }
  });

  it("keeps the figure of a small step off the line of nought, on either side of it", () => {
    for (const sign of [1, -1]) {
      const svg = drawWaterfall({ ...WATERFALL, start: { label: "Reported", value: 10 * sign }, steps: [{ label: "One-off income", amount: -5 * sign }, { label: "Savings that do not recur", amount: -75 * sign }, { label: "Full-year effect", amount: 45 * sign }], end: { label: "Underlying", value: -25 * sign } }, 640);
      const zero = zeroOf(svg);
      const figures = readTexts(svg).filter(({ text }) => text.includes("£"));
      expect(figures).toHaveLength(5);
      for (const { text, x, anchor } of figures) {
        const width = textWidth(text, BAR_TEXT, true);
        const left = anchor === "end" ? x - width : x;
        expect(left > zero || left + width < zero).toBe(true);
        expect(left > 0 && left + width <= 640).toBe(true);
      }
    }
  });

  it("gives amounts and positions, and refuses steps that do not lead to the end", () => {
    expect(waterfallTable(WATERFALL).rows.map(([, amount, position]) => [amount, position])).toEqual([[null, -20], [-10, -30], [-30, -60], [80, 20], [null, 20]]);
    expect(() => drawWaterfall({ ...WATERFALL, end: { label: "Underlying", value: 20.1 } }, 900)).toThrow("not to 20.1");
    expect(drawWaterfall({ ...WATERFALL, start: { label: "Reported", value: 0 }, steps: [], end: { label: "Underlying", value: 0 } }, 300)).not.toMatch(/NaN|Infinity/);
  });
});

const PAIRED: PairedBars = {
  title: "Savings fall short of plan", unit: "£m", decimals: 1, direction: "columns", groups: ["April 2025", "May 2025", "June 2025"].map((label) => ({ label, short: label.slice(0, 3) })),
  series: [
    { name: "Plan", role: "plan", parts: [{ name: "Recurrent", values: [4, 5, 6] }, { name: "Non-recurrent", values: [1, 1, 2] }] },
    { name: "Actual", role: "actual", parts: [{ name: "Recurrent", values: [3, -2, null] }, { name: "Non-recurrent", values: [2, -3, null] }] },
  ],
};

describe("paired bars", () => {
  it("stacks parts from nought, downwards where negative, on the axis that is drawn", () => {
    for (const width of [300, 900]) {
      const svg = drawPairedBars(PAIRED, width);
      readElements(svg);
      const y = readValueAxis(svg);
      const ends = (condition: string) => pieces(svg, condition).map((piece) => [piece[0]?.[1] ?? NaN, piece[1]?.[1] ?? NaN] as const);
      const near = (drawn: readonly (readonly [number, number])[], meant: readonly (readonly [number, number])[]) => {
        expect(drawn).toHaveLength(meant.length);
        drawn.forEach(([from, to], index) => { const [low, high] = meant[index] ?? [NaN, NaN]; expect(Math.abs(from - y(low))).toBeLessThanOrEqual(0.5); expect(Math.abs(to - y(high))).toBeLessThanOrEqual(0.5); });
      };
      near(ends(`fill="${PALETTE.finance}" stroke`), [[0, 3], [0, -2]]);
      near(ends(`fill="${PALETTE.limitBand}" stroke="${PALETTE.finance}"/>`), [[3, 5], [-2, -5]]);
      near(ends(`stroke="${PALETTE.trajectory}" stroke-width="1.6"/>`), [[0, 4], [0, 5], [0, 6]]);
      near(ends('stroke-dasharray="2 2"'), [[4, 5], [5, 6], [6, 8]]);
      // A month that is not held has a dash, never a bar of nought.
      expect(readTexts(svg).filter(({ text }) => text === "\u2013")).toHaveLength(1);
      expect(overlappingTexts(svg, 13)).toEqual([]);
    }
  });

  it("stacks parts of both signs away from nought, each in its own length, with the sum as the figure", () => {
    const mixed: PairedBars = { ...PAIRED, groups: [{ label: "2025/26" }], series: [{ name: "Actual", role: "actual", parts: [{ name: "Recurrent", values: [4] }, { name: "Non-recurrent", values: [-3] }] }] };
    const svg = drawPairedBars(mixed, 600);
    const y = readValueAxis(svg);
    const [recurrent, other] = [`fill="${PALETTE.finance}" stroke`, `fill="${PALETTE.limitBand}" stroke="${PALETTE.finance}"/>`].map((condition) => pieces(svg, condition)[0]?.map(([, py]) => py) ?? []);
    expect(Math.abs((recurrent?.[0] ?? NaN) - y(0)) + Math.abs((recurrent?.[1] ?? NaN) - y(4))).toBeLessThanOrEqual(0.5);
    expect(Math.abs((other?.[0] ?? NaN) - y(0)) + Math.abs((other?.[1] ?? NaN) - y(-3))).toBeLessThanOrEqual(0.5);
    expect(readTexts(svg).map(({ text }) => text)).toContain("£1.0m");
  });

  it("draws bodies as rows with every figure beside its bar", () => {
    const rows: PairedBars = { ...PAIRED, direction: "rows", groups: ["NHS South Yorkshire", "Sheffield Teaching Hospitals NHS Foundation Trust", "Rotherham"].map((label) => ({ label })), series: [{ name: "Plan", role: "plan", parts: [{ name: "", values: [10, -5, 0] }] }, { name: "Forecast", role: "forecast", parts: [{ name: "", values: [-20, 5, null] }] }] };
    for (const width of [300, 900]) {
      const svg = drawPairedBars(rows, width);
      const zero = zeroOf(svg);
      const ends = (colour: string) => pieces(svg, `stroke="${colour}"`).map((piece) => piece.map(([x]) => x)).map((xs) => [Math.min(...xs), Math.max(...xs)] as const);
      const [plan, second] = ends(PALETTE.trajectory);
      const [forecast] = ends(PALETTE.finance);
      if (plan === undefined || second === undefined || forecast === undefined) throw new Error("a bar is missing");
      const unit = (plan[1] - zero) / 10;
      expect(Math.abs(zero - second[0] - 5 * unit)).toBeLessThanOrEqual(0.5);
      expect(Math.abs(zero - forecast[0] - 20 * unit)).toBeLessThanOrEqual(0.5);
      expect(readTexts(svg).map(({ text }) => text)).toEqual(expect.arrayContaining(["£10.0m", "\u2212£20.0m", "£0.0m", "\u2013"]));
      expect(overlappingTexts(svg, 13)).toEqual([]);
    }
  });

  it("names parts in key and table, with the whole beside its parts", () => {
    expect(pairedBarsKey(PAIRED).map(({ text }) => text)).toEqual(["Plan, recurrent", "Plan, non-recurrent", "Actual, recurrent", "Actual, non-recurrent"]);
    expect(new Set(pairedBarsKey(PAIRED).map(({ mark }) => mark)).size).toBe(4);
    expect(pairedBarsTable(PAIRED).rows).toEqual([["April 2025", 4, 1, 5, 3, 2, 5], ["May 2025", 5, 1, 6, -2, -3, -5], ["June 2025", 6, 2, 8, null, null, null]]);
    expect(describePairedBars(PAIRED)).toContain("Actual: 2 figures, from \u2212£5.0m (May 2025) to £5.0m (April 2025).");
  });

  it("says that nothing is held, and refuses three series, lengths that differ and figures that are none", () => {
    const without = { ...PAIRED, series: PAIRED.series.map((one) => ({ ...one, parts: one.parts.map((part) => ({ ...part, values: [null, null, null] })) })) };
    expect(readTexts(drawPairedBars(without, 300)).map(({ text }) => text)).toEqual(["No figures held"]);
    const [plan] = PAIRED.series;
    if (plan === undefined) throw new Error("no series");
    expect(() => drawPairedBars({ ...PAIRED, series: [plan, plan, plan] }, 300)).toThrow("3 series");
    expect(() => drawPairedBars({ ...PAIRED, series: [{ ...plan, parts: [{ name: "", values: [1] }] }] }, 300)).toThrow("for 3 groups");
    expect(() => drawPairedBars({ ...PAIRED, series: [{ ...plan, parts: [{ name: "", values: [1, NaN, 2] }] }] }, 300)).toThrow(RangeError);
  });
});
