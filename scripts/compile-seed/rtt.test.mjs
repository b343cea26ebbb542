import { expect, it } from "vitest";
import { compileEnglandMonthly, compileIcbMonthly, rttCsv } from "./rtt.mjs";

const row = (more) => ({ Period: "2026-01", ICB_Code: "QR1", TF_Code: "C_100", Incomplete_Pathways: "10", Within_18wks: "6", Waiters_52plus: "2", Waiters_65plus: "1", Waiters_78plus: "0", ...more });

it("adds specialties up by month and ICB, in order", () => {
  const rows = [row({ ICB_Code: "QSL" }), row(), row({ TF_Code: "C_101", Incomplete_Pathways: "5", Within_18wks: "5", Waiters_52plus: "0", Waiters_65plus: "0" }), row({ Period: "2025-12" })];
  expect(rttCsv(compileIcbMonthly(rows)).split("\n").slice(1)).toEqual(["2025-12,QR1,10,6,2,1,0", "2026-01,QR1,15,11,2,1,0", "2026-01,QSL,10,6,2,1,0", ""]);
});

it("refuses a total among the specialties, a row twice, and anything but a count", () => {
  expect(() => compileIcbMonthly([row(), row({ TF_Code: "C_999" })])).toThrow("total row");
  expect(() => compileIcbMonthly([row(), row()])).toThrow("comes twice");
  for (const mark of ["", "*", "-", "1.5", "-3"]) expect(() => compileIcbMonthly([row({ Waiters_78plus: mark })])).toThrow("not a");
});

it("refuses bands that exceed the list", () => {
  expect(() => rttCsv(compileIcbMonthly([row({ Within_18wks: "9" })]))).toThrow("bands exceed the list");
  expect(() => rttCsv(compileIcbMonthly([row({ Waiters_65plus: "3" })]))).toThrow("bands exceed the list");
});

it("takes England from its total row only", () => {
  const england = (code, total) => ({ Period: "2026-01", "Treatment Function Code": code, "Total number of incomplete pathways": total, "Total within 18 weeks": "1", "Total 52 plus weeks": "0", "Total 65 plus weeks": "0", "Total 78 plus weeks": "0" });
  expect(compileEnglandMonthly([england("C_100", "7"), england("C_999", "9")])).toEqual([{ period: "2026-01", code: "England", counts: [9, 1, 0, 0, 0] }]);
});
