import { describe, expect, it } from "vitest";
import { readReportingDate } from "./read-reporting-date";

const row = { quarter: { start: "2025-10-01", end: "2025-12-31" }, isCumulative: false };
const read = (text: string, isCumulative = false) => readReportingDate(text, { ...row, isCumulative });

describe("a reporting date of the oversight framework", () => {
  it.each([
    ["Q1 2025/26", "quarter", "2025-04-01", "2025-06-30"],
    ["Q4 2024-25", "quarter", "2025-01-01", "2025-03-31"],
    ["2024-09", "month", "2024-09-01", "2024-09-30"],
    ["Jun-25", "month", "2025-06-01", "2025-06-30"],
    ["2024", "calendar_year", "2024-01-01", "2024-12-31"],
    ["2023/24", "financial_year", "2023-04-01", "2024-03-31"],
    ["2025/26 plan", "plan", "2025-04-01", "2026-03-31"],
    ["Jul 24 - Jun 25", "range", "2024-07-01", "2025-06-30"],
    ["Month 3 2025", "month", "2025-06-01", "2025-06-30"],
    ["Month 12 2025/26", "month", "2026-03-01", "2026-03-31"],
  ])("reads %s", (text, kind, start, end) => {
    expect(read(text)).toEqual({ kind, start, end, comparedWith: null, isEndStated: true });
  });

  it("reads a change with the period it is measured from", () => {
    expect(read("Jun 24 - Jun 25 vs Jun 23 - Jun 24")).toEqual({ kind: "range", start: "2024-06-01", end: "2025-06-30", comparedWith: { start: "2023-06-01", end: "2024-06-30" }, isEndStated: true });
  });

  it("counts a month of a cumulative metric from April", () => {
    expect(read("Month 9 2025", true)).toMatchObject({ kind: "year_to_date", start: "2025-04-01", end: "2025-12-31" });
  });

  it("ends a year to date with the quarter of its row, saying so, and only within that year", () => {
    expect(read("Year to date 25/26")).toEqual({ kind: "year_to_date", start: "2025-04-01", end: "2025-12-31", comparedWith: null, isEndStated: false });
    expect(read("Year to date 24/25")).toBeNull();
  });

  it.each([
    "Month 12 2025", "Month 0 2025", "Month 13 2025/26", "2009-10", "2025/27", "Jun 25 - Jul 24", "Jun 24 - Jun 25 vs Jun 25 - Jun 26",
    "Jun 24 - Jun 25 vs", "a vs b vs c", "Winter 2025", "Q5 2025/26", "25", "", "45658",
  ])("does not guess %s", (text) => {
    expect(read(text)).toBeNull();
  });
});
