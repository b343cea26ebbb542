import { describe, expect, it } from "vitest";
import { WAYS, type Filling } from "../../testing/fill-template";
import { readBytes } from "../../testing/read-source";
import { buildPreventionReturn, PREVENTION_FILLING } from "./fixtures/build-prevention-return";
import { preventionProgrammesReturn } from "./map";

const read = async (change: Filling = {}, way: (typeof WAYS)[number] = "csv") =>
  readBytes(preventionProgrammesReturn, way === "csv" ? "a.csv" : "a.xlsx", await buildPreventionReturn(way, { ...PREVENTION_FILLING, ...change }));

describe("the return of prevention programmes", () => {
  it.each(WAYS)("gives shares and a rate, worked out from the counts, as %s", async (way) => {
    const { reading, issues } = await read({}, way);
    expect(issues).toEqual([]);
    expect(reading?.figures.map(({ metricCode, value, numerator, denominator, period }) => [metricCode, value, numerator, denominator, period.start, period.end])).toEqual([
      ["P07", 72.5, 1450, 2000, "2026-04-01", "2026-06-30"],
      ["P08", 400, 480, 120_000, "2026-04-01", "2026-06-30"],
      ["F14", 5, 35.5, 710, "2026-04-01", "2026-06-30"],
    ]);
  });

  it("says not available of a line that is blank, and counts it", async () => {
    const { reading } = await read({ "weight_management.number": "", "weight_management.outOf": "" });
    expect([reading?.figures[1], reading?.passedOver]).toEqual([expect.objectContaining({ metricCode: "P08", value: null, mark: "not_available" }), { "nothing reported": 1 }]);
  });

  it.each<readonly [string, Filling, string, number, string]>([
    ["a number without what it is out of", { "tobacco_dependence.outOf": "" }, "missing_value", 2, "Out of"],
    ["what it is out of without the number", { "weight_management.number": "" }, "missing_value", 3, "Number"],
    ["more than there are", { "weight_management.number": 120_001 }, "out_of_range", 3, "Number"],
    ["out of nobody", { "tobacco_dependence.number": 0, "tobacco_dependence.outOf": 0 }, "out_of_range", 2, "Out of"],
    ["half a person", { "tobacco_dependence.number": 1450.5 }, "not_a_number", 2, "Number"],
    ["spending in pounds", { "prevention_spend.outOf": 710_000_000 }, "out_of_range", 4, "Out of"],
  ])("refuses %s, with its row and column", async (_what, change, rule, row, column) => {
    const { refused, issues } = await read(change);
    expect(refused).toBe(true);
    expect(issues).toContainEqual(expect.objectContaining({ rule, row, column }));
  });
});
