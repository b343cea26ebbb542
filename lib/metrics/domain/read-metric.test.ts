import { describe, expect, it } from "vitest";
import { readMetric } from "@/lib/metrics/domain/read-metric";

const standard = { kind: "step", value: 70, comparator: "at_least", scope: "national", validFrom: "2027-03-31", validTo: null, label: "70%", source: "plan" };
const row = {
  code: "E01", version: 1, name: "Waiting within 18 weeks", shortName: "Within 18 weeks", area: "elective", unit: "percent", unitLabel: "% of waiting list",
  polarity: "increase", decimals: 1, source: { name: "RTT", url: null }, frequencies: ["monthly"], geographyLevels: ["icb"], type: "leading", standards: [standard],
};

const problemsOf = (raw: unknown) => {
  const read = readMetric(raw);
  return read.ok ? [] : read.problems;
};

describe("reading a row of the catalogue", () => {
  it("fills what is left out with null or an empty list, never with a value", () => {
    const read = readMetric(row);
    expect(read.ok && [read.metric.numerator, read.metric.lagDays, read.metric.minDenominator, read.metric.methodToIcb, read.metric.caveats]).toEqual([null, null, null, null, []]);
  });

  it.each([
    ["code", "E1"], ["version", 0], ["name", " "], ["area", "surgery"], ["unit", "proportion"], ["polarity", "up"], ["polarity", undefined], ["decimals", 1.5], ["decimals", undefined],
    ["source", { name: "RTT" }], ["frequencies", []], ["frequencies", ["weekly"]], ["lagDays", -1], ["geographyLevels", ["ccg"]], ["methodToIcb", "average"],
    ["gestationYears", { from: 4, to: 1 }], ["lastReviewed", "November 2026"], ["standards", [{ ...standard, value: "70" }]], ["standards", [{ ...standard, due: "2027" }]],
    ["unverified", ["lag"]], ["parts", [{ name: "Gap", unit: "score", polarity: "-" }]],
  ])("refuses %s = %j and names the field", (field, value) => {
    expect(problemsOf({ ...row, [field]: value })).toEqual([`${field}: is missing or not valid`]);
  });

  it("refuses a misspelt field rather than losing it", () => {
    expect(problemsOf({ ...row, lagdays: 42 })).toEqual(["lagdays: is not a field of the catalogue"]);
  });

  it("refuses a binding standard that runs against the polarity, but not a context line", () => {
    expect(problemsOf({ ...row, standards: [{ ...standard, comparator: "at_most" }] })).toEqual(['standards: "70%" runs against the polarity']);
    expect(problemsOf({ ...row, standards: [{ ...standard, comparator: "at_most", kind: "context" }] })).toEqual([]);
  });

  it.each([[null], [[]], ["E01"]])("refuses %j, which is no row", (raw) => {
    expect(problemsOf(raw)).toEqual(["row: is not an object"]);
  });
});
