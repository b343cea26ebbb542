import { describe, expect, it } from "vitest";
import { STATUS_ORDER } from "@/lib/shared/objective-status";
import { judgeAgainstBenchmark } from "@/lib/statistics/comparison/judge-against-benchmark";
import { colouringOf, mapClasses } from "./map-classes";
import { OUTCOME_LETTER } from "./map-letters";
import { sampleMap } from "./testing/sample-map";

describe("mapClasses by value", () => {
  const map = sampleMap({ values: Array.from({ length: 36 }, (_, place) => (place === 0 ? null : place === 1 ? null : 50 + place)), frame: { marks: { 1: "suppressed" } } });
  const { classes, keys } = mapClasses(map, map.frame, "value", "quantile");

  it("put every area in exactly one class and count it there", () => {
    expect(keys).toHaveLength(36);
    expect(classes.reduce((sum, { count }) => sum + count, 0)).toBe(36);
    expect(new Set(keys)).toEqual(new Set(classes.map(({ key }) => key)));
  });

  it("tell what is missing from what is withheld, each by a fill of its own", () => {
    expect([keys[0], keys[1]]).toEqual(["missing", "suppressed"]);
    const [withheld, missing] = classes.slice(-2);
    expect([withheld?.label, withheld?.count, missing?.label, missing?.count]).toEqual(["Suppressed", 1, "No figure held", 1]);
    expect(withheld?.fill.pattern).not.toBe(missing?.fill.pattern);
  });

  it("keep a class of the value that nobody is in at this time, so that colours stay", () => {
    const later = { ...map.frame, values: map.frame.values.map((value) => (value === null ? null : 99)) };
    const steps = mapClasses(map, later, "value", "quantile").classes.filter(({ key }) => key.startsWith("step-"));
    expect(steps.map(({ count }) => count)).toEqual([0, 0, 0, 0, 34]);
  });
});

describe("mapClasses beside England", () => {
  it.each([["increase", "high"], ["decrease", "low"], ["neutral", "none"]] as const)("are the outcome of the comparison by the interval, polarity %s", (polarity, merit) => {
    const blank = sampleMap({ polarity });
    const outcomes = blank.areas.map((_, place) => judgeAgainstBenchmark({ lower95: blank.frame.lower[place] ?? null, upper95: blank.frame.upper[place] ?? null, benchmark: 60 }, merit).outcome);
    const frame = { ...blank.frame, outcomes: outcomes.map((outcome) => OUTCOME_LETTER[outcome]).join("") };
    expect(mapClasses(blank, frame, "england", "quantile").keys).toEqual(outcomes);
    expect(new Set(outcomes).size).toBe(3);
  });

  it("show as not compared what has a value and no interval", () => {
    const map = sampleMap({ frame: { outcomes: `n${"b".repeat(35)}` } });
    const { classes } = mapClasses(map, map.frame, "england", "quantile");
    expect(classes.map(({ key, count }) => [key, count])).toEqual([["better", 35], ["not_compared", 1]]);
  });
});

describe("mapClasses by status", () => {
  it("are the statuses in the order of worry, and areas without one are not measured", () => {
    const map = sampleMap({ frame: { statuses: `0123${"-".repeat(32)}` } });
    const { keys, classes } = mapClasses(map, map.frame, "status", "quantile");
    expect(keys.slice(0, 5)).toEqual([...STATUS_ORDER.slice(0, 4), "not_measured"]);
    expect(classes.map(({ key }) => key)).toEqual([...STATUS_ORDER.slice(0, 4), "not_measured"]);
  });
});

describe("colouringOf", () => {
  const { metric, frame } = sampleMap();
  it("is the value where a count, a missing England, missing intervals or another period leave nothing to say", () => {
    expect(colouringOf("england", metric, frame)).toBe("england");
    expect(colouringOf("england", { ...metric, unit: "count" }, frame)).toBe("value");
    expect(colouringOf("england", metric, { ...frame, england: null })).toBe("value");
    expect(colouringOf("england", metric, { ...frame, outcomes: "nnn" })).toBe("value");
    expect(colouringOf("status", metric, frame)).toBe("value");
    expect(colouringOf("status", metric, { ...frame, statuses: "0" })).toBe("status");
  });
});
