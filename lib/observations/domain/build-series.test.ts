import { describe, expect, it } from "vitest";
import type { Organisations } from "@/lib/organisations/domain/organisation";
import { basisOf, basisUntil, buildSeries, lastIndex, sourceAreasOf } from "./build-series";
import type { Observation } from "./observation";
import { restateRule } from "./restate-rule";

const flow = (fromAreaId: number, share: number) => ({ fromAreaId, toAreaId: 9, effectiveOn: "2026-04-01", shareOfPredecessor: share, shareOfSuccessor: 0.5, populationMoved: 1, weightBasis: "" });
const organisations = (second: number): Organisations => ({ areas: [], overlaps: [], successions: [flow(1, 1), flow(2, second)] });

const observation = (areaId: number, periodEnd: string, numerator: number, denominator: number, mark: string | null = null): [string, Observation] => [
  `${areaId}|${periodEnd}`,
  { metricCode: "E01", areaId, periodEnd, value: mark === null ? (100 * numerator) / denominator : null, numerator, denominator, status: "final", mark, releaseId: areaId * 10 },
];
const held = new Map([
  observation(1, "2026-02-28", 10, 100), observation(2, "2026-02-28", 60, 100),
  observation(1, "2026-03-31", 20, 100),
  observation(9, "2026-03-31", 99, 100), observation(9, "2026-04-30", 45, 90), observation(9, "2026-06-30", 0, 10, "suppressed"),
]);
const build = (restated: boolean, second = 1, areaId = 9) => buildSeries(organisations(second), { metricCode: "E01", areaId, restated, rule: restateRule("percent") }, held, "2026-02-28", "2026-06-30");
const values = (series: ReturnType<typeof build>) => series.points.map(({ value }) => value);

describe("a series", () => {
  it("has a point for every month, missing ones without value or mark", () => {
    const { points } = build(false);
    expect(points.map(({ periodEnd }) => periodEnd)).toEqual(["2026-02-28", "2026-03-31", "2026-04-30", "2026-05-31", "2026-06-30"]);
    expect(points[3]).toMatchObject({ value: null, mark: null, releaseId: null });
    expect(points[4]).toMatchObject({ value: null, mark: "suppressed" });
  });

  it("is as published throughout for a body on its own boundaries", () => {
    const series = build(false);
    expect(values(series)).toEqual([null, 99, 50, null, null]);
    expect(series.points.every(({ basis }) => basis === "published")).toBe(true);
    expect(series.sourceAreaIds).toEqual([9]);
  });

  it("comes from the predecessors before the reorganisation, from the body itself since, and from no mixture", () => {
    const series = build(true);
    // March has one of two predecessors, so nothing: not the half, and not what carries the new body's name.
    expect(values(series)).toEqual([35, null, 50, null, null]);
    expect(series.points.map(({ basis }) => basis)).toEqual(["restated", "restated", "published", "published", "published"]);
    expect(series.sourceAreaIds).toEqual([9, 1, 2]);
    expect(series.points[0]).toMatchObject({ numerator: 70, denominator: 200 });
  });

  it("says estimated where a predecessor was split", () => {
    const series = build(true, 0.5);
    expect(series.points[0]).toMatchObject({ value: (100 * 40) / 150, basis: "estimated" });
    expect([basisOf(series), basisOf(build(true)), basisOf(build(false))]).toEqual(["estimated", "restated", "published"]);
  });

  it("has one basis until the body's own figures come", () => {
    expect([basisUntil(build(true)), basisUntil(build(true, 0.5)), basisUntil(build(false))]).toEqual(["2026-02-28", "2026-02-28", null]);
    const rate = buildSeries(organisations(1), { metricCode: "E01", areaId: 9, restated: true, rule: restateRule("rate") }, held, "2026-02-28", "2026-03-31");
    expect([rate.points.map(({ value }) => value), basisOf(rate)]).toEqual([[null, null], "not_comparable"]);
  });

  it("of a body that ended stops there, unless something is held after", () => {
    const version = { id: 1, areaId: 1, validFrom: "2022-07-01", validTo: "2026-03-31", odsCode: "QNQ", onsCode: null, name: "", shortName: "", regionKey: null, population: null, populationYear: null, cluster: null };
    const ended: Organisations = { ...organisations(1), areas: [{ id: 1, key: "icb-qnq", kind: "icb", versions: [version] }] };
    const months = (figures: typeof held) => buildSeries(ended, { metricCode: "E01", areaId: 1, restated: false, rule: restateRule("percent") }, figures, "2026-02-28", "2026-06-30").points.map(({ periodEnd }) => periodEnd);
    expect(months(held)).toEqual(["2026-02-28", "2026-03-31"]);
    expect(months(new Map([...held, observation(1, "2026-05-31", 1, 10)]))).toEqual(["2026-02-28", "2026-03-31", "2026-04-30", "2026-05-31"]);
    expect(months(new Map())).toEqual(["2026-02-28", "2026-03-31"]);
  });

  it("ends at the last value held", () => {
    expect(lastIndex(build(true))).toBe(2);
    expect(lastIndex(build(true, 1, 7))).toBe(-1);
  });

  it("of a body that nobody became is read as it is", () => {
    expect(build(true, 1, 1).points.map(({ value, basis }) => [value, basis])).toEqual([[10, "published"], [20, "published"], [null, "published"], [null, "published"], [null, "published"]]);
    expect(sourceAreasOf(organisations(1), 1, true)).toEqual([1]);
  });
});

it("inherits shares by their parts, counts by sums, and rates not at all", () => {
  expect([restateRule("percent"), restateRule("count"), restateRule("gbp_million"), restateRule("rate"), restateRule("score")].map(({ method }) => method)).toEqual(["share", "sum", "sum", "none", "none"]);
});
