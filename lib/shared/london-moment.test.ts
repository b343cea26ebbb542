import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dayInLondon, timeInLondon } from "./format-date";
import { londonMoment } from "./london-moment";

describe("the moment of a day and time in London", () => {
  it.each([
    ["2026-01-08", "09:30", "2026-01-08T09:30:00.000Z"],
    ["2026-07-09", "09:30", "2026-07-09T08:30:00.000Z"],
    ["2026-07-09", "00:30", "2026-07-08T23:30:00.000Z"],
    ["2026-12-31", "23:59", "2026-12-31T23:59:00.000Z"],
    // The clocks of 2026 change on 29 March and 25 October.
    ["2026-03-29", "00:59", "2026-03-29T00:59:00.000Z"],
    ["2026-03-29", "02:00", "2026-03-29T01:00:00.000Z"],
    ["2026-10-25", "00:59", "2026-10-24T23:59:00.000Z"],
    ["2026-10-25", "02:00", "2026-10-25T02:00:00.000Z"],
  ])("%s at %s is %s", (day, time, moment) => {
    expect(londonMoment(day, time)).toBe(moment);
  });

  it("is none in the hour that is left out", () => {
    for (const time of ["01:00", "01:30", "01:59"]) expect(londonMoment("2026-03-29", time)).toBeNull();
  });

  it("is the later one in the hour that comes twice, so that nothing is out early", () => {
    for (const time of ["01:00", "01:30", "01:59"]) expect(londonMoment("2026-10-25", time)).toBe(`2026-10-25T${time}:00.000Z`);
  });

  it("shows the day and time it was made from, whatever they are", () => {
    fc.assert(fc.property(fc.integer({ min: Date.UTC(1996, 0, 1), max: Date.UTC(2090, 0, 1) }), (milliseconds) => {
      const given = new Date(milliseconds - (milliseconds % 60_000)).toISOString();
      const found = londonMoment(dayInLondon(given), timeInLondon(given)) ?? "";
      expect([dayInLondon(found), timeInLondon(found)]).toEqual([dayInLondon(given), timeInLondon(given)]);
      expect([0, 3_600_000]).toContain(Date.parse(found) - Date.parse(given));
    }));
  });

  it("is of no day or time that does not exist", () => {
    for (const [day, time] of [["2026-02-30", "09:30"], ["2026-02-01", "24:00"], ["2026-02-01", "9:30"], ["2026-02-01", "09:60"], ["", ""]] as const) {
      expect(() => londonMoment(day, time)).toThrow(RangeError);
    }
  });
});
