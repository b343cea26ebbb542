import { describe, expect, it } from "vitest";
import type { AreaFinder } from "./area-finder";
import { draftFigures } from "./draft-figures";
import { createIssueList } from "./import-issue";
import type { FigureDetail, SourceArea, SourceFigure } from "./source-figure";

const IDS = new Map([["icb|QR1", 1], ["icb|QSL", 2], ["region|Y58", 3], ["trust|RTE", 4]]);
const find: AreaFinder = ({ kind, code }) => IDS.get(`${kind}|${code}`) ?? null;

const body = (kind: SourceArea["kind"], code: string, name = ""): SourceArea => ({ kind, scheme: "ods", code, name });
const PROVIDER: FigureDetail = { by: "provider", code: "RTE", name: "Gloucestershire Hospitals" };
const SPECIALTY: FigureDetail = { by: "treatment_function", code: "C_110", name: "Trauma and orthopaedics" };
const SEX: FigureDetail = { by: "sex", code: "male", name: "Male" };

const figure = (area: SourceArea, more: Partial<SourceFigure> = {}): SourceFigure => ({
  metricCode: "E01", area, period: { start: "2026-01-01", end: "2026-01-31" }, detail: [], value: 60, numerator: 6, denominator: 10, mark: null, status: "final", row: 2, sheet: null, ...more,
});

function draft(figures: readonly SourceFigure[], codeColumn?: string) {
  const issues = createIssueList("file.csv", 100);
  return { ...draftFigures({ figures, codeColumn }, find, issues), issues };
}

describe("drafting figures", () => {
  it("keeps value, counts, mark, status and the code as published, and gives each figure its body", () => {
    const { figures, issues } = draft([figure(body("icb", "QR1")), figure(body("region", "Y58"), { value: null, mark: "suppressed", status: "provisional" })]);
    expect(issues.items).toEqual([]);
    expect(figures).toEqual([
      { metricCode: "E01", areaId: 1, periodStart: "2026-01-01", periodEnd: "2026-01-31", value: 60, numerator: 6, denominator: 10, mark: null, status: "final", codeAsPublished: "QR1" },
      { metricCode: "E01", areaId: 3, periodStart: "2026-01-01", periodEnd: "2026-01-31", value: null, numerator: 6, denominator: 10, mark: "suppressed", status: "provisional", codeAsPublished: "Y58" },
    ]);
  });

  it("refuses a board nobody knows, with sheet, row, column and name", () => {
    const { issues } = draft([figure(body("icb", "QR1")), figure(body("icb", "QZZ", "NHS Nowhere"), { row: 44, sheet: "ICB" })], "ICB Code");
    expect(issues.items).toHaveLength(1);
    expect(issues.items[0]).toMatchObject({ file: "file.csv", severity: "refusal", rule: "unknown_icb_code", sheet: "ICB", row: 44, column: "ICB Code" });
    expect(issues.items[0]?.message).toContain("“QZZ” (NHS Nowhere)");
  });

  it.each(["council", "region"] as const)("refuses a %s nobody knows", (kind) => {
    const { issues } = draft([figure(body("icb", "QR1")), figure(body(kind, "E99"), { row: 7 })]);
    expect(issues.items).toMatchObject([{ severity: "refusal", rule: "unknown_code", row: 7 }]);
    expect(issues.items[0]?.message).toContain(`a ${kind}`);
  });

  it("says so once for each code, at the row it first stood in, however many figures it has", () => {
    const { issues } = draft([5, 6, 7].map((row) => figure(body("icb", "QZZ"), { row })));
    expect(issues.items.map(({ row }) => row)).toEqual([5]);
  });

  it("leaves out a provider that is no trust of the register, and lists it in a warning", () => {
    const { figures, details, issues } = draft([
      figure(body("trust", "RTE")), figure(body("trust", "NT1", "Clinic Ltd")), figure(body("trust", "NT1", "Clinic Ltd"), { detail: [SPECIALTY] }),
    ]);
    expect(figures.map(({ areaId }) => areaId)).toEqual([4]);
    expect([...details]).toEqual([]);
    expect(issues.refused).toBe(false);
    expect(issues.items).toMatchObject([{ severity: "warning", rule: "unknown_code" }]);
    expect(issues.items[0]?.message).toMatch(/^1 provider is .*“NT1” Clinic Ltd\.$/);
  });

  it("names five providers left out, those called NHS trusts first, and counts the rest", () => {
    const clinics = Array.from({ length: 6 }, (_, index) => figure(body("trust", `NT${index}`, `Clinic ${index}`)));
    const { issues } = draft([...clinics, figure(body("trust", "TAD", "Bradford District Care NHS Foundation Trust"))]);
    expect(issues.items[0]?.message).toMatch(/^7 providers are .*: “TAD” Bradford.* and 2 more\.$/);
    expect(issues.items[0]?.message).not.toContain("Clinic 4");
  });

  it("refuses two figures of one body under two codes", () => {
    const oldCode = figure(body("icb", "QR1"));
    const newCode = figure({ ...body("icb", "QR1"), name: "again" }, { row: 9 });
    expect(draft([oldCode, newCode], "ICB Code").issues.items).toMatchObject([{ severity: "refusal", rule: "duplicate_key", row: 9, column: "ICB Code" }]);
    expect(draft([oldCode, { ...newCode, metricCode: "E03" }, { ...newCode, detail: [SEX] }, { ...newCode, period: { start: "2026-02-01", end: "2026-02-28" } }]).issues.items).toEqual([]);
  });

  it("keeps parts by provider, by category and by both apart from the totals", () => {
    const area = body("icb", "QR1");
    const { figures, details, detailNames } = draft([
      figure(area), figure(area, { detail: [PROVIDER] }), figure(area, { detail: [SPECIALTY] }), figure(area, { detail: [PROVIDER, SPECIALTY] }), figure(area, { detail: [SPECIALTY, SEX] }),
    ]);
    expect(figures).toHaveLength(1);
    expect([...details].map(({ provider, category }) => [provider, category])).toEqual([
      ["RTE", ""], ["", "treatment_function:C_110"], ["RTE", "treatment_function:C_110"], ["", "sex:male|treatment_function:C_110"],
    ]);
    expect(detailNames).toEqual([PROVIDER, SPECIALTY, SEX]);
  });

  it("names a part the same in whatever order a file breaks it down", () => {
    const { details } = draft([figure(body("icb", "QR1"), { detail: [SEX, SPECIALTY] }), figure(body("icb", "QSL"), { detail: [SPECIALTY, SEX] })]);
    expect(new Set([...details].map(({ category }) => category)).size).toBe(1);
  });

  it("takes the latest period in any order, and none from figures that were left out", () => {
    const of = (end: string) => ({ period: { start: "2024-01-01", end } });
    expect(draft([figure(body("icb", "QR1"), of("2024-06-30")), figure(body("icb", "QR1"), of("2024-09-30")), figure(body("icb", "QR1"), of("2024-03-31"))]).periodEnd).toBe("2024-09-30");
    expect(draft([figure(body("icb", "QR1"), of("2024-06-30")), figure(body("trust", "NT1"), of("2025-06-30"))]).periodEnd).toBe("2024-06-30");
    expect(draft([]).periodEnd).toBeNull();
  });
});
