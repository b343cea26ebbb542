import { describe, expect, it } from "vitest";
import { buildTrajectoryChart } from "@/lib/charts/build-trajectory-chart";
import { describeTrajectoryChart } from "@/lib/charts/describe-trajectory-chart";
import { drawTrajectoryChart } from "@/lib/charts/draw-trajectory-chart";
import { PALETTE } from "@/lib/charts/palette";
import { overlappingTexts } from "@/lib/charts/testing/overlapping-texts";
import { readValueAxis } from "@/lib/charts/testing/read-axis";
import { attribute, findTags, readElements, readPath, readTexts } from "@/lib/charts/testing/read-svg";
import { monthEnds, SAMPLE_VALUES, sampleSpc } from "@/lib/charts/testing/sample-spec";
import { trajectoryKey } from "@/lib/charts/trajectory-key";
import { trajectoryTable } from "@/lib/charts/trajectory-table";
import type { PlannedTrajectory, TrajectoryChartInput } from "@/lib/charts/trajectory-chart";

const STEPS: PlannedTrajectory = {
  role: "in_force", name: "Agreed 5 February 2026", shape: "step",
  points: [{ dueOn: "2026-03-31", value: 65, label: "65% by Mar 2026" }, { dueOn: "2027-03-31", value: 70, label: "70% by Mar 2027" }, { dueOn: "2029-03-31", value: 92, label: "92% by Mar 2029" }],
};
const PROPOSED: PlannedTrajectory = {
  role: "proposed", name: "Proposed 12 May 2026", shape: "line",
  points: [{ dueOn: "2026-03-31", value: 68, label: null }, { dueOn: "2027-03-31", value: 71, label: "71% by Mar 2027" }, { dueOn: "2029-03-31", value: 87, label: "87% by Mar 2029" }],
};
const AHEAD = monthEnds("2026-04-30", 12).map((periodEnd, month) => ({
  periodEnd, centre: 68 + month / 10, p50: [67 - month / 10, 69 + month / 5] as const, p80: [66 - month / 5, 70 + month / 4] as const, p95: [64.5 - month / 4, 71 + month / 3] as const,
}));

const input = (changes: Partial<TrajectoryChartInput> = {}): TrajectoryChartInput => ({
  id: "t", title: "Waits rose above the upper limit in March", subtitle: "% within 18 weeks, NHS South Yorkshire", unit: "%", decimals: 1,
  periods: monthEnds("2022-10-31", 42), values: SAMPLE_VALUES, spc: sampleSpc(SAMPLE_VALUES), ...changes,
});
const full = (changes: Partial<TrajectoryChartInput> = {}) => buildTrajectoryChart(input({
  plans: [STEPS, PROPOSED], projection: AHEAD, needed: { dueOn: "2029-03-31", value: 92, perYear: 7.83 }, ceiling: { label: "Best any ICB has held", value: 71.4 },
  breaks: [{ periodEnd: "2025-07-31", label: "Coverage breaks", kind: "coverage" }], ...changes,
}));

const paths = (svg: string, condition: string) => findTags(svg, "path", condition).flatMap((tag) => readPath(attribute(tag, "d") ?? ""));
const circles = (svg: string) => findTags(svg, "circle", "cx").map((tag) => [Number(attribute(tag, "cx")), Number(attribute(tag, "cy"))] as const).sort((a, b) => a[0] - b[0]);

