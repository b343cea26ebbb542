import { describe, expect, it } from "vitest";
import type { Metric } from "@/lib/metrics/domain/metric";
import type { MeasurePosition } from "@/lib/objectives/domain/measure-position";
import { readReference } from "@/prisma/seed/reference/read-reference";
import { addMonths } from "@/lib/shared/month";
import { PRINTED_PACES, workedPace } from "./worked-pace";

const { rttEngland, metrics } = readReference();
const metric = metrics.find(({ code }) => code === "E01") as Metric;
const [printed] = PRINTED_PACES;

const positionOf = (values: ReadonlyMap<string, number>): MeasurePosition => ({
  report: { metric, series: { points: [...values].map(([periodEnd, value]) => ({ periodEnd, value })) } }, final: { value: 92, dueOn: "2029-03-31", comparator: "at_least" },
}) as unknown as MeasurePosition;
const factsOf = (values: ReadonlyMap<string, number>) => new Map((printed ? workedPace(positionOf(values), printed)?.facts : undefined)?.map(({ name, value }) => [name, value.replaceAll("\u00a0", " ")]));

describe("the worked pace of the 18-week target", () => {
  it("gives the printed figures from the printed values: 8.37 points, 2.5 points, 3.35 times, 12.3 years", () => {
    const facts = factsOf(new Map([["2024-07-31", 58.8], ["2025-07-31", 61.3]]));
    expect(facts.get("Change needed")).toBe("30.70 points");
    expect(facts.get("Pace needed")).toBe("8.37 points a year");
    expect(facts.get("Achieved in the year before, from 58.8%")).toBe("2.50 points");
    expect(facts.get("Needed against achieved")).toBe("3.35 times");
    expect(facts.get("Reached at that pace")).toContain("after 12.3 years");
  });

  it("works the same out from the loaded figures of England", () => {
    const values = new Map(rttEngland.map(({ period, within18Weeks, waitingTotal }) => [addMonths(`${period}-01`, 0), (100 * within18Weeks) / waitingTotal]));
    const [now, before] = [values.get("2025-07-31") ?? Number.NaN, values.get("2024-07-31") ?? Number.NaN];
    const facts = factsOf(values);
    expect(facts.get("England, July 2025")).toBe(`${now.toFixed(1)}%`);
    expect(facts.get("England, July 2025")).toBe("61.2%");
    expect(facts.get("Pace needed")).toBe(`${(((92 - now) / 44) * 12).toFixed(2)} points a year`);
    expect(facts.get("Needed against achieved")).toBe(`${((((92 - now) / 44) * 12) / (now - before)).toFixed(2)} times`);
  });

  it("says nothing where a month is not held, and why where there was no gain", () => {
    expect(printed && workedPace(positionOf(new Map([["2025-07-31", 61.3]])), printed)).toBeNull();
    expect(factsOf(new Map([["2024-07-31", 62], ["2025-07-31", 61.3]])).get("Needed against achieved")).toBe("moving the wrong way");
  });
});
