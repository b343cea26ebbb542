import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { explainResult } from "./explain-result";
import { rulesInForce } from "./rules-in-force";
import { score as printed, segmentNumber, trustFinding, deficitLine, distanceLine } from "./segment-words";
import type { PublishedResult, PublishedScore } from "./segment-record";
import { tryOut } from "./try-out";

const RESULT: PublishedResult = {
  areaId: 1, framework: "nof-2025-26", periodEnd: "2025-12-31", releaseId: 1, bodyType: "Acute trust", bodySubtype: null, averageScore: null, segment: null, unadjustedSegment: null, inDeficit: null,
  financialOverride: null, recoverySupport: null, scoreLow: null, scoreHigh: null, rank: null, rankLow: null, rankHigh: null,
};
const RULES = rulesInForce("nof-2025-26", "2025-12-31", [], null);
const scored = (scores: readonly number[], name = (place: number) => `Metric ${place}`): PublishedScore[] =>
  scores.map((score, place) => ({
    areaId: 1, periodEnd: "2025-12-31", metricId: `OF${1500 + place}`, part: "metric", domain: "Domain", name: name(place), reporting: "Q3 2025/26", units: null, value: null, score, segment: null, median: null, lowerQuartile: null, upperQuartile: null,
  }));
const explain = (more: Partial<PublishedResult>, scores: readonly PublishedScore[] = [], rules = RULES) => explainResult({ ...RESULT, ...more }, scores, rules);

describe("the worked example of the manual", () => {
  const scores = scored([1, 2.62, 1, 1, 1, 1.4, 1, 3, 1.36, 1.45, 2]);

  it("has 11 scores that sum to 16.83, the average 1.53 and segment 1", () => {
    const got = explain({ averageScore: 1.53, segment: 1 }, scores);
    expect(got).toMatchObject({ recomputedAverage: 1.53, byAverage: { best: 1, worst: 1 }, agreement: "same", toBetter: null });
    expect(got.contributions).toHaveLength(11);
    expect(got.contributions.reduce((sum, { score }) => sum + score, 0)).toBeCloseTo(16.83, 10);
  });

  it("is in segment 3 with a deficit of any size, such as the £90,000 of the West Yorkshire case, and no score can change that", () => {
    const got = explain({ averageScore: 1.53, segment: 3, inDeficit: true }, scores);
    expect(got).toMatchObject({ recomputedSegment: { best: 3, worst: 3 }, agreement: "override", deficit: { inDeficit: true, basis: "stated" } });
    expect(got.changes).toMatchObject({ heldByDeficit: true, together: null, withoutDeficit: { best: 1, worst: 1 } });
    expect(trustFinding(got)).toBe("In segment 3 because it is in deficit: its average score of 1.53 alone would be segment 1");
  });
});

describe("what is read of a deficit that the file does not state", () => {
  it.each([
    [2.2, 2, { inDeficit: false, basis: "segment" }, "same"],
    [2.2, 3, { inDeficit: true, basis: "segment" }, "override"],
    // In the gap between two cut points: with the deficit both readings end in 3.
    [2.1, 3, { inDeficit: true, basis: "segment" }, "override"],
    [2.5, 3, { inDeficit: null, basis: "unknown" }, "same"],
    [3, 4, { inDeficit: null, basis: "unknown" }, "same"],
    // A gap leaves two segments open, of which the published is one.
    [2.1, 1, { inDeficit: false, basis: "segment" }, "either"],
    [2.7, 4, { inDeficit: null, basis: "unknown" }, "either"],
    // No rule gives these.
    [2.2, 4, { inDeficit: null, basis: "unknown" }, "differs"],
    [2.5, 1, { inDeficit: false, basis: "segment" }, "differs"],
  ] as const)("average %s in segment %s", (averageScore, segment, deficit, agreement) => {
    const got = explain({ averageScore, segment });
    expect([got.deficit, got.agreement]).toEqual([deficit, agreement]);
  });

  it("is never taken as a published statement in words", () => {
    expect(deficitLine(explain({ averageScore: 2.2, segment: 3 }))).toContain("do not name the trusts in deficit");
    expect(deficitLine(explain({ averageScore: 2.2, segment: 3, inDeficit: true }))).toContain("The published file says that it is");
    expect(trustFinding(explain({ averageScore: 2.2, segment: 3 }))).not.toContain("because it is in deficit");
  });
});

