import { describe, expect, it } from "vitest";
import type { ImportIssue } from "@/lib/observations/domain/import-issue";
import { distinctCodes, groupWarnings, placeText, ruleTitle } from "./group-issues";
import { importHeadline } from "./import-headline";
import type { ImportReport } from "./import-report";
import { IMPORT_STATES, type ImportState } from "./import-state";
import { progressText, rowsText } from "./progress-text";

const issue = (rule: ImportIssue["rule"], more: Partial<ImportIssue> = {}): ImportIssue => ({ file: "rtt.csv", sheet: null, row: null, column: null, rule, message: "", severity: "warning", ...more });
const REPORT: ImportReport = {
  source: "rtt-full-csv", periodEnd: "2026-01-31", issues: [], unmatched: [], rowsRead: 0, passedOver: {}, date: null, counts: null, alreadyLoaded: false, details: 0, changes: [], newFigures: [], added: [], outliers: [],
};
const headline = (state: ImportState, found: readonly [number, number], details = 0, withdrawnOn: string | null = null): string =>
  importHeadline({ state, withdrawnOn }, { ...REPORT, details, counts: { new: found[0], changed: found[1], unchanged: 0, notAttributed: 0 } });

describe("the headline of an import", () => {
  it("counts what waits", () => {
    expect(headline("checked", [5, 10])).toBe("5 new figures and 10 changed ones wait for approval");
    expect(headline("checked", [1, 1])).toBe("1 new figure and 1 changed one wait for approval");
    expect(headline("checked", [1, 0])).toBe("1 new figure waits for approval");
    expect(headline("checked", [0, 1_200])).toBe("1,200 changed figures wait for approval");
    expect(headline("checked", [0, 0], 120)).toBe("120 parts of figures wait for approval");
    expect(headline("checked", [0, 0], 1)).toBe("1 part of a figure waits for approval");
  });

  it("says what became of it", () => {
    expect(headline("approved", [1, 0])).toBe("Approved: 1 new figure is being published");
    expect(headline("published", [5, 10])).toBe("Published: 5 new figures and 10 changed ones");
    expect(headline("published", [0, 1], 0, "2026-05-20")).toBe("Withdrawn on 20 May 2026: 1 changed figure");
    expect(importHeadline({ state: "refused", withdrawnOn: null }, { ...REPORT, issues: [issue("bad_period", { severity: "refusal" }), issue("name_varies")] })).toBe("The file was refused: 1 problem");
  });

  it("is there in every state, before anything was found too", () => {
    for (const state of IMPORT_STATES) expect(importHeadline({ state, withdrawnOn: null }, null), state).toMatch(/^[A-Z].*[a-z]$/);
  });
});

describe("the words of progress", () => {
  it("change with the state, while the rows count on by themselves", () => {
    expect(progressText({ state: "staged", step: null })).toBe("Being checked: waits for its turn");
    expect(progressText({ state: "staged", step: "Reading" })).toBe("Being checked: reading");
    expect(progressText({ state: "checked", step: null })).toBe("Waiting for approval");
    expect(rowsText({ state: "staged", rows: 120_000 })).toBe("120,000 rows so far");
    expect(rowsText({ state: "staged", rows: null })).toBeNull();
    expect(rowsText({ state: "checked", rows: 5 })).toBeNull();
  });
});

describe("findings", () => {
  it("are grouped by rule, most first; refusals and absent boards stand elsewhere", () => {
    const groups = groupWarnings([issue("name_varies"), issue("hundredfold_change", { row: 1 }), issue("absent_icb_code"), issue("hundredfold_change", { row: 2 }), issue("bad_period", { severity: "refusal" })]);
    expect(groups.map(({ rule, issues }) => [rule, issues.map(({ row }) => row)])).toEqual([["hundredfold_change", [1, 2]], ["name_varies", [null]]]);
  });

  it("have a rule in words and a place", () => {
    expect(ruleTitle("missing_sheet")).toBe("Missing sheet");
    expect(ruleTitle("absent_icb_code")).toBe("Boards without figures");
    expect(placeText(issue("bad_period", { sheet: "Plan", row: 12, column: "Value" }))).toBe("sheet Plan, row 12, column Value");
    expect(placeText(issue("empty_file"))).toBe("the whole file");
  });

  it("name each code once", () => {
    const code = { scheme: "ods", code: "ZZZ", name: "Nobody" };
    expect(distinctCodes([code, { ...code, code: "ZZY" }, code])).toHaveLength(2);
  });
});
