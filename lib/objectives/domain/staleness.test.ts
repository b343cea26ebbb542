import { expect, it } from "vitest";
import { secondThursdayAfter } from "@/lib/shared/month";
import { freshness } from "./staleness";

const of = (today: string, frequency = "monthly", lagDays = 42) => freshness("2026-03-31", today, frequency, lagDays, secondThursdayAfter);

it("is stale after one interval, the lag and 30 days, and not on that day", () => {
  // 31 March and 31 + 42 + 30 days.
  expect([of("2026-07-12").stale, of("2026-07-13").stale]).toEqual([false, true]);
  expect([of("2026-09-11", "quarterly").stale, of("2026-09-12", "quarterly").stale]).toEqual([false, true]);
  expect(of("2027-03-31", "annual").stale).toBe(false);
});

it("takes a frequency it does not know for monthly", () => {
  expect([of("2026-07-12", "sometimes").stale, of("2026-07-13", "sometimes").stale]).toEqual([false, true]);
});

it("says when the next figures are due", () => {
  expect(of("2026-05-01").nextExpected).toBe("2026-06-11");
});
