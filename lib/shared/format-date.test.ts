import { describe, expect, it } from "vitest";
import { daysInMonth, formatDate, formatDateTime, formatPeriod, formatShortDate, formatShortPeriod, parseIsoDate } from "@/lib/shared/format-date";

describe("calendar dates", () => {
  it("prints a day in full and short", () => {
    expect(formatDate("2026-05-14")).toBe("14 May 2026");
    expect(formatDate("2026-09-04")).toBe("4 September 2026");
    expect(formatShortDate("2026-09-04")).toBe("4 Sep 2026");
  });

  it("knows leap years", () => {
    expect([1900, 2000, 2024, 2026].map((year) => daysInMonth(year, 2))).toEqual([28, 29, 29, 28]);
  });

  it.each(["2026-02-29", "2026-13-01", "2026-00-10", "2026-4-01", "2026-04-31", "", "2026-04-01T00:00:00Z"])("refuses %s", (text) => {
    expect(() => parseIsoDate(text)).toThrow(RangeError);
  });
});

describe("periods", () => {
  it.each([
    ["2026-03-31", "month", "March 2026", "Mar 2026"],
    ["2026-03-31", "quarter", "January to March 2026", "Jan to Mar 2026"],
    ["2026-01-31", "quarter", "November 2025 to January 2026", "Nov 2025 to Jan 2026"],
    ["2026-02-28", "quarter", "December 2025 to February 2026", "Dec 2025 to Feb 2026"],
    ["2026-03-31", "financial_year", "2025/26", "2025/26"],
    ["2026-04-01", "financial_year", "2026/27", "2026/27"],
    ["2000-03-31", "financial_year", "1999/00", "1999/00"],
    ["2024-12-31", "calendar_year", "2024", "2024"],
    ["2024-12-31", "three_years", "2022 to 2024", "2022 to 2024"],
    ["2026-03-29", "week", "week ending 29 March 2026", "week ending 29 Mar 2026"],
    ["2026-03-29", "day", "29 March 2026", "29 Mar 2026"],
  ] as const)("names %s as a %s", (iso, kind, long, short) => {
    expect(formatPeriod(iso, kind)).toBe(long);
    expect(formatShortPeriod(iso, kind)).toBe(short);
  });
});

describe("moments", () => {
  it("are printed in London time, with summer time", () => {
    expect(formatDateTime("2026-05-14T08:30:00Z")).toBe("14 May 2026 at 9:30am");
    expect(formatDateTime("2026-01-14T08:30:00Z")).toBe("14 January 2026 at 8:30am");
    expect(formatDateTime("2026-05-14T23:05:00Z")).toBe("15 May 2026 at 12:05am");
    expect(formatDateTime("2026-01-14T12:00:00+00:00")).toBe("14 January 2026 at 12:00pm");
  });

  it("are refused without a zone, because the machine's own zone would decide", () => {
    expect(() => formatDateTime("2026-05-14T08:30:00")).toThrow(RangeError);
    expect(() => formatDateTime("2026-05-14")).toThrow(RangeError);
  });
});
