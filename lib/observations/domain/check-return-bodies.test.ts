import { describe, expect, it } from "vitest";
import type { Area, AreaKind, Organisations } from "@/lib/organisations/domain/organisation";
import { boardCouncils } from "./board-councils";
import { checkReturnBodies } from "./check-return-bodies";
import { createIssueList } from "./import-issue";
import type { SourceArea, SourceFigure } from "./source-figure";

const END = "2026-06-30";
const area = (id: number, kind: AreaKind, code: string): Area => ({
  id, key: code, kind,
  versions: [{ id, areaId: id, validFrom: "2026-04-01", validTo: null, odsCode: code, onsCode: code, name: code, shortName: code, regionKey: null, population: null, populationYear: null, cluster: null }],
});
const overlap = (councilAreaId: number, icbAreaId: number, shareOfCouncil: number, validTo: string | null = null) => ({ councilAreaId, icbAreaId, validFrom: "2023-04-01", validTo, coverage: "part", shareOfCouncil, shareOfIcb: 0.1 });

/** Two boards; council 12 lies mostly in the second, council 13 did so until March 2026. */
const ORGANISATIONS: Organisations = {
  areas: [area(1, "icb", "QAA"), area(2, "icb", "QBB"), area(11, "council", "E11"), area(12, "council", "E12"), area(13, "council", "E13")],
  successions: [],
  overlaps: [overlap(11, 1, 1), overlap(12, 1, 0.4), overlap(12, 2, 0.6), overlap(13, 2, 0.9, "2026-03-31"), overlap(13, 1, 1)],
};
const find = ({ code }: SourceArea): number | null => ORGANISATIONS.areas.find(({ key }) => key === code)?.id ?? null;
const board = (code: string): SourceArea => ({ kind: "icb", scheme: "ods", code, name: code });
const figure = (kind: "icb" | "council", code: string, row: number): SourceFigure => ({
  metricCode: "J09", area: { kind, scheme: kind === "icb" ? "ods" : "ons", code, name: code }, period: { start: "2026-04-01", end: END }, detail: [], value: 1, numerator: null, denominator: null, mark: null, status: "provisional", row, sheet: "Return",
});

function check(figures: readonly SourceFigure[], sender = "QAA", boardAreaId: number | null = 1) {
  const issues = createIssueList("a.xlsx", 10);
  checkReturnBodies({ reading: { figures, sender: board(sender), codeColumn: "Council code" }, organisations: ORGANISATIONS, find, boardAreaId }, issues);
  return issues.items.map(({ rule, row, sheet, column, severity, message }) => ({ rule, row, sheet, column, severity, message }));
}

describe("bodies of a return", () => {
  it("are the board and the councils of whose people it holds most on the day", () => {
    expect(boardCouncils(ORGANISATIONS, 1, END).map(({ version }) => version.onsCode)).toEqual(["E11", "E13"]);
    expect(boardCouncils(ORGANISATIONS, 2, END).map(({ version }) => version.onsCode)).toEqual(["E12"]);
    expect(check([figure("icb", "QAA", 2), figure("council", "E11", 3), figure("council", "E13", 4)])).toEqual([]);
  });

  it("are refused where a council reports through another board, once, at its row", () => {
    expect(check([figure("council", "E11", 2), figure("council", "E13", 3), figure("council", "E12", 4), figure("council", "E12", 4)])).toEqual([
      { rule: "other_board", row: 4, sheet: "Return", column: "Council code", severity: "refusal", message: "“E12” (E12) does not report through QAA, but through QBB QBB." },
    ]);
  });

  it("are refused where a figure is of another board, or the return is sent in for another", () => {
    expect(check([figure("icb", "QBB", 2)])).toEqual([expect.objectContaining({ rule: "other_board", row: 2 })]);
    expect(check([figure("icb", "QAA", 2)], "QAA", 2)).toEqual([expect.objectContaining({ rule: "not_your_board", severity: "refusal" })]);
    expect(check([figure("icb", "QZZ", 2)], "QZZ")).toEqual([expect.objectContaining({ rule: "unknown_icb_code" })]);
  });

  it("are taken as the return names them where nobody said whose it is", () => {
    expect(check([figure("icb", "QBB", 2), figure("council", "E12", 3)], "QBB", null)).toEqual([]);
  });

  it("are refused where a council of the board has no row, and a return without councils is not", () => {
    expect(check([figure("council", "E11", 2)])).toEqual([expect.objectContaining({ rule: "missing_value", severity: "refusal", message: expect.stringContaining("E13") })]);
  });
});
