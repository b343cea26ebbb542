import { describe, expect, it } from "vitest";
import { fillTemplate, REQUEST, WAYS, type Filling } from "../../testing/fill-template";
import { readBytes } from "../../testing/read-source";
import { LOCAL_METRICS } from "../../templates/local-metrics";
import { buildLocalReturn, LOCAL_FILLING } from "./fixtures/build-local-return";
import { localMetricsReturn } from "./map";

describe("the return of local metrics", () => {
  it.each(WAYS)("gives figures of the board and of its councils, as %s", async (way) => {
    const { reading, issues } = await readBytes(localMetricsReturn, way === "csv" ? "a.csv" : "a.xlsx", await buildLocalReturn(way));
    expect(issues).toEqual([]);
    expect(reading?.figures.map(({ metricCode, area, value, mark, numerator }) => [metricCode, area.kind, area.scheme, area.code, value, mark, numerator])).toEqual([
      ["F15", "icb", "ods", "QF7", 40, null, 280],
      ["J15", "icb", "ods", "QF7", 65, null, 910_000],
      ["J15", "council", "ons", "E08000038", null, "not_available", null],
      ["J15", "council", "ons", "E08000017", 0, null, 0],
    ]);
    expect(reading?.passedOver).toEqual({ "nothing reported": 1 });
  });

  it("covers the financial year so far with spending, and the quarter with people", async () => {
    const bytes = await fillTemplate(LOCAL_METRICS, "csv", LOCAL_FILLING, { ...REQUEST, periodEnd: "2027-03-31" });
    const { reading } = await readBytes(localMetricsReturn, "a.csv", bytes);
    expect(reading?.figures.map(({ metricCode, period }) => [metricCode, period.start, period.end]).slice(0, 2)).toEqual([["F15", "2026-04-01", "2027-03-31"], ["J15", "2027-01-01", "2027-03-31"]]);
  });

  it.each<readonly [string, Filling, string, number, string]>([
    ["more people than the council has", { "neighbourhood_teams_council@E08000017.number": 314_001 }, "out_of_range", 5, "Number"],
    ["spending outside hospital above all spending", { "spend_outside_hospital.number": 701 }, "out_of_range", 2, "Number"],
  ])("refuses %s", async (_what, change, rule, row, column) => {
    const { issues } = await readBytes(localMetricsReturn, "a.csv", await buildLocalReturn("csv", { ...LOCAL_FILLING, ...change }));
    expect(issues).toContainEqual(expect.objectContaining({ rule, row, column, severity: "refusal" }));
  });
});
