import { describe, expect, it } from "vitest";
import { sampleObjective, sampleRows, sampleSnapshot } from "../render/pdf/sample-snapshot";
import { canonicalFigures } from "./snapshot";

const pack = (changes: Parameters<typeof sampleObjective>[0] = {}) =>
  sampleSnapshot({ illustrative: false, objectives: [sampleObjective(changes)] });

describe("canonicalFigures", () => {
  it("does not depend on the order in which keys were written", () => {
    const reversed = Object.fromEntries(Object.entries(pack()).reverse()) as unknown as ReturnType<typeof pack>;
    expect(canonicalFigures(reversed)).toBe(canonicalFigures(pack()));
  });

  it("survives a round trip through JSON", () => {
    expect(canonicalFigures(JSON.parse(JSON.stringify(pack())))).toBe(canonicalFigures(pack()));
  });

  it.each([
    ["a value", { rows: sampleRows([65.5], 65) }, { rows: sampleRows([65.6], 65) }],
    ["a missing value made zero", { rows: sampleRows([null], 65) }, { rows: sampleRows([0], 65) }],
    ["a target", { targetText: "65%" }, { targetText: "70%" }],
    ["a status", { statusKey: "met" as const }, { statusKey: "too_early" as const }],
    ["staleness", { stale: false }, { stale: true }],
    ["provenance", { illustrative: false }, { illustrative: true }],
  ])("changes with %s", (_, before, after) => {
    expect(canonicalFigures(pack(after))).not.toBe(canonicalFigures(pack(before)));
  });

  it("does not change when only words or drawings do", () => {
    expect(canonicalFigures(pack({ notes: ["Reworded"], chart: null, statusReason: "Reworded" }))).toBe(canonicalFigures(pack()));
  });

  it("refuses a number that is not finite", () => {
    expect(() => canonicalFigures({ ...pack(), objectives: [sampleObjective({ rows: sampleRows([Number.NaN], 65) })] })).toThrow(RangeError);
  });
});
