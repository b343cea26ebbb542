import { describe, expect, it } from "vitest";
import { readTimePeriod } from "./read-time-period";
import type { YearKind } from "./schema";

describe("a time period of Fingertips", () => {
  it.each<[string, YearKind, string, string, number | null]>([
    ["2015", "calendar", "2015-01-01", "2015-12-31", 1],
    ["2019 - 21", "calendar", "2019-01-01", "2021-12-31", 3],
    ["1999 - 01", "calendar", "1999-01-01", "2001-12-31", 3],
    ["2021/22", "financial", "2021-04-01", "2022-03-31", 1],
    ["1999/00", "financial", "1999-04-01", "2000-03-31", 1],
    ["2019/20 - 21/22", "financial", "2019-04-01", "2022-03-31", 3],
    ["2022/23", "academic", "2022-09-01", "2023-08-31", 1],
    ["2015/16", "mid_november", "2015-11-16", "2016-11-15", 1],
    ["2021/22 Q1", "quarters", "2021-04-01", "2021-06-30", null],
    ["2021/22 Q1 - 2023/24 Q3", "quarters", "2021-04-01", "2023-12-31", null],
    ["2021/22 Q1 - 2025/26 Q4", "quarters", "2021-04-01", "2026-03-31", null],
  ])("%s of %s years", (text, kind, start, end, years) => {
    expect(readTimePeriod(text, kind)).toEqual({ start, end, years, provisional: false });
  });

  it("keeps what it says of being provisional", () => {
    expect(readTimePeriod("2025 (provisional)", "calendar")).toMatchObject({ end: "2025-12-31", provisional: true });
  });

  it.each<[string, YearKind]>([
    ["2021/22", "calendar"], ["2021", "financial"], ["2021/23", "financial"], ["2021/21", "financial"], ["2021 - 19", "calendar"], ["2021 - 21", "calendar"],
    ["2021/22 Q2", "quarters"], ["2021/22 Q1 - 2026/27 Q1", "quarters"], ["2021/22 Q3 - 2022/23 Q4", "quarters"], ["2021/22", "quarters"], ["2021 Q1", "quarters"], ["", "calendar"], ["0215", "calendar"],
  ])("%s is no period of %s years", (text, kind) => {
    expect(readTimePeriod(text, kind)).toBeNull();
  });
});
