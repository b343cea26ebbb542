import { describe, expect, it } from "vitest";
import { readReference } from "@/prisma/seed/reference/read-reference";

const { metrics, documents } = readReference();
const byCode = new Map(metrics.map((metric) => [metric.code, metric]));

/** Code and direction, read off the tables of the domain text row by row: + higher is better, - lower is better, 0 no judgement. */
const POLARITY = `
  F01 +  F02 +  F03 +  F04 0  F05 +  F06 +  F07 -  F08 +  F09 +  F10 -  F14 +  F15 +
  E01 +  E02 -  E03 -  E05 +  E06 +  E07 +  E08 +  E09 -  E10 +  E12 +  E13 -  E14 +
  P01 +  P02 +  P04 +  P05 -  P06 -  P07 +  P08 +  P09 -  P10 -  P11 +  P13 +  P14 +  P16 +  P17 +  P18 +  P21 -
  J01 +  J02 -  J03 -  J04 -  J05 -  J07 +  J08 +  J09 +  J10 +  J12 +  J13 +  J14 +  J15 +
  W01 -  W02 -  W04 -  W06 +  W07 +
  G01 +  G02 +  G03 +  G04 +
  M01 +  M02 -
  O01 +  O02 -  O03 +  O04 -  O05 -  O07 -
  E04 -  E16 -  E17 -
  U01 +  U02 +  U03 -
  P22 +  P23 -  P24 0  P25 0  P26 0  P27 0  P28 -  J16 -  J17 -  W03 -  O08 -  O09 +  O10 +  O11 +  O12 +
`.trim().split(/\s{2,}|\n\s*/).map((pair) => pair.trim().split(/\s+/) as [string, string]);

describe("the catalogue", () => {
  it.each(POLARITY)("%s moves the right way: %s", (code, sign) => {
    expect(byCode.get(code)?.polarity).toBe({ "+": "increase", "-": "decrease", "0": "neutral" }[sign]);
  });

  it("says that more years of healthy life are good and a wider gap is bad", () => {
    expect(byCode.get("O03")).toMatchObject({ name: "Healthy life expectancy at birth", polarity: "increase" });
    expect(byCode.get("J12")?.parts.map((part) => part.polarity)).toEqual(["increase", "decrease"]);
  });

  it("holds the 70 rows, 3 context lines and 18 library measures, each once", () => {
    expect(metrics.map((metric) => metric.code).sort()).toEqual(POLARITY.map(([code]) => code).sort());
    expect(new Set(metrics.map((metric) => metric.code)).size).toBe(91);
    const count = (tier: string) => metrics.filter((metric) => metric.tier === tier).length;
    expect([count("core"), count("context"), count("library")]).toEqual([70, 3, 18]);
  });

  it("has 12 core rows for finance and elective each, 16 for prevention, 13 for joint working, 17 for the rest", () => {
    const core = metrics.filter((metric) => metric.tier === "core");
    const inAreas = (...areas: string[]) => core.filter((metric) => areas.includes(metric.area)).length;
    expect([inAreas("finance"), inAreas("elective"), inAreas("prevention"), inAreas("joint_working"), inAreas("workforce", "primary_care", "mental_health", "outcomes")]).toEqual([12, 12, 16, 13, 17]);
  });

  it("flags the eight that the National Audit Office names", () => {
    expect(metrics.filter((metric) => metric.naoNamed).map((metric) => metric.code).sort()).toEqual(["E02", "F01", "F04", "G01", "O02", "P16", "W01", "W02"]);
  });

  it("names only documents of the register, and gives each short name once", () => {
    const known = new Set(documents.map((document) => document.id));
    expect(metrics.flatMap((metric) => metric.standards.map((standard) => standard.source)).filter((id) => !known.has(id))).toEqual([]);
    expect(new Set(metrics.map((metric) => metric.shortName)).size).toBe(metrics.length);
  });

  it("marks every standard that rests on an unchecked ambition", () => {
    const resting = metrics.filter((metric) => metric.standards.some((standard) => standard.source === "nhs-ambition-unchecked"));
    expect(resting.length).toBeGreaterThan(0);
    expect(resting.filter((metric) => !metric.unverified.includes("standards")).map((metric) => metric.code)).toEqual([]);
  });

  it("never marks an unknown field as unchecked", () => {
    const empty = metrics.flatMap((metric) => metric.unverified.filter((field) => {
      const value = metric[field as keyof typeof metric];
      return value === null || (Array.isArray(value) && value.length === 0);
    }).map((field) => `${metric.code} ${field}`));
    expect(empty).toEqual([]);
  });
});

describe("the five measures of waits", () => {
  const shown = metrics.filter(({ code }) => ["E01", "E03", "E04", "E16", "E17"].includes(code));

  it("are the two shares and three counts of the waiting list", () => {
    expect(shown.map((metric) => [metric.code, metric.unit, metric.name])).toEqual([
      ["E01", "percent", "Waiting within 18 weeks"], ["E03", "percent", "Waiting over 52 weeks"], ["E04", "count", "Waiting over 65 weeks"],
      ["E16", "count", "Waiting list"], ["E17", "count", "Waiting over 78 weeks"],
    ]);
  });

  it.each(shown.map((metric) => [metric.code, metric] as const))("%s is complete: only a web address, a count's denominator and a least denominator may be unknown", (_code, metric) => {
    const unknown = Object.entries(metric).filter(([, value]) => value === null).map(([field]) => field);
    expect(unknown).toEqual(metric.unit === "count" ? ["denominator", "minDenominator"] : ["minDenominator"]);
    expect(metric.caveats.length).toBeGreaterThan(0);
  });

  it("dates the national steps of 18 weeks without a gap and keeps the constitutional 92% beside them", () => {
    const standards = byCode.get("E01")?.standards ?? [];
    expect(standards.filter((standard) => standard.kind === "step").map(({ value, validFrom, validTo, scope }) => [value, validFrom, validTo, scope])).toEqual([
      [65, "2026-03-31", "2027-03-30", "national"], [70, "2027-03-31", "2029-03-30", "national"], [92, "2029-03-31", null, "national"],
    ]);
    expect(standards.filter((standard) => standard.kind === "standing").map(({ value }) => value)).toEqual([92]);
  });

  it("asks for less than 1% over 52 weeks, not for 1%", () => {
    expect(byCode.get("E03")?.standards).toMatchObject([{ value: 1, comparator: "below", validFrom: "2026-03-31" }]);
  });
});
