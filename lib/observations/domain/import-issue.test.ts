import { describe, expect, it } from "vitest";
import { createIssueList, quoteValue } from "./import-issue";

describe("createIssueList", () => {
  it("stops at the limit and says so; warnings never take the place of a refusal", () => {
    const issues = createIssueList("a.csv", 2);
    for (let index = 0; index < 5; index += 1) issues.warn("unknown_column", "w");
    expect([issues.refused, issues.full, issues.items.length]).toEqual([false, false, 2]);
    for (let row = 1; row <= 5; row += 1) issues.refuse("not_a_number", "r", { row });
    expect(issues.items.filter(({ severity }) => severity === "refusal").map(({ rule, row }) => [rule, row])).toEqual([
      ["not_a_number", 1],
      ["not_a_number", 2],
      ["too_many_issues", null],
    ]);
    expect([issues.refused, issues.full]).toEqual([true, true]);
  });
});

describe("quoteValue", () => {
  it("shortens and takes out what could break a line or hide text", () => {
    expect(quoteValue("a\n\u202Eb\0")).toBe("“a b”");
    expect(quoteValue("x".repeat(50))).toBe(`“${"x".repeat(39)}…”`);
    expect(quoteValue("x".repeat(40))).toBe(`“${"x".repeat(40)}”`);
  });
});
