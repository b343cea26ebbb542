import { describe, expect, it } from "vitest";
import { meetsStandard, stepOn, type Standard } from "@/lib/metrics/domain/standard";

const step = (value: number, validFrom: string, validTo: string | null, scope: Standard["scope"] = "national"): Standard =>
  ({ kind: "step", value, comparator: "at_least", scope, validFrom, validTo, label: `${value}%`, source: "plan" });

describe("meeting a standard", () => {
  it.each([
    [65, "at_least", 65, true], [64.999, "at_least", 65, false],
    [14, "at_most", 14, true], [14.001, "at_most", 14, false],
    [1, "below", 1, false], [0.999, "below", 1, true],
    [0, "above", 0, false], [0.1, "above", 0, true],
  ] as const)("%s is %s %s: %s", (value, comparator, standard, met) => {
    expect(meetsStandard(value, { comparator, value: standard })).toBe(met);
  });
});

describe("the step that applies on a day", () => {
  const steps = [step(92, "2029-03-31", null), step(65, "2026-03-31", "2027-03-30"), step(70, "2027-03-31", "2029-03-30"), step(80, "2027-03-31", null, "every_trust")];

  it.each([
    ["2026-03-30", null], ["2026-03-31", 65], ["2027-03-30", 65], ["2027-03-31", 70], ["2029-03-30", 70], ["2029-03-31", 92], ["2031-01-01", 92],
  ])("on %s the national step is %s", (day, value) => {
    expect(stepOn(steps, "national", day)?.value ?? null).toBe(value);
  });

  it("keeps the last due value where steps leave their end open", () => {
    expect(stepOn([step(70, "2027-03-31", null), step(65, "2026-03-31", null)], "national", "2027-06-30")?.value).toBe(70);
  });

  it("never takes a standing standard or another scope for a step", () => {
    expect(stepOn([{ ...step(92, "2020-01-01", null), kind: "standing" }], "national", "2026-01-01")).toBeNull();
    expect(stepOn(steps, "every_trust", "2027-01-01")).toBeNull();
  });
});
