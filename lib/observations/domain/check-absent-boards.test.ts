import { describe, expect, it } from "vitest";
import { checkAbsentBoards } from "./check-absent-boards";
import type { DraftFigure } from "./release-draft";

const BOARDS = new Map([[1, "QR1"], [2, "QSL"], [3, "QE1"]]);
const of = (areaId: number): DraftFigure => ({
  metricCode: "E16", areaId, periodStart: "2026-01-01", periodEnd: "2026-01-31", value: 1, numerator: null, denominator: null, mark: null, status: "final", codeAsPublished: "",
});

describe("boards without figures", () => {
  it("are each warned about, in the order of their codes", () => {
    const issues = checkAbsentBoards("rtt.csv", [of(1), of(9)], BOARDS);
    expect(issues.map(({ rule, severity, file }) => [rule, severity, file])).toEqual(Array.from({ length: 2 }, () => ["absent_icb_code", "warning", "rtt.csv"]));
    expect(issues.map(({ message }) => /board (\w+)/.exec(message)?.[1])).toEqual(["QE1", "QSL"]);
  });

  it("are none where every board has a figure, be it a mark", () => {
    expect(checkAbsentBoards("rtt.csv", [of(1), of(2), { ...of(3), value: null, mark: "suppressed" }], BOARDS)).toEqual([]);
  });

  it("are not missed in a file of councils or providers alone", () => {
    expect(checkAbsentBoards("ae.csv", [of(9), of(10)], BOARDS)).toEqual([]);
    expect(checkAbsentBoards("empty.csv", [], BOARDS)).toEqual([]);
  });
});
