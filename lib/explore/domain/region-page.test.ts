import { describe, expect, it } from "vitest";
import type { Metric } from "@/lib/metrics/domain/metric";
import type { Organisations } from "@/lib/organisations/domain/organisation";
import type { BodyFigure } from "./body-page";
import { regionFinding, regionMeasure } from "./region-page";
import { regionTable, withPeriods } from "./region-table";

const percent = { code: "E01", name: "Waiting within 18 weeks", shortName: "Within 18 weeks", unit: "percent", unitLabel: "% of waiting list", decimals: 1, polarity: "increase" } as Metric;
const none: Organisations = { areas: [], successions: [], overlaps: [] };
const figure = (areaId: number, numerator: number, denominator: number, periodEnd = "2026-03-31"): BodyFigure =>
  ({ metricCode: "E01", areaId, periodStart: `${periodEnd.slice(0, 7)}-01`, periodEnd, value: (100 * numerator) / denominator, numerator, denominator, mark: null, releaseId: 1 });
const measure = (figures: readonly BodyFigure[], metric = percent) => regionMeasure(none, { metric, set: "2026", boardIds: [1, 2], englandId: 99, figures, isIllustrative: false });
const boards = [{ code: "QAA", name: "NHS Alpha", shortName: "Alpha" }, { code: "QBB", name: "NHS Beta", shortName: "Beta" }];

describe("a region's figure", () => {
  it("is the boards' numerators over their denominators, and no average of percentages", () => {
    // 90 of 100 and 100 of 300: 190 of 400 is 47.5%; the average of 90% and 33.3% would be 61.7%.
    const found = measure([figure(1, 90, 100), figure(2, 100, 300), figure(99, 600, 1000)])!;
    expect(found.region).toMatchObject({ value: 47.5, numerator: 190, denominator: 400 });
    expect(found.england).toBe(60);
  });

  it("is not there where a board is missing or parts cannot be added", () => {
    const missing = measure([figure(1, 90, 100)])!;
    expect(missing.cells.map(({ value }) => value)).toEqual([90, null]);
    expect(missing.region.value).toBeNull();
    expect(measure([figure(1, 90, 100), figure(2, 1, 3)], { ...percent, unit: "days" })?.region).toMatchObject({ value: null, basis: "not_comparable" });
    expect(measure([])).toBeNull();
  });

  it("is of the last period that at least half of the boards have", () => {
    expect(measure([figure(1, 1, 2, "2026-02-28"), figure(2, 1, 2, "2026-02-28"), figure(99, 1, 2)])?.period.end).toBe("2026-02-28");
  });

  it("is of months where months are held, and no year stands in for one", () => {
    const year = (areaId: number) => ({ ...figure(areaId, 9, 10), periodStart: "2025-04-01" });
    const found = measure([figure(1, 1, 2, "2026-02-28"), figure(2, 1, 2, "2026-02-28"), figure(1, 1, 4), figure(2, 1, 4), figure(99, 1, 2), year(1), year(2), year(99)])!;
    expect([found.period.start, found.region.value, found.england]).toEqual(["2026-03-01", 25, 50]);
  });

  it("stands in the table under the boards, with a word for what is not there", () => {
    const measures = [measure([figure(1, 90, 100)])!];
    const table = regionTable({ region: { code: "Y63", name: "North", shortName: "North" }, set: "2026", asOf: "2026-06-01", boards, measures, published: [], finding: "", source: "" });
    expect(table.rows.map((row) => row[1])).toEqual([90, null, null, null]);
    expect(table.marks).toEqual({ "1|E01": "no figure", "2|E01": "a board is missing", "3|E01": "not published" });
    expect(table.rows[2]?.[0]).toBe("North, sum of boards");
    const file = withPeriods(table, measures);
    expect(file.columns.map(({ key }) => key)).toEqual(["board", "E01_2026-03-31"]);
    expect(file.marks?.["1|E01_2026-03-31"]).toBe("no figure");
  });

  it("is told beside England's, with the boards at its ends", () => {
    expect(regionFinding("North", boards, [measure([figure(1, 90, 100), figure(2, 100, 300), figure(99, 600, 1000)])!]))
      .toBe("Waiting within 18 weeks is 47.5% in North, 60.0% in England: from 33.3% in Beta to 90.0% in Alpha");
    expect(regionFinding("North", boards, [])).toBe("No figures of the boards of North are held");
  });
});
