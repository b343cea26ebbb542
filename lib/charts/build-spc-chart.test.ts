import { describe, expect, it } from "vitest";
import { sampleSpc, sampleSpec } from "@/lib/charts/testing/sample-spec";

describe("buildSpcChart", () => {
  it("cuts the value line at the missing month and at the break", () => {
    expect(sampleSpec().lines).toEqual([{ start: 0, end: 5 }, { start: 7, end: 32 }, { start: 33, end: 41 }]);
    expect(sampleSpec().gaps).toEqual([{ start: 6, end: 6 }]);
  });

  it("does not call a series that began late or is empty a gap", () => {
    expect(sampleSpec({ values: [null, null, 3, 4, null], breaks: [] }).gaps).toEqual([{ start: 4, end: 4 }]);
    const empty = sampleSpec({ values: [null, null], breaks: [] });
    expect([empty.gaps, empty.latest, empty.lines]).toEqual([[], null, []]);
  });

  it("puts a step in force from the period it is due in, and none before", () => {
    const steps = [
      { dueOn: "2024-03-31", value: 61, label: "61%" },
      { dueOn: "2023-03-31", value: 60, label: "60%" },
    ];
    const targets = sampleSpec({ steps }).points.map(({ target }) => target);
    expect([targets[4], targets[5], targets[16], targets[17], targets[41]]).toEqual([null, 60, 60, 61, 61]);
  });

  it("marks points by what the rules say, and left-out points as such", () => {
    const spec = sampleSpec({
      values: [1, 2, 3, 4, 5, null], breaks: [],
      judgement: { judged: { 0: ["improvement", []], 1: ["concern", []], 2: ["neither_low", []], 3: [null, []] } },
    });
    expect(spec.points.map(({ mark }) => mark).slice(0, 5)).toEqual(["improving", "concerning", "neither", "ghost", "common"]);
  });

  it("shows no limits and plain points where the series is too short", () => {
    const spec = sampleSpec({ values: [1, 2, 3], breaks: [], judgement: { limitsShown: false } });
    expect(spec.segments).toEqual([]);
    expect(spec.points.map(({ mark }) => mark)).toEqual(["plain", "plain", "plain"]);
  });

  it("refuses input that would draw a wrong chart", () => {
    expect(() => sampleSpec({ periods: ["2026-03-31"] })).toThrow(/periods/);
    expect(() => sampleSpec({ values: [1, 2], breaks: [], periods: ["2026-03-31", "2026-02-28"] })).toThrow(/rise/);
    expect(() => sampleSpec({ values: [1, NaN], breaks: [] })).toThrow(/cannot be drawn/);
    expect(() => sampleSpec({ breaks: [{ periodEnd: "2025-07-30", label: "x", kind: "other" }] })).toThrow(/no period/);
    expect(() => sampleSpec({ spc: sampleSpc([1, 2]) })).toThrow(/judged/);
    expect(() => sampleSpec({ reference: { label: "England", values: [1] } })).toThrow(/reference/);
  });
});
