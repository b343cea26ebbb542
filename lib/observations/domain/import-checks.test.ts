import { describe, expect, it } from "vitest";
import { checkCodes } from "./import-checks";

const read = {
  file: "january.zip",
  codeColumn: "Commissioner Parent Org Code",
  icbs: [
    { code: "QR1", name: "NHS GLOUCESTERSHIRE", firstRow: 2 },
    { code: "06K", name: "A SUB ICB", firstRow: 40 },
  ],
};

describe("checkCodes", () => {
  it("finds nothing where all codes are in force and all are there", () => {
    expect(checkCodes(read, new Set(["QR1", "06K"]))).toEqual([]);
  });

  it("refuses a code not in force, at its row, and warns of a board without rows", () => {
    expect(checkCodes(read, new Set(["QR1", "QSL", "QOX"]))).toMatchObject([
      { rule: "unknown_icb_code", severity: "refusal", file: "january.zip", row: 40, column: "Commissioner Parent Org Code" },
      { rule: "absent_icb_code", severity: "warning", row: null, message: expect.stringContaining("QOX") as string },
      { rule: "absent_icb_code", severity: "warning", message: expect.stringContaining("QSL") as string },
    ]);
  });

  it("does not take a code in small letters for the same", () => {
    expect(checkCodes({ ...read, icbs: [{ code: "qr1", name: "", firstRow: 2 }] }, new Set(["QR1"])).map(({ rule }) => rule)).toEqual(["unknown_icb_code", "absent_icb_code"]);
  });
});
