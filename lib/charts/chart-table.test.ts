import { describe, expect, it } from "vitest";
import { chartTable } from "@/lib/charts/chart-table";
import { sampleSpec } from "@/lib/charts/testing/sample-spec";

describe("chartTable", () => {
  it("has a row for every period, missing ones included, with all figures", () => {
    const { rows, columns } = chartTable(sampleSpec());
    expect(rows).toHaveLength(42);
    expect(columns).toEqual(["Period", "Value, %", "Mean, %", "Lower limit, %", "Upper limit, %", "Target in force, %", "Signal"]);
    expect(rows[41]?.cells).toEqual(["March 2026", "68.5", "65.0", "63.4", "66.7", "65.0", "Improving (above the upper limit, shift above the mean)"]);
    expect(rows[6]?.cells).toEqual(["April 2023", "–", "65.0", "63.4", "66.7", "–", "Not held"]);
    expect(rows[33]?.signal).toBe("Common cause; break before this: Coverage breaks");
  });

  it("keeps the figures unrounded beside the text", () => {
    const { rows } = chartTable(sampleSpec({ values: [1.23456, 2], steps: [], breaks: [] }));
    expect([rows[0]?.value, rows[0]?.cells[1]]).toEqual([1.23456, "1.2"]);
  });

  it("leaves out columns that would be empty", () => {
    const { columns, rows } = chartTable(sampleSpec({ values: [1, 2], unit: "", steps: [], breaks: [], judgement: { limitsShown: false } }));
    expect(columns).toEqual(["Period", "Value", "Signal"]);
    expect(rows[0]?.cells).toEqual(["October 2022", "1.0", "Too few points to judge"]);
    expect(rows.every(({ cells }) => cells.length === columns.length)).toBe(true);
  });
});
