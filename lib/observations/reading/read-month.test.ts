import { describe, expect, it } from "vitest";
import { monthNumber, readDay, readMonth } from "./read-month";

describe("a month", () => {
  it.each([
    ["June 2025", "2025-06-01", "2025-06-30"],
    ["JUNE-2025", "2025-06-01", "2025-06-30"],
    ["Jun-25", "2025-06-01", "2025-06-30"],
    ["Sept 24", "2024-09-01", "2024-09-30"],
    [" Dec. 2025 ", "2025-12-01", "2025-12-31"],
    ["2025-06", "2025-06-01", "2025-06-30"],
    ["2025-06-30", "2025-06-01", "2025-06-30"],
    ["2025-06-01T00:00:00", "2025-06-01", "2025-06-30"],
    ["30/06/2025", "2025-06-01", "2025-06-30"],
    ["1/6/2025", "2025-06-01", "2025-06-30"],
    ["29/02/2024", "2024-02-01", "2024-02-29"],
    ["01/10/2025", "2025-10-01", "2025-10-31"],
  ])("%s", (text, start, end) => {
    expect(readMonth(text)).toEqual({ start, end });
  });

  it.each([
    "", "2025", "Ju 2025", "Juni 2025", "May", "May 25th", "13/2025", "2025-13", "2025-00", "31/06/2025", "29/02/2025", "06/30/2025", "May 1850", "May 2100", "May 202", "May 20255", "45748", "2025/26", "Q1 2025", "May 2025 to June 2025", "01-06-2025",
  ])("%j is none", (text) => {
    expect(readMonth(text)).toBeNull();
  });

  it("is not taken from a day within it, which may be a day and a month swapped", () => {
    expect(["10/01/2025", "06/01/2025", "2025-06-15", "02/12/2024"].map(readMonth)).toEqual([null, null, null, null]);
  });

  it("is named by three letters or more", () => {
    expect(["jan", "MAR", "sept", "ma", "marchy", ""].map(monthNumber)).toEqual([1, 3, 9, null, null, null]);
  });
});

describe("a day", () => {
  it.each([
    ["10th July 2025", "2025-07-10"],
    ["Thursday 10 July 2025", "2025-07-10"],
    ["Thursday, 1st May 2025", "2025-05-01"],
    ["10/07/2025", "2025-07-10"],
    ["2025-07-10", "2025-07-10"],
    ["2025-07-10T09:30:00", "2025-07-10"],
    ["29 Feb 2024", "2024-02-29"],
  ])("%s", (text, day) => {
    expect(readDay(text)).toBe(day);
  });

  it.each(["", "July 2025", "31 June 2025", "29/02/2025", "07/13/2025", "10/07/25", "2025-7-10", "2025-02-30", "45748", "10 Smarch 2025"])("%j is none", (text) => {
    expect(readDay(text)).toBeNull();
  });
});
