import { describe, expect, it } from "vitest";
import { drawSparkline } from "@/lib/charts/draw-sparkline";
import { PALETTE } from "@/lib/charts/palette";
import { attribute, findTags, readElements, readPath } from "@/lib/charts/testing/read-svg";
import { SAMPLE_VALUES, sampleSpec } from "@/lib/charts/testing/sample-spec";

const linePieces = (svg: string) => readPath(attribute(findTags(svg, "path", 'stroke-linejoin="round"')[0] ?? "", "d") ?? "");
const everyPoint = (type: "concern" | "improvement") => ({ judged: Object.fromEntries(SAMPLE_VALUES.map((_, index) => [index, [type, []] as const])) });

describe("drawSparkline", () => {
  it("draws the figures of the series, within half a pixel", () => {
    const spec = sampleSpec();
    const drawn = linePieces(drawSparkline(spec)).flat();
    const held = spec.points.flatMap(({ value }) => (value === null ? [] : [value]));
    expect(drawn).toHaveLength(held.length);
    // The highest and the lowest figure fix the scale; all others must lie on it. Four units make a pixel.
    const top = Math.min(...drawn.map(([, y]) => y));
    const foot = Math.max(...drawn.map(([, y]) => y));
    const [highest, lowest] = [Math.max(...held), Math.min(...held)];
    held.forEach((value, index) => {
      const expected = foot - ((value - lowest) / (highest - lowest)) * (foot - top);
      expect(Math.abs((drawn[index]?.[1] ?? NaN) - expected)).toBeLessThan(2);
    });
    expect(foot - top).toBeGreaterThan(60);
  });

  it("leaves gaps at the missing month and the break", () => {
    expect(linePieces(drawSparkline(sampleSpec())).map((piece) => piece.length)).toEqual([6, 26, 9]);
  });

  it("stays under 1.5 kB with 41 points, all of them special", () => {
    for (const type of ["concern", "improvement"] as const) {
      const svg = drawSparkline(sampleSpec({ judgement: everyPoint(type) }), { named: true });
      expect(new TextEncoder().encode(svg).length).toBeLessThan(1536);
      expect(readElements(svg)).toContain("use");
    }
  });

  it("puts every special-cause point on the line, as an outlined dot drawn by reference", () => {
    const svg = drawSparkline(sampleSpec({ judgement: everyPoint("improvement") }));
    const dots = findTags(svg, "path", " id=")[0] ?? "";
    const onLine = linePieces(svg).flat().slice(0, -1);
    expect(readPath(attribute(dots, "d") ?? "").map((piece) => piece[0])).toEqual(onLine);
    expect(svg).toContain(`<use href="#${attribute(dots, "id")}" stroke="${PALETTE.improving}"`);
  });

  it("gives drawings that differ different ids, and equal ones the same", () => {
    const idOf = (spec: Parameters<typeof drawSparkline>[0]) => attribute(findTags(drawSparkline(spec), "path", " id=")[0] ?? "", "id");
    const one = idOf(sampleSpec({ judgement: everyPoint("improvement") }));
    expect(idOf(sampleSpec({ judgement: everyPoint("improvement") }))).toBe(one);
    expect(idOf(sampleSpec({ judgement: everyPoint("improvement"), values: [...SAMPLE_VALUES.slice(0, 40), 61, 68.5] }))).not.toBe(one);
  });

  it("handles nothing, one point, two points and a dozen", () => {
    const short = (values: readonly (number | null)[]) => drawSparkline(sampleSpec({ values, steps: [], breaks: [], judgement: { limitsShown: false } }));
    expect(readElements(short([]))).toEqual(["svg"]);
    expect(readElements(short([null]))).toEqual(["svg"]);
    expect(readElements(short([5]))).toEqual(["svg", "g", "circle"]);
    expect(findTags(short([5, 6]), "circle", "cx")).toHaveLength(2);
    expect(findTags(short([5, 6]), "path", "stroke-dasharray")).toHaveLength(1);
    const dozen = short([60, 61, 62, 61, 63, 62, 64, 65, 63, 66, 67, 68]);
    expect(findTags(dozen, "circle", "cx")).toHaveLength(12);
    expect(dozen).not.toContain(PALETTE.limitBand);
    expect(dozen).not.toContain("NaN");
  });

  it("shows the step in force as purple dashes, and the first to come where none is yet", () => {
    const level = (dueOn: string) => findTags(drawSparkline(sampleSpec({ steps: [{ dueOn, value: 65, label: "" }] })), "path", PALETTE.trajectory);
    expect(level("2026-03-31")).toHaveLength(1);
    expect(level("2029-03-31")).toHaveLength(1);
    expect(findTags(drawSparkline(sampleSpec({ steps: [] })), "path", PALETTE.trajectory)).toHaveLength(0);
  });

  it("is hidden from readers unless it must speak for itself", () => {
    expect(drawSparkline(sampleSpec())).toContain('aria-hidden="true"');
    expect(drawSparkline(sampleSpec(), { named: true })).toContain('role="img" aria-label="41 points, latest 68.5%"');
    expect(drawSparkline(sampleSpec({ unit: '"<b>' }), { named: true })).not.toContain("<b>");
  });
});
