import { expect, it } from "vitest";
import { rttPublicationDay } from "./publication-calendar.mjs";

// Thursdays read off a calendar: months that start on a Thursday, on a Friday, and across the year's end.
it.each([
  ["2026-03", "2026-05-14"], ["2026-01", "2026-03-12"], ["2025-11", "2026-01-08"], ["2025-12", "2026-02-12"], ["2022-10", "2022-12-08"], ["2024-06", "2024-08-08"],
])("figures of %s come out on %s", (period, day) => {
  expect(rttPublicationDay(period)).toBe(day);
});
