import { describe, expect, it } from "vitest";
import { describeWindowsFan } from "@/lib/charts/describe-windows-fan";
import { drawWindowsFan } from "@/lib/charts/draw-windows-fan";
import { PALETTE } from "@/lib/charts/palette";
import { overlappingTexts } from "@/lib/charts/testing/overlapping-texts";
import { readValueAxis } from "@/lib/charts/testing/read-axis";
import { attribute, findTags, readElements, readPath, readTexts } from "@/lib/charts/testing/read-svg";
import { windowsFanTable } from "@/lib/charts/windows-fan-table";
import type { FanWindow, WindowsFan } from "@/lib/charts/windows-fan";

/** A window that goes straight to a change over 36 months, with a wave on it that is nought at both ends. */
const straight = (end: number, name = "Essex", isOwn = false): FanWindow => ({ name, isOwn, from: "March 2022", to: "March 2025", changes: Array.from({ length: 37 }, (_, month) => (month === 0 || month === 36 ? (end * month) / 36 : (end * month) / 36 + Math.sin(month + end) * 1.5)) });
const fan = (windows: readonly FanWindow[], changes: Partial<WindowsFan> = {}): WindowsFan => ({ title: "No board gained as much", unit: "%", decimals: 1, months: 36, windows, best: null, needed: null, own: "this board", ...changes });
const lines = (svg: string, condition: string) => findTags(svg, "path", condition).flatMap((tag) => readPath(attribute(tag, "d") ?? ""));

const MANY = [...Array.from({ length: 244 }, (_, index) => straight(-15 + (index % 40) * 0.7 + index / 100)), ...[-3, -2.5, 1].map((end) => straight(end, "South Yorkshire", true)), straight(19.4, "Birmingham and Solihull")];

describe("windows fan", () => {
  it("draws every window where its changes belong: others at every third month, own and best at every month", () => {
    const svg = drawWindowsFan(fan(MANY, { best: MANY.length - 1, needed: 23.5 }), 360, 262);
    readElements(svg);
    const y = readValueAxis(svg);
    const grey = lines(svg, `stroke="${PALETTE.minor}"`);
    const others = MANY.filter(({ isOwn, name }) => !isOwn && !name.startsWith("Birm"));
    expect(grey).toHaveLength(others.length);
    grey.forEach((piece, window) => {
      expect(piece).toHaveLength(13);
      piece.forEach(([, py], index) => expect(Math.abs(py - y(others[window]?.changes[index * 3] ?? NaN))).toBeLessThanOrEqual(0.6));
    });
    const own = lines(svg, `fill="none" stroke="${PALETTE.onTrajectory}"`);
    expect(own.map((piece) => piece.length)).toEqual([37, 37, 37]);
    own.forEach((piece, window) => piece.forEach(([, py], month) => expect(Math.abs(py - y(MANY[244 + window]?.changes[month] ?? NaN))).toBeLessThanOrEqual(0.5)));
    const [needed = []] = lines(svg, 'stroke-width="2.6"');
    expect(Math.abs((needed[0]?.[1] ?? NaN) - y(0))).toBeLessThanOrEqual(0.5);
    expect(Math.abs((needed[1]?.[1] ?? NaN) - y(23.5))).toBeLessThanOrEqual(0.5);
    expect(needed[1]?.[0]).toBe(own[0]?.at(-1)?.[0]);
  });

  it("stays under 25 kB for 250 windows of 36 months, at the widest too", () => {
    for (const width of [300, 360, 900]) expect(drawWindowsFan(fan(MANY, { best: 0, needed: 23.5 }), width, 300).length).toBeLessThan(25_000);
  });

  it("cuts a line where a month is not held, and never ends it early without saying", () => {
    const gap: FanWindow = { ...straight(6), changes: straight(6).changes.map((change, month) => (month === 6 ? null : change)) };
    expect(lines(drawWindowsFan(fan([gap])), `stroke="${PALETTE.minor}"`).map((piece) => piece.length)).toEqual([2, 10]);
    expect(lines(drawWindowsFan(fan([{ ...gap, isOwn: true }])), 'stroke-width="1.6"').map((piece) => piece.length)).toEqual([6, 30]);
  });

  it("names best, own and needed without one label on another, however close they end", () => {
    for (const width of [300, 360]) {
      for (const needed of [23.5, 5.1, 4.9, -2]) {
        const svg = drawWindowsFan(fan([straight(5, "Bath and North East Somerset, Swindon and Wiltshire"), straight(5, "South Yorkshire", true), straight(-9)], { best: 0, needed }), width, 240);
        expect(overlappingTexts(svg, 12.5)).toEqual([]);
        for (const { x, text, anchor } of readTexts(svg)) if (anchor === "start") expect(x + text.length * 5).toBeLessThanOrEqual(width);
      }
    }
  });

  it("says how many came to what is needed, the best and the own ones", () => {
    const words = describeWindowsFan(fan(MANY, { best: MANY.length - 1, needed: 23.5 }));
    for (const part of ["248 past windows of 36 months", "The best is Birmingham and Solihull, March 2022 to March 2025: +19.4", "Of this board there are 3, which changed from \u22123.0", "+23.5\u00a0points is needed; none of them"]) expect(words).toContain(part);
    expect(describeWindowsFan(fan([straight(-5), straight(-2), straight(1)], { needed: -3 }))).toContain("1 of them came to as much");
    expect(describeWindowsFan(fan([]))).toBe("No past window is held.");
  });

  it("gives each window as a row, and draws nothing, one window and a flat one", () => {
    const table = windowsFanTable(fan([straight(6), straight(-9)]));
    expect(table.columns.map(({ head }) => head)).toEqual(["Area", "From", "To", "After 12 months", "After 24 months", "After 36 months"]);
    expect(table.rows.map((row) => row.at(-1))).toEqual([6, -9]);
    expect(readTexts(drawWindowsFan(fan([]))).map(({ text }) => text)).toEqual(["No past window is held"]);
    for (const windows of [[straight(3)], [{ ...straight(0), changes: Array.from({ length: 37 }, () => 0) }]]) expect(drawWindowsFan(fan(windows, { best: 0 }))).not.toMatch(/NaN|Infinity/);
  });
});