describe("quarters before the cut points were frozen", () => {
  it("give no segment of ours where the averages of the type are too few for quartiles", () => {
    const rules = rulesInForce("nof-2025-26", "2025-06-30", [2.26], null);
    const got = explain({ averageScore: 2.26, segment: 2 }, scored([2.2, 2.32]), rules);
    expect(rules.cuts).toBeNull();
    expect(got).toMatchObject({ byAverage: null, recomputedSegment: null, toBetter: null, roomToWorse: null, changes: null, agreement: "not-compared", recomputedAverage: 2.26 });
    expect(got.contributions.map(({ id }) => id)).toEqual(["OF1501", "OF1500"]);
    expect(distanceLine(got)).toBe("");
  });

  it("take quartiles of the type where there are enough", () => {
    const averages = Array.from({ length: 40 }, (_, place) => 1 + place / 16);
    expect(rulesInForce("nof-2025-26", "2025-06-30", averages, null)).toMatchObject({ ruleSet: { id: "nof-2025-26-manual" }, cuts: [{ upTo: 1.609375 }, { upTo: 2.21875 }, { upTo: 2.828125 }] });
  });
});

describe("2026/27", () => {
  it("has no cut points until thresholds are configured, and then says that they are indicative", () => {
    expect(rulesInForce("nof-2026-27", "2026-06-30", [], null)).toMatchObject({ cuts: null, missing: "The thresholds of 2026/27 are not to hand." });
    const rules = rulesInForce("nof-2026-27", "2026-06-30", [], { framework: "nof-2026-27", upTo: [1.9, 2.4, 3], deficitCap: null, source: "a test" });
    expect(rules).toMatchObject({ ruleSet: { standing: "indicative" }, cuts: [{ upTo: 1.9 }, { upTo: 2.4 }, { upTo: 3 }] });
  });
});

describe("infection rates", () => {
  it("weigh a third each, so that three count as one", () => {
    const names = ["Number of MRSA bloodstream infections", "Rate of C. difficile infections", "E. coli infections", "Waiting list"];
    const got = explain({}, scored([4, 4, 4, 1], (place) => names[place] ?? ""));
    expect(got.recomputedAverage).toBe(2.5);
  });
});

describe("tryOut", () => {
  const scores = scored([4, 2, 2, 2]);
  const got = explain({ averageScore: 2.5, segment: 3 }, scores);

  it("changes one metric and holds the others", () => {
    const outcome = tryOut(got, scores, RULES, { change: "OF1500", score: 3, inDeficit: null });
    expect(outcome).toMatchObject({ changed: "Metric 0", from: 4, to: 3, inDeficit: false, before: { average: 2.5, segment: { best: 3, worst: 3 } }, after: { average: 2.25, segment: { best: 2, worst: 2 } } });
  });

  it("keeps segment 3 in deficit, and says what it was by what is published", () => {
    const capped = explain({ averageScore: 1.83, segment: 3 });
    const without = tryOut(capped, [], RULES, { change: "average", score: 1.83, inDeficit: false });
    expect(without?.before && segmentNumber(without.before.segment)).toBe("3");
    expect(without && segmentNumber(without.after.segment)).toBe("1");
    expect(tryOut(capped, [], RULES, { change: "average", score: 1, inDeficit: null })?.after.segment).toEqual({ best: 3, worst: 3 });
  });

  it("answers nothing for a metric that is not counted, or without cut points", () => {
    expect(tryOut(got, scores, RULES, { change: "OF1999", score: 2, inDeficit: null })).toBeNull();
    expect(tryOut(got, scores, rulesInForce("nof-2025-26", "2025-06-30", [], null), { change: "average", score: 2, inDeficit: null })).toBeNull();
  });

  it("is monotone: a better score never worsens the segment", () => {
    const hundredths = fc.integer({ min: 100, max: 400 }).map((one) => one / 100);
    fc.assert(fc.property(fc.array(hundredths, { minLength: 1, maxLength: 12 }), hundredths, hundredths, fc.boolean(), (list, one, other, inDeficit) => {
      const own = scored(list);
      // What it was does not matter here, and its likely range takes long to draw.
      const explained = { average: null, contributions: [{ id: "OF1500", score: own[0]?.score ?? 1, weight: 1, contribution: 0 }], deficit: { inDeficit: null, basis: "unknown" as const } };
      const worst = (score: number): number => {
        const segment = tryOut(explained, own, RULES, { change: "OF1500", score, inDeficit })?.after.segment;
        return segment === 5 || segment === undefined ? 5 : segment.worst;
      };
      expect(worst(Math.min(one, other))).toBeLessThanOrEqual(worst(Math.max(one, other)));
    }));
  });
});

describe("distances", () => {
  it("lead to the next segment when taken from the average", () => {
    fc.assert(fc.property(fc.integer({ min: 100, max: 400 }).map((one) => one / 100), (averageScore) => {
      const { byAverage, toBetter } = explain({ averageScore });
      if (toBetter === null || byAverage === null) return;
      const next = explain({ averageScore: Math.round((averageScore - toBetter) * 100) / 100 }).byAverage;
      expect(next?.worst).toBeLessThan(byAverage.worst);
      expect(distanceLine(explain({ averageScore }))).toContain(printed(toBetter));
    }));
  });
});
