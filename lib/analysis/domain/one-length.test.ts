import { describe, expect, it } from "vitest";
import { ofOneLength } from "./one-length";

const figure = (periodStart: string, periodEnd: string, value = 1) => ({ periodStart, periodEnd, value });
const YEAR = figure("2024-04-01", "2025-03-31", 5787);
const MARCH = figure("2025-03-01", "2025-03-31", 512);
const APRIL = figure("2025-04-01", "2025-04-30", 498);

describe("ofOneLength", () => {
  it("never sets a month beside a year: the newest well-held length stands alone", () => {
    expect(ofOneLength([YEAR, MARCH, APRIL])).toEqual([MARCH, APRIL]);
    const april2025ToMarch2026 = figure("2025-04-01", "2026-03-31", 5900);
    expect(ofOneLength([YEAR, APRIL, april2025ToMarch2026])).toEqual([YEAR, april2025ToMarch2026]);
  });

  it("is not turned by a newer period that few bodies have", () => {
    expect(ofOneLength([YEAR, YEAR, YEAR, APRIL])).toEqual([YEAR, YEAR, YEAR]);
  });

  it("leaves periods of one length, and counts that run up from a first day, as they are", () => {
    expect(ofOneLength([MARCH, APRIL])).toEqual([MARCH, APRIL]);
    const runUp = ["2021-06-30", "2021-09-30", "2021-12-31", "2022-03-31"].map((end) => figure("2021-04-01", end));
    expect(ofOneLength(runUp)).toEqual(runUp);
    expect(ofOneLength([])).toEqual([]);
  });
});
