import { describe, expect, it } from "vitest";
import { describeLagTimeline } from "@/lib/charts/describe-lag-timeline";
import { drawLagTimeline } from "@/lib/charts/draw-lag-timeline";
import { lagTimelineTable } from "@/lib/charts/lag-timeline-table";
import { labelBox, overlapArea, type Anchor } from "@/lib/charts/place-label";
import { PALETTE } from "@/lib/charts/palette";
import { overlappingTexts } from "@/lib/charts/testing/overlapping-texts";
import { attribute, findTags, readElements, readPath, readTexts } from "@/lib/charts/testing/read-svg";
import type { LagRow, LagTimeline } from "@/lib/charts/lag-timeline";

const MEASURE: LagRow = {
  name: "This measure", note: "% within 18 weeks",
  bands: [{ stage: "acting", from: "2024-12-31", to: "2025-12-31", text: null }, { stage: "too early", from: "2025-12-31", to: "2026-12-31", text: null }, { stage: "early signal", from: "2026-12-31", to: "2027-12-31", text: null }, { stage: "should be visible", from: "2027-12-31", to: null, text: "Against 70%" }],
  dates: [{ on: "2026-12-31", label: "13 May 2027: judge 70%" }],
};
const timeline = (rows: readonly LagRow[] = [MEASURE], changes: Partial<LagTimeline> = {}): LagTimeline => ({ title: "The next honest date to judge is 13 May 2027", today: "2026-06-30", from: "2024-12-31", to: "2028-12-31", rows, ...changes });
const bars = (svg: string) => findTags(svg, "rect", "height=\"26\"").map((tag) => [Number(attribute(tag, "x")), Number(attribute(tag, "x")) + Number(attribute(tag, "width"))] as const);

describe("lag timeline", () => {
  it("draws each stage from its first to its last day, today and the day to judge, on one scale of time", () => {
    for (const width of [300, 900, 1290]) {
      const svg = drawLagTimeline(timeline(), width);
      readElements(svg);
      const [first, second, third, last] = bars(svg);
      if (first === undefined || second === undefined || third === undefined || last === undefined) throw new Error("a band is missing");
      const [left, right] = [first[0], last[1]];
      // Four years: each band is a quarter of the axis.
      const at = (years: number) => left + ((right - left) * years) / 4;
      [first, second, third, last].forEach(([from, to], year) => { expect(from).toBeCloseTo(at(year), 0); expect(to).toBeCloseTo(at(year + 1), 0); });
      const [today = []] = findTags(svg, "path", 'stroke-width="2"').flatMap((tag) => readPath(attribute(tag, "d") ?? ""));
      expect(Math.abs((today[0]?.[0] ?? NaN) - at(1.5))).toBeLessThanOrEqual(0.5);
      const [diamond = []] = findTags(svg, "path", `fill="${PALETTE.trajectory}" stroke`).flatMap((tag) => readPath(attribute(tag, "d") ?? ""));
      expect(Math.abs((diamond[0]?.[0] ?? NaN) - at(2))).toBeLessThanOrEqual(0.5);
      expect(readTexts(svg).map(({ text }) => text)).toContain("13 May 2027: judge 70%");
    }
  });

  it("clamps what runs past the axis, and leaves out a band or today that lies outside it", () => {
    const svg = drawLagTimeline(timeline([{ ...MEASURE, bands: [{ stage: "acting", from: "2020-01-31", to: "2022-01-31", text: null }, { stage: "should be visible", from: "2027-12-31", to: "2040-12-31", text: null }], dates: [] }], { today: "2030-01-01" }), 900);
    expect(bars(svg)).toHaveLength(1);
    expect(bars(svg)[0]?.[1]).toBeCloseTo(892, 0);
    expect(readTexts(svg).map(({ text }) => text)).not.toContain("Today");
  });

  it("lets no day to judge cover another, at any width, and keeps every label inside the drawing", () => {
    const dates = ["2026-09-30", "2026-12-31", "2027-02-28", "2028-11-30"].map((on, index) => ({ on, label: `${index + 1} September 2027: judge the ${60 + index}% step` }));
    for (const width of [300, 600, 900]) {
      const svg = drawLagTimeline(timeline([{ ...MEASURE, dates }, { ...MEASURE, dates: dates.slice(2) }]), width);
      expect(overlappingTexts(svg, 12.5)).toEqual([]);
      const labels = readTexts(svg).filter(({ text }) => text.includes("judge the"));
      const diamonds = findTags(svg, "path", `fill="${PALETTE.trajectory}" stroke`).flatMap((tag) => readPath(attribute(tag, "d") ?? "")).map((piece) => ({ left: (piece[3]?.[0] ?? NaN) + 0.5, right: (piece[1]?.[0] ?? NaN) - 0.5, top: (piece[0]?.[1] ?? NaN) + 1, bottom: piece[2]?.[1] ?? NaN }));
      expect(diamonds).toHaveLength(6);
      for (const { text, x, y, anchor } of labels) for (const diamond of diamonds) expect(overlapArea(labelBox({ lines: [text], size: 12.5, bold: true }, { x, y, anchor: anchor as Anchor }), diamond), `${text} at ${width}`).toBe(0);
      expect(labels).toHaveLength(6);
      for (const { x, y, anchor } of labels) expect(y > 0 && x >= 0 && x <= width && (anchor === "end" || x < width - 100)).toBe(true);
    }
  });

  it("says each row's stage today and its days, and gives them as a table", () => {
    expect(describeLagTimeline(timeline())).toBe("The next honest date to judge is 13 May 2027. Today is 30 June 2026. This measure: Too early to tell; 13 May 2027: judge 70%.");
    expect(lagTimelineTable(timeline()).rows).toEqual([
      ["This measure", "Acting", "31 December 2024", "31 December 2025"], ["This measure", "Too early to tell", "31 December 2025", "31 December 2026"],
      ["This measure", "Early signal possible", "31 December 2026", "31 December 2027"], ["This measure", "Should be visible: Against 70%", "31 December 2027", "open"],
      ["This measure", "13 May 2027: judge 70%", "31 December 2026", "31 December 2026"],
    ]);
  });

  it("says that there is nothing, and refuses an axis of no length", () => {
    expect(readTexts(drawLagTimeline(timeline([]), 300)).map(({ text }) => text)).toContain("Nothing to place in time");
    expect(() => drawLagTimeline(timeline([MEASURE], { to: "2024-12-31" }), 900)).toThrow(RangeError);
  });
});
