import { describe, expect, it } from "vitest";
import { readNumber } from "./read-number";

const MARKS = { "*": "suppressed", "": "not_available" } as const;

describe("a cell read as a number", () => {
  it.each<[string | number, number]>([
    ["1234", 1234],
    ["1,234", 1234],
    ["1,234,567.8", 1_234_567.8],
    [" 12.5 ", 12.5],
    ["+3", 3],
    ["-3", -3],
    ["-1,234", -1234],
    ["0.1", 0.1],
    ["007", 7],
    ["1e3", 1000],
    ["2.5E-3", 0.0025],
    [0, 0],
    [-0.25, -0.25],
    ["0", 0],
  ])("%j is %d", (cell, value) => {
    expect(readNumber(cell, {})).toEqual({ kind: "value", value });
  });

  it.each([
    "12.3%", "(12)", "£12", "12*", "1 234", "1\u00a0234", "1,23", "12,34", ",123", "1,2345", "0,755", "00,123", "76,03", "1.2.3", "1.", ".5", "--3", "5-", "n/a", "-", "–", "1e999", "0x10", "Infinity", "NaN", "١٢", "TRUE", "1/2", "12 [note 1]",
  ])("%j is a fault", (cell) => {
    expect(readNumber(cell, MARKS)).toEqual({ kind: "fault" });
  });

  it("no number of a workbook is a fault, and neither is it endless", () => {
    expect([Number.NaN, Number.POSITIVE_INFINITY].map((cell) => readNumber(cell, {}).kind)).toEqual(["fault", "fault"]);
  });

  it("a mark is one only where the source knows it, by its whole text", () => {
    expect(readNumber(" * ", MARKS)).toEqual({ kind: "mark", mark: "suppressed" });
    expect(readNumber("**", MARKS)).toEqual({ kind: "fault" });
    expect(readNumber("*", {})).toEqual({ kind: "fault" });
    expect(readNumber("constructor", MARKS)).toEqual({ kind: "fault" });
  });

  it("an empty cell is a mark only where the table says so", () => {
    expect([null, "", " "].map((cell) => readNumber(cell, MARKS).kind)).toEqual(["mark", "mark", "mark"]);
    expect([null, "", " "].map((cell) => readNumber(cell, {}).kind)).toEqual(["fault", "fault", "fault"]);
  });
});
