import { expect, it } from "vitest";
import { freshness } from "./staleness";

const of = (today: string, months = 1, lagDays = 42) => freshness("2026-03-31", today, months, lagDays);

it("is stale after one interval, the lag and 30 days, and not on that day", () => {
  // 31 March and 31 + 42 + 30 days.
  expect([of("2026-07-12").stale, of("2026-07-13").stale]).toEqual([false, true]);
  expect([of("2026-09-11", 3).stale, of("2026-09-12", 3).stale]).toEqual([false, true]);
  expect(of("2027-03-31", 12).stale).toBe(false);
});

it("says when the next figures are due: by the calendar of the waiting-time statistics, else after the lag", () => {
  expect(of("2026-05-01").nextExpected).toBe("2026-06-11");
  expect(of("2026-05-01", 1, 28).nextExpected).toBe("2026-05-28");
  expect(of("2026-05-01", 12, 60).nextExpected).toBe("2027-05-30");
});
