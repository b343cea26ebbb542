import { describe, expect, it } from "vitest";
import type { SegmentRow } from "@/lib/assessments/domain/segment-pages";
import { shownTable } from "@/lib/explore/domain/figure-table";
import { EVERY_COLUMN, segmentsFile, segmentsTable } from "./segments-table";

type Explained = Pick<SegmentRow["explained"], "average" | "toBetter"> & { segment: number | null; isDecided?: boolean };

const row = (code: string, { segment, isDecided = false, ...explained }: Explained): SegmentRow => ({
  trust: { code, shortName: `${code} NHS FT` }, region: null, isSure: true,
  explained: { ...explained, result: { segment, bodyType: "Acute trust" }, byAverage: explained.average === null ? null : { best: 1, worst: 2 }, overrides: isDecided ? ["deficit"] : [], deficit: { inDeficit: isDecided ? true : null, basis: "read" }, agreement: "same" },
} as unknown as SegmentRow);

const ROWS = [row("RAA", { segment: 1, average: 1.8, toBetter: null }), row("RBB", { segment: 3, average: 2.1, toBetter: 0.04, isDecided: true }), row("RCC", { segment: 2, average: 2.3, toBetter: 0.24 }), row("RDD", { segment: null, average: null, toBetter: null })];
const PAGE = { asOf: "2026-05-20", source: "NHS England", quarter: { framework: "nof-2025-26", periodEnd: "2025-12-31", name: "Q3 2025/26", published: "", trusts: 4 } } as const;

describe("the table of segments", () => {
  it("says why a trust has no way to a better segment, and never puts it among those that have", () => {
    const { rows, columns, marks } = shownTable(segmentsTable(ROWS, "Q3 2025/26", ""), { sort: "-better" });
    const at = columns.findIndex(({ key }) => key === "better");
    expect(rows.map((cells) => cells[at])).toEqual([0.24, null, null, null]);
    expect([1, 2, 3].map((place) => marks?.[`${place}|better`])).toEqual(["in the best", "no score can", "not known"]);
  });

  it("leads from each name to its explainer on the same day", () => {
    expect(segmentsTable(ROWS, "", "?asOf=2026-05-20").rows.map(([name]) => name)).toContainEqual({ text: "RBB NHS FT", href: "/trusts/RBB/segment?asOf=2026-05-20" });
  });

  it("gives a file of the rows and columns shown, and of every column when asked", () => {
    const file = segmentsFile(PAGE, ROWS, { sort: "-average", q: "nhs ft", cols: "average" });
    expect(file.columns.map(({ name }) => name)).toEqual(["quarter", "quarter_end", "name", "average", "mark"]);
    expect(file.rows.map((cells) => cells.slice(2))).toEqual([["RCC NHS FT", 2.3, null], ["RBB NHS FT", 2.1, null], ["RAA NHS FT", 1.8, null], ["RDD NHS FT", null, "not held"]]);
    expect(segmentsFile(PAGE, ROWS, { q: "RBB", cols: EVERY_COLUMN }).rows).toEqual([["Q3 2025/26", "2025-12-31", "RBB NHS FT", "RBB", "Acute", "–", 3, 2.1, "1 or 2", "Decides it", "yes", "read", null, "same", "better: no score can"]]);
  });
});
