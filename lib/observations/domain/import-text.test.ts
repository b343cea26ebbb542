import { describe, expect, it } from "vitest";
import { figureText, issueLine, listed } from "./import-text";

describe("import texts", () => {
  it("name file, row, column and rule of a finding, and print nothing that could steer a terminal", () => {
    const issue = { file: "a.csv", sheet: null, row: 8, column: "Total\u001b[2J All", rule: "not_a_number", message: "“x” is not a whole number\nof patients." };
    expect(issueLine(issue)).toBe("a.csv, row 8, column Total [2J All: “x” is not a whole number of patients. [not_a_number]");
  });

  it("show a share with its numbers, so that a change behind the decimals is seen", () => {
    const share = { metricCode: "E01", areaId: 1, periodEnd: "2026-01-31", value: 61.69561, numerator: 149_217, denominator: 241_860, mark: null };
    expect(figureText(share)).toBe("61.6956% (149,217 of 241,860)");
    expect(figureText({ ...share, value: 241_860, numerator: null, denominator: null })).toBe("241,860");
    expect(figureText({ ...share, value: null, mark: "not_applicable" })).toBe("not applicable");
  });

  it("list twenty lines and count the rest", () => {
    const lines = listed("Changed figures:", Array.from({ length: 23 }, (_, index) => `figure ${index}`));
    expect([lines.length, lines[0], lines[20], lines[21]]).toEqual([22, "Changed figures:", "  figure 19", "  and 3 more"]);
    expect(listed("Changed figures:", [])).toEqual([]);
  });
});
