import { describe, expect, it } from "vitest";
import { readFinancialQuarter, readFinancialYear } from "./read-financial-period";

describe("periods of the financial year", () => {
  it.each([
    ["2025/26", "2025-04-01", "2026-03-31"],
    ["2024-25", "2024-04-01", "2025-03-31"],
    ["25/26", "2025-04-01", "2026-03-31"],
    ["1999/00", "1999-04-01", "2000-03-31"],
    ["2023/2024", "2023-04-01", "2024-03-31"],
  ])("reads the year %s", (text, start, end) => {
    expect(readFinancialYear(text)).toEqual({ start, end });
  });

  it.each([
    ["Q1 2025/26", "2025-04-01", "2025-06-30"],
    ["Q3 2025/26", "2025-10-01", "2025-12-31"],
    ["Q4 2024-25", "2025-01-01", "2025-03-31"],
    ["2018/19 Q4", "2019-01-01", "2019-03-31"],
  ])("reads the quarter %s", (text, start, end) => {
    expect(readFinancialQuarter(text)).toEqual({ start, end });
  });

  it.each(["2025/27", "2025", "2009-10", "25/2026", "2025/2", "", "FY26"])("does not guess the year %s", (text) => {
    expect(readFinancialYear(text)).toBeNull();
  });

  it.each(["Q5 2025/26", "Q1 2025", "Q1", "2025/26", "Q1 25-27"])("does not guess the quarter %s", (text) => {
    expect(readFinancialQuarter(text)).toBeNull();
  });
});
