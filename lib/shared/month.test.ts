import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, addMonths, monthEnd, monthEnds, monthsBetween, monthStart, secondThursdayAfter } from "./month";

describe("months", () => {
  it.each([
    [2024, 2, "2024-02-29"], [2026, 2, "2026-02-28"], [2100, 2, "2100-02-28"], [2025, 13, "2026-01-31"], [2026, 0, "2025-12-31"], [2026, -11, "2025-01-31"], [2026, 4, "2026-04-30"],
  ])("year %d month %d ends on %s", (year, month, end) => expect(monthEnd(year, month)).toBe(end));

  it("end on their last day however many are added", () => {
    expect(addMonths("2024-01-31", 1)).toBe("2024-02-29");
    expect(addMonths("2026-03-31", -13)).toBe("2025-02-28");
    expect(addMonths("2026-03-05", 0)).toBe("2026-03-31");
    expect(monthStart("2026-03-31")).toBe("2026-03-01");
  });

  it("are counted as they are added", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1990, max: 2060 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: -300, max: 300 }), (year, month, count) => {
        const from = monthEnd(year, month);
        expect(monthsBetween(from, addMonths(from, count))).toBe(count);
        expect(addMonths(addMonths(from, count), -count)).toBe(from);
      }),
    );
  });

  it("are listed with both ends, none where the end comes first", () => {
    expect(monthEnds("2025-11-15", "2026-02-01")).toEqual(["2025-11-30", "2025-12-31", "2026-01-31", "2026-02-28"]);
    expect(monthEnds("2026-02-28", "2026-02-28")).toEqual(["2026-02-28"]);
    expect(monthEnds("2026-03-31", "2026-01-31")).toEqual([]);
  });

  it("refuse what is no date", () => {
    for (const text of ["2026-02-30", "31/03/2026", ""]) expect(() => addMonths(text, 1)).toThrow();
  });
});

describe("addDays", () => {
  it.each([["2026-03-28", 2, "2026-03-30"], ["2024-02-28", 1, "2024-02-29"], ["2025-12-31", 1, "2026-01-01"], ["2026-01-01", -1, "2025-12-31"], ["2026-10-24", 2, "2026-10-26"]])(
    "%s and %d days is %s, over changes of clock and year", (from, days, to) => expect(addDays(from, days)).toBe(to));
});

describe("secondThursdayAfter", () => {
  // Read off a calendar: the second Thursday of the second month after.
  it.each([
    ["2025-04-30", "2025-06-12"], ["2025-05-31", "2025-07-10"], ["2025-06-30", "2025-08-14"], ["2025-07-31", "2025-09-11"], ["2025-08-31", "2025-10-09"], ["2025-09-30", "2025-11-13"],
    ["2025-10-31", "2025-12-11"], ["2025-11-30", "2026-01-08"], ["2025-12-31", "2026-02-12"], ["2026-01-31", "2026-03-12"], ["2026-02-28", "2026-04-09"], ["2026-03-31", "2026-05-14"],
  ])("figures to %s come out on %s", (periodEnd, published) => expect(secondThursdayAfter(periodEnd)).toBe(published));

  it("is a Thursday from the 8th to the 14th, always", () => {
    for (const end of monthEnds("2000-01-31", "2060-12-31")) {
      const day = new Date(`${secondThursdayAfter(end)}T00:00:00Z`);
      expect([day.getUTCDay(), day.getUTCDate() >= 8 && day.getUTCDate() <= 14]).toEqual([4, true]);
    }
  });
});
