import { describe, expect, it } from "vitest";
import { catalogued } from "@/lib/explore/testing/sample-comparison";
import type { TrajectoryStep } from "@/lib/objectives/domain/objective";
import { comparedKinds } from "./compared-kinds";
import { publishedGroups } from "./published-groups";
import { sexGap } from "./sex-gap";
import { stepInForce } from "./step-in-force";
import { englandOf, sampleComparison } from "@/lib/explore/testing/sample-comparison";

const held = (metricCode: string, kind: "icb" | "council" | "england", scheme = "") => ({ metricCode, kind, scheme });

describe("comparedKinds", () => {
  it("offers what is held, and regions where boards can be added up", () => {
    expect(comparedKinds([held("E01", "icb"), held("E01", "england"), held("E03", "council")], catalogued("E01"), "")).toEqual(["icb", "region"]);
    expect(comparedKinds([held("O01", "icb")], catalogued("O01"), "")).toEqual(["icb"]);
    expect(comparedKinds([held("O01", "council", "sex")], catalogued("O01"), "")).toEqual([]);
    expect(comparedKinds([held("O01", "council", "sex")], catalogued("O01"), "sex")).toEqual(["council"]);
  });
});

describe("stepInForce", () => {
  const step = (dueOn: string, value: number, scope: string): TrajectoryStep => ({ dueOn, value, scope, comparator: "at_least", label: `${value}% by then`, source: "s" });
  const objectives = [{ measures: [{ metricCode: "E01", part: "judged" as const, steps: [step("2026-03-31", 65, "national"), step("2027-03-31", 70, "national"), step("2026-03-31", 60, "every_trust")] }] }];

  it("is the last one due, for the bodies it is set for", () => {
    expect(stepInForce(objectives, "E01", "icb", "2026-02-28")).toBeNull();
    expect(stepInForce(objectives, "E01", "icb", "2026-03-31")?.value).toBe(65);
    expect(stepInForce(objectives, "E01", "icb", "2027-04-30")?.value).toBe(70);
    expect(stepInForce(objectives, "E01", "trust", "2027-04-30")?.value).toBe(60);
    expect(stepInForce(objectives, "E01", "council", "2027-04-30")).toBeNull();
    expect(stepInForce(objectives, "E03", "icb", "2027-04-30")).toBeNull();
  });
});

describe("publishedGroups", () => {
  it("says for which bodies figures of groups are held, and that a gap is not estimated otherwise", () => {
    const [sex, deprivation] = publishedGroups([held("O01", "council", "sex")], "icb");
    expect(sex).toBe("Figures by sex are held for councils, not for boards.");
    expect(deprivation).toBe("No figures by deprivation are held. Without them a gap between groups cannot be worked out, and none is estimated.");
    expect(publishedGroups([held("O01", "council", "sex")], "council")[0]).toBe("Figures by sex are held for councils.");
  });
});

describe("sexGap", () => {
  const metric = catalogued("O01");
  const of = (values: readonly (number | null)[], england: number) => sampleComparison(values.map((value, at) => ({ shortName: `C${at}`, value })), { metric, kind: "council", england: englandOf(england) });

  it("is females less males, widest first, of those with both", () => {
    const gap = sexGap(of([84, 83, 82], 83.5), of([80, 80.5, null], 79.7), new Set([2]));
    expect(gap?.chart.rows.map(({ name, value, isOwn }) => [name, value, isOwn])).toEqual([["C0", 4, false], ["C1", 2.5, true]]);
    expect(gap?.table.rows).toEqual([["C0", 84, 80, 4], ["C1", 83, 80.5, 2.5]]);
    expect(gap?.chart.title).toBe("In England life expectancy is 3.8\u00a0years higher for females (83.5\u00a0years) than for males (79.7\u00a0years) in March 2026");
    expect(gap?.chart.rows.every(({ ranks }) => ranks === null)).toBe(true);
  });

  it("is null where no area has both", () => {
    expect(sexGap(of([84], 83), of([null], 79), new Set())).toBeNull();
  });
});
