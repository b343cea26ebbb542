import { describe, expect, it } from "vitest";
import { plainHeading } from "./heading";

describe("a heading as it is compared", () => {
  it.each<[string | number | null, string]>([
    ["  Org  Code ", "org code"],
    ["ODS CODE (1)", "ods code"],
    ["Area [note 3]", "area"],
    ["Area [Note 1] [notes 2, 3]", "area"],
    ["Cancer (note 12)", "cancer"],
    ["Total\r\nwaiting", "total waiting"],
    ["Total\u00a0waiting", "total waiting"],
    ["ﬁrst", "first"],
    [null, ""],
    [2025, "2025"],
  ])("%j is %j", (cell, heading) => {
    expect(plainHeading(cell)).toBe(heading);
  });

  it("keeps what tells two columns apart", () => {
    expect(["Coverage (%)", "Rate (2025)", "Type 1", "Waiting [x]"].map(plainHeading)).toEqual(["coverage (%)", "rate (2025)", "type 1", "waiting [x]"]);
  });
});
