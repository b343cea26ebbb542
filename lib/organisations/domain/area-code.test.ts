import { expect, it } from "vitest";
import { ownerOfCode, type AreaCode } from "./area-code";

const code = (areaId: number, changes: Partial<AreaCode> = {}): AreaCode => ({ areaId, kind: "icb", scheme: "ods", code: "QNQ", validFrom: "2022-07-01", validTo: "2026-03-31", usedFrom: null, ...changes });
const wanted = (changes: Partial<AreaCode> = {}) => ({ kind: "icb", scheme: "ods", code: "QNQ", validFrom: null, validTo: null, ...changes }) as const;

it("knows whose a code is on any of the days, and nobody on others", () => {
  const codes = [code(1)];
  expect(ownerOfCode(codes, wanted())).toBe(1);
  expect(ownerOfCode(codes, wanted({ validFrom: "2026-04-01" }))).toBeNull();
  expect(ownerOfCode(codes, wanted({ validFrom: "2026-03-31" }))).toBe(1);
  expect(ownerOfCode(codes, wanted({ validTo: "2022-06-30" }))).toBeNull();
  expect([ownerOfCode(codes, wanted({ code: "QXX" })), ownerOfCode(codes, wanted({ scheme: "ons" })), ownerOfCode(codes, wanted({ kind: "council" }))]).toEqual([null, null, null]);
});

it("keeps the codes of other kinds of bodies for them outside their days, as files are read", () => {
  expect(ownerOfCode([code(1, { kind: "trust" })], wanted({ kind: "trust", validFrom: "2027-01-01" }))).toBe(1);
});

it("leaves open a code of two bodies, compares names without case, and takes no mapping for the register's word", () => {
  expect(ownerOfCode([code(1), code(2)], wanted())).toBeNull();
  expect(ownerOfCode([code(1, { scheme: "name", code: "frimley" })], wanted({ scheme: "name", code: "Frimley" }))).toBe(1);
  expect(ownerOfCode([code(1, { mapping: 4 })], wanted())).toBeNull();
});
