import { describe, expect, it } from "vitest";
import type { Panel, PanelArea, PanelCell } from "@/lib/analysis/domain/panel";
import { drawMultiples, multiplesFrame } from "@/lib/charts/draw-multiples";
import { describeMultiples } from "@/lib/charts/describe-multiples";
import { periodPosition } from "@/lib/charts/period-position";
import { findTags, readElements, readPath, attribute, readTexts } from "@/lib/charts/testing/read-svg";
import { catalogued } from "@/lib/explore/testing/sample-comparison";
import { areasOverTime } from "./areas-over-time";
import { nearestPeriod } from "./nearest-period";

const ENDS = ["2025-12-31", "2026-01-31", "2026-02-28", "2026-03-31"];
const cell = (value: number | null, at: number, mark: string | null = null): PanelCell => ({ periodEnd: ENDS[at] ?? "", value, numerator: null, denominator: null, mark, basis: "published", releaseId: null });
const area = (areaId: number, shortName: string): PanelArea => ({ areaId, kind: "icb", code: `Q0${areaId}`, name: shortName, shortName, regionCode: null, population: null });

const panel: Panel = {
  metric: catalogued("E01"), kind: "icb", set: "2026", category: null, asOf: "2026-06-01", isSummed: false, releases: [],
  periods: ENDS.map((end) => ({ start: `${end.slice(0, 7)}-01`, end })),
  areas: [area(1, "Ash"), area(2, "Birch"), area(3, "Cedar")],
  cells: new Map([[1, [60, 61, 62, 63].map((value, at) => cell(value, at))], [2, [cell(50, 0), cell(null, 1, "suppressed"), cell(54, 2), cell(56, 3)]], [3, [null, null, null, null].map((value, at) => cell(value, at))]]),
  england: [58, 59, 60, 61].map((value, at) => cell(value, at)),
};

describe("areasOverTime", () => {
  const { chart, table } = areasOverTime(panel, ["Q02", "Q01", "nobody"], new Set([2]));

  it("shows the areas asked for, in their order, and says the gap of the last period", () => {
    expect(chart.panels.map(({ name }) => name)).toEqual(["Birch", "Ash"]);
    expect(chart.title).toBe("Ash (63.0%) is 7.0\u00a0points above Birch (56.0%) in March 2026");
    expect(describeMultiples(chart)).toContain("Birch: 56.0% in March 2026, 6.0\u00a0points above the first figure shown, December 2025.");
    expect(table.rows[0]).toEqual(["March 2026", 56, 63, 61]);
    expect(table.marks).toEqual({ "2|Q02": "suppressed" });
  });

  it("shows six at most", () => {
    const many: Panel = { ...panel, areas: Array.from({ length: 8 }, (_, at) => area(at + 1, `A${at}`)) };
    expect(areasOverTime(many, many.areas.map(({ code }) => code), new Set()).chart.panels).toHaveLength(6);
  });

  it("keeps England's total out of amounts", () => {
    expect(areasOverTime({ ...panel, metric: catalogued("E16") }, ["Q01"], new Set()).chart.england).toBeNull();
  });

  it("draws the figures of the table on one scale within half a pixel, and leaves a gap where none is held", () => {
    const frame = multiplesFrame(chart);
    const drawings = drawMultiples(chart);
    drawings.forEach(readElements);
    const pathOf = (svg: string, width: number): (readonly [number, number])[][] => readPath(attribute(findTags(svg, "path", `stroke="#212b32" stroke-width="${width}"`)[0] ?? "", "d") ?? "");
    // A figure alone between gaps is a dot, a path of no length.
    const piecesOf = (svg: string): (readonly [number, number])[][] => [...pathOf(svg, 2), ...pathOf(svg, 5)].sort((a, b) => (a[0]?.[0] ?? 0) - (b[0]?.[0] ?? 0));
    const values = [...table.rows].reverse();
    drawings.forEach((svg, panelAt) => {
      const drawn = piecesOf(svg).flat().filter((point, at, all) => at === 0 || point[0] !== all[at - 1]?.[0]);
      const held = values.flatMap((row, at) => (typeof row[panelAt + 1] === "number" ? [[frame.x(periodPosition(ENDS[at] ?? "")), frame.y(Number(row[panelAt + 1]))] as const] : []));
      expect(drawn).toHaveLength(held.length);
      held.forEach(([x, y], at) => {
        expect(Math.abs((drawn[at]?.[0] ?? NaN) - x)).toBeLessThan(0.5);
        expect(Math.abs((drawn[at]?.[1] ?? NaN) - y)).toBeLessThan(0.5);
      });
    });
    expect(piecesOf(drawings[0] ?? "").map((piece) => new Set(piece.map(([x]) => x)).size)).toEqual([1, 2]);
    expect(readTexts(drawings[0] ?? "").map(({ text }) => text)).toContain("56.0%");
  });

  it("says so where an area has no figures at all", () => {
    const none = areasOverTime(panel, ["Q03"], new Set());
    expect(none.chart.title).toBe("No figures of within 18 weeks are held of these areas");
    expect(drawMultiples(none.chart)[0]).toContain("No figures held");
  });
});

describe("nearestPeriod", () => {
  it("takes the nearest end, the earlier of two as near, and -1 without figures", () => {
    expect([nearestPeriod(panel, "2026-03-31"), nearestPeriod(panel, "2030-01-31"), nearestPeriod(panel, "2020-01-31"), nearestPeriod(panel, "2026-01-20")]).toEqual([3, 3, 0, 1]);
    expect(nearestPeriod({ ...panel, cells: new Map() }, "2026-03-31")).toBe(-1);
  });
});