describe("trajectory chart", () => {
  it("draws value, both plans, needed line, projection and ceiling where their figures belong, within half a pixel", () => {
    for (const width of [300, 900]) {
      const svg = drawTrajectoryChart(full(), { width, height: 420 });
      readElements(svg);
      const y = readValueAxis(svg);
      const held = SAMPLE_VALUES.flatMap((value, month) => (value === null ? [] : [{ value, month }]));
      const points = circles(svg);
      expect(points).toHaveLength(held.length);
      const [from, to] = [points[0]?.[0] ?? NaN, points.at(-1)?.[0] ?? NaN];
      // October 2022 is month 0 and March 2026 month 41; one scale runs on to March 2029, month 77.
      const x = (month: number) => from + (month / 41) * (to - from);
      const near = (drawn: readonly (readonly number[])[], meant: readonly (readonly [number, number])[]) => {
        expect(drawn).toHaveLength(meant.length);
        drawn.forEach(([px = NaN, py = NaN], index) => {
          const [month, value] = meant[index] ?? [NaN, NaN];
          expect(Math.abs(px - x(month)) <= 0.5 && Math.abs(py - y(value)) <= 0.5, `${px} ${py} for month ${month}, ${value} at ${x(month)} ${y(value)}`).toBe(true);
        });
      };
      near(points, held.map(({ month, value }) => [month, value]));
      const group = /<g fill="none" stroke="#490092"[^>]*>(.*?)<\/g>/g;
      const [agreed = "", proposed = ""] = [...svg.matchAll(group)].map(([, inside = ""]) => inside);
      near(readPath(attribute(findTags(agreed, "path", "d").at(-1) ?? "", "d") ?? "").flat(), [[41, 65], [53, 65], [53, 70], [77, 70], [77, 92]]);
      near(readPath(attribute(findTags(proposed, "path", "7 4")[0] ?? "", "d") ?? "").flat(), [[41, 68], [53, 71], [77, 87]]);
      near(paths(svg, 'stroke-dasharray="1 4"').flat(), [[41, 68.5], [77, 92]]);
      near(paths(svg, 'stroke-width="3.6"').map((piece) => piece[0] ?? []), AHEAD.map(({ centre }, month) => [42 + month, centre]));
      const upper = AHEAD.map(({ p80 }, month) => [42 + month, p80[1]] as const);
      const lower = AHEAD.map(({ p80 }, month) => [42 + month, p80[0]] as const).reverse();
      near(paths(svg, `fill="${PALETTE.projection80}"`).flat(), [[41, 68.5], ...upper, ...lower]);
      expect(Math.abs((paths(svg, 'stroke-dasharray="6 4"')[0]?.[0]?.[1] ?? NaN) - y(71.4))).toBeLessThanOrEqual(0.5);
    }
  });

  it("marks what is proposed as hollow and dashed, and what is in force as filled", () => {
    const svg = drawTrajectoryChart(full(), { width: 900, height: 420 });
    const filled = paths(svg, `fill="${PALETTE.trajectory}"`);
    const hollow = paths(svg, `fill="${PALETTE.paper}" stroke="${PALETTE.trajectory}"`);
    expect([filled.length, hollow.length]).toEqual([3, 3]);
    expect(trajectoryKey(full()).map(({ text }) => text)).toEqual(expect.arrayContaining(["Agreed 5 February 2026", "Proposed 12 May 2026", "pace needed", "Best any ICB has held", "projection: 50, 80 and 95% ranges", "break in the series"]));
  });

  it("says the finding, the pace, the end of the projection and what is not held", () => {
    const words = describeTrajectoryChart(full()).replaceAll("\u00a0", " ");
    for (const part of ["latest value is 68.5%", "3.5 points above the step in force, 65.0%", "next step is 70.0% by 31 March 2027", "Needs 7.8 points a year to reach 92.0% by 31 March 2029", "Proposed 12 May 2026", "ends at March 2027: 69.1%, with an 80% range of 63.8% to 72.8%", "Best any ICB has held: 71.4%", "Not held: April 2023", "Coverage breaks"]) expect(words).toContain(part);
    expect(describeTrajectoryChart(full({ needed: { dueOn: "2029-03-31", value: 60, perYear: -2.83 } }))).toContain("Needs a fall of 2.8");
  });

  it("names the projection's end and every step, and lets no label cover another", () => {
    for (const [width, height] of [[300, 320], [400, 300], [600, 340], [900, 460]] as const) {
      for (const chart of [full(), full({ plans: [STEPS] }), full({ reference: { label: "England, all commissioners together", values: SAMPLE_VALUES.map((_, month) => 58 + month / 7) } })]) {
        const svg = drawTrajectoryChart(chart, { width, height });
        expect(overlappingTexts(svg, 13), `${width} px`).toEqual([]);
        const texts = readTexts(svg).map(({ text }) => text).join(" ");
        expect(texts).toMatch(/Projection ends/);
        expect(texts).toContain("92%");
        expect(texts).toContain("April 2023 not held");
      }
    }
  });

  it("gives the drawn figures as a table: every period, every due date, every projected month", () => {
    const table = trajectoryTable(full());
    const column = (key: string) => table.columns.findIndex((one) => one.key === key);
    const row = (period: string) => table.rows.find(([name]) => name === period) ?? [];
    expect(table.rows).toHaveLength(42 + 12 + 1);
    expect(row("March 2026")[column("value")]).toBe(68.5);
    expect(row("March 2026")[column("in_force")]).toBe(65);
    expect(row("September 2026")[column("in_force")]).toBe(65);
    expect(row("September 2026")[column("proposed")]).toBeCloseTo(69.5, 10);
    expect(row("March 2027")[column("projection")]).toBeCloseTo(69.1, 10);
    expect(row("March 2027")[column("p80_upper")]).toBeCloseTo(72.75, 10);
    expect(row("March 2029")[column("in_force")]).toBe(92);
    expect(row("April 2023")[column("value")]).toBeNull();
    for (const cells of table.rows) expect(cells).toHaveLength(table.columns.length);
  });

  it("draws what little there is: nothing, a plan alone, one point, a flat or negative series", () => {
    const empty = drawTrajectoryChart(buildTrajectoryChart(input({ periods: [], values: [], spc: null })), { width: 300, height: 240 });
    expect(readTexts(empty).map(({ text }) => text)).toEqual(["No figures held"]);
    const planOnly = drawTrajectoryChart(buildTrajectoryChart(input({ periods: [], values: [], spc: null, plans: [STEPS] })), { width: 600, height: 300 });
    expect(readTexts(planOnly).map(({ text }) => text)).toContain("92% by Mar 2029");
    for (const values of [[50], [50, 50, 50], [-5, -7.5, -2], [0, 0]]) {
      const chart = buildTrajectoryChart(input({ periods: monthEnds("2026-01-31", values.length), values, spc: null, unit: "£m", plans: [{ ...PROPOSED, points: [{ dueOn: "2027-03-31", value: -1, label: "−£1m by Mar 2027" }] }] }));
      const svg = drawTrajectoryChart(chart, { width: 600, height: 300 });
      readElements(svg);
      expect(svg).not.toMatch(/NaN|Infinity/);
      const y = readValueAxis(svg);
      circles(svg).forEach(([, cy], index) => expect(Math.abs(cy - y(values[index] ?? NaN))).toBeLessThanOrEqual(0.5));
      expect(describeTrajectoryChart(chart)).not.toContain("needed for limits");
    }
  });

  it("refuses two plans of one role, a projection past 12 months or over figures held, ranges that are not nested, and sizes too small", () => {
    expect(() => full({ plans: [STEPS, { ...STEPS }] })).toThrow("two trajectories");
    expect(() => full({ plans: [{ ...STEPS, points: [STEPS.points[0], STEPS.points[0]].flatMap((point) => point ?? []) }] })).toThrow("two values are due");
    const [first] = AHEAD;
    if (first === undefined) throw new Error("no step");
    expect(() => full({ projection: [{ ...first, periodEnd: "2027-04-30" }] })).toThrow("12 months");
    expect(() => full({ projection: [{ ...first, periodEnd: "2026-03-31" }] })).toThrow("held");
    expect(() => full({ projection: [{ ...first, p50: [60, 69] }] })).toThrow("not nested");
    expect(() => full({ needed: { dueOn: "2029-03-31", value: NaN, perYear: 1 } })).toThrow(RangeError);
    expect(() => drawTrajectoryChart(full(), { width: 270, height: 300 })).toThrow("cannot be read");
    expect(() => drawTrajectoryChart(full(), { width: 600, height: 150 })).toThrow("cannot be read");
  });
});
