import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { explainSegment } from "./explain-segment";
import { MANUAL_2025_26 } from "./manual-2025-26";
import { PUBLISHED_2025_26_QUARTER_3 } from "./published-2025-26-quarter-3";
import { segmentOfAverage } from "./segment-of-average";
import { cutPointsFor } from "./segments-of-type";
import type { CutPoints, MetricScore } from "./types";
import { betterScores, whatWouldChangeIt, type ImprovableMetric } from "./what-would-change-it";

const CUTS = cutPointsFor([], PUBLISHED_2025_26_QUARTER_3) as CutPoints;
const listed = (scores: readonly number[]): MetricScore[] => scores.map((score, place) => ({ id: `m${place}`, score }));
const decided = (segment: number) => ({ best: segment, worst: segment });
const explain = (scores: readonly number[], inDeficit = false, inImprovementProgramme = false) =>
  explainSegment({ metrics: listed(scores), inDeficit, inImprovementProgramme }, CUTS, MANUAL_2025_26);

describe("explainSegment", () => {
  it("explains the worked example of the manual", () => {
    const got = explain([1, 2.62, 1, 1, 1, 1.4, 1, 3, 1.36, 1.45, 2]);
    expect(got).toMatchObject({ average: 1.53, byAverage: decided(1), segment: decided(1), overrides: [], toBetter: null, roomToWorse: 0.53 });
    expect(got?.contributions[0]).toMatchObject({ id: "m7", score: 3 });
    expect(got?.contributions[0]?.contribution).toBeCloseTo((3 - 1.53) / 11, 12);
  });

  it("names the override of a deficit, which a surplus of good scores cannot lift", () => {
    expect(explain([1, 1, 2], true)).toMatchObject({ segment: decided(3), overrides: [{ reason: "financial-deficit", from: decided(1), to: decided(3) }] });
    expect(explain([3, 3, 3], true)?.overrides).toEqual([]);
  });

  it("takes segment 5 as a judgement put in, whatever the average", () => {
    expect(explain([4, 4], false, true)).toMatchObject({ byAverage: decided(4), segment: 5, overrides: [{ reason: "improvement-programme", from: decided(4), to: 5 }] });
    expect(explain([4, 4])?.segment).toEqual(decided(4));
  });

  it("measures the way to the next segments in steps of the published average", () => {
    expect(explain([2.2, 2.2])).toMatchObject({ toBetter: 0.14, roomToWorse: 0.15 });
    expect(explain([2.1, 2.1])).toMatchObject({ byAverage: { best: 1, worst: 2 }, toBetter: 0.04, roomToWorse: 0 });
    expect(explain([2.7, 2.7])).toMatchObject({ byAverage: { best: 3, worst: 4 }, toBetter: 0.01, roomToWorse: 0 });
    expect(explain([3, 3])).toMatchObject({ toBetter: 0.31, roomToWorse: null });
    // A quartile between two averages: 2.43 is the highest that is not above it.
    const cuts: CutPoints = [{ upTo: 2, from: 2 }, { upTo: 2.4375, from: 2.4375 }, { upTo: 3, from: 3 }];
    expect(explainSegment({ metrics: listed([2.5]), inDeficit: false }, cuts, MANUAL_2025_26)).toMatchObject({ toBetter: 0.07, roomToWorse: 0.5 });
  });

  it("gives nothing where nothing is scored", () => {
    expect(explain([0, 0])).toBeNull();
    expect(explain([])).toBeNull();
  });

  const score = fc.oneof(fc.constant(0), fc.integer({ min: 100, max: 400 }).map((hundredths) => hundredths / 100));
  const metric = fc.record({ score, group: fc.constantFrom(undefined, "healthcare-associated infection") });
  const metrics = fc.array(metric, { minLength: 1, maxLength: 25 }).map((list) =>
    list.map(({ score: own, group }, place): MetricScore => ({ id: `m${place}`, score: own, ...(group === undefined ? {} : { group }) })),
  );

  it("has contributions that sum to 0, and distances that lead exactly to the next segment", () => {
    fc.assert(
      fc.property(metrics, fc.boolean(), (list, inDeficit) => {
        const got = explainSegment({ metrics: list, inDeficit }, CUTS, MANUAL_2025_26);
        if (got === null) return;
        expect(Math.abs(got.contributions.reduce((sum, { contribution }) => sum + contribution, 0))).toBeLessThan(1e-12);
        const { best, worst } = got.byAverage;
        const moved = (by: number) => segmentOfAverage(Math.round((got.average + by) * 100) / 100, CUTS);
        if (got.toBetter !== null) {
          expect(moved(-got.toBetter).worst).toBeLessThan(worst);
          expect(moved(0.01 - got.toBetter).worst).toBe(worst);
        }
        if (got.roomToWorse !== null) {
          expect(moved(got.roomToWorse)).toEqual({ best, worst });
          if (best === worst) expect(moved(got.roomToWorse + 0.01).worst).toBeGreaterThan(worst);
        }
        if (got.segment !== 5) expect(got.segment.worst).toBeGreaterThanOrEqual(worst);
      }),
      { numRuns: 300 },
    );
  });
});

describe("whatWouldChangeIt", () => {
  const improvable = (rows: readonly (readonly [number, readonly number[]])[]): ImprovableMetric[] =>
    rows.map(([score, better], place) => ({ id: `m${place}`, score, betterScores: better }));
  const ask = (rows: readonly (readonly [number, readonly number[]])[], inDeficit = false) => whatWouldChangeIt(improvable(rows), inDeficit, CUTS, MANUAL_2025_26);

  it("tries each metric alone, the one that moves the average most first", () => {
    const got = ask([[2.4, [1.3, 2.2]], [2.4, [2]], [2.4, []]]);
    expect(got?.segment).toEqual(decided(3));
    expect(got?.alone).toEqual([
      { steps: [{ id: "m1", from: 2.4, to: 2, places: 1 }], average: 2.27, segment: decided(2) },
      { steps: [{ id: "m0", from: 2.4, to: 2.2, places: 1 }], average: 2.33, segment: decided(2) },
    ]);
    expect(got?.together?.steps).toEqual([{ id: "m1", from: 2.4, to: 2, places: 1 }]);
  });

  it("adds step to step until the segment changes for certain, and sums the places of a metric", () => {
    const got = ask([[4, [3.9, 3.8, 3.7, 3.6]], [2, [1.95]]]);
    // 3.00 is in segment 4, which ends above 2.69; five steps only reach 2.78.
    expect(got?.together).toBeNull();
    const more = ask([[4, [3.9, 3.8, 3.7, 3.4]], [2, [1.95]]]);
    // Four places lead to 2.70, in the gap between segments 3 and 4; the fifth step decides.
    expect(more?.together).toEqual({
      steps: [{ id: "m0", from: 4, to: 3.4, places: 4 }, { id: "m1", from: 2, to: 1.95, places: 1 }],
      average: 2.68,
      segment: decided(3),
    });
  });

  it("counts a step by its weight: a long step of an infection metric moves the average less than a shorter one of another", () => {
    const infection = { id: "infection", score: 3, group: "healthcare-associated infection", betterScores: [2.4] };
    const got = whatWouldChangeIt([infection, { id: "other", score: 3, betterScores: [2.7] }], false, CUTS, MANUAL_2025_26);
    expect(got?.alone.map(({ steps }) => steps[0]?.id)).toEqual(["other", "infection"]);
  });

  it("says that no score helps where the deficit decides", () => {
    expect(ask([[2.2, [1]], [2.2, [1]]], true)).toMatchObject({ segment: decided(3), together: null, heldByDeficit: true, withoutDeficit: decided(2) });
    const poor = ask([[3, [2]], [3, [2]]], true);
    expect(poor).toMatchObject({ segment: decided(4), heldByDeficit: false });
    expect(poor?.together).toMatchObject({ average: 2.5, segment: decided(3) });
  });

  it("has nothing to offer the best, and nothing to say without scores", () => {
    expect(ask([[1, []], [1, []]])).toMatchObject({ segment: decided(1), alone: [], together: null, heldByDeficit: false });
    expect(ask([[0, [1]]])).toBeNull();
    expect(() => ask([[3, [0.5]]])).toThrow("betterScores of m0[0] must lie from 1 to 4, not 0.5");
  });

  it("finds the better scores of a type, next-best first", () => {
    expect(betterScores([1, 2.5, 2.5, 0, null, 3, 4, 1.5], 3)).toEqual([2.5, 1.5, 1]);
    expect(betterScores([1, 2], 1)).toEqual([]);
  });

  it("only improves, changes the segment when it says so, and stops at the first step that does", () => {
    const row = fc.tuple(fc.integer({ min: 100, max: 400 }), fc.array(fc.integer({ min: 100, max: 400 }), { maxLength: 6 }));
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 12 }), fc.boolean(), (rows, inDeficit) => {
        const list = rows.map(([own, others]) => [own / 100, betterScores(others.map((other) => other / 100), own / 100)] as const);
        const got = ask(list, inDeficit);
        if (got === null) throw new Error("every metric is scored");
        expect(got.alone).toHaveLength(list.filter(([, better]) => better.length > 0).length);
        for (const { segment } of got.alone) expect(segment.worst).toBeLessThanOrEqual(got.segment.worst);
        expect(got.withoutDeficit.worst).toBeLessThanOrEqual(got.segment.worst);
        const allBest = ask(list.map(([own, better]) => [better.at(-1) ?? own, []] as const), inDeficit);
        expect(got.together === null).toBe((allBest?.segment.worst ?? 0) >= got.segment.worst);
        if (got.together === null) return;
        expect(got.together.segment.worst).toBeLessThan(got.segment.worst);
        for (const { from, to, places } of got.together.steps) {
          expect(to).toBeLessThan(from);
          expect(places).toBeGreaterThanOrEqual(1);
        }
        const after = list.map(([own], place) => [got.together?.steps.find(({ id }) => id === `m${place}`)?.to ?? own, []] as const);
        expect(ask(after, inDeficit)?.segment).toEqual(got.together.segment);
      }),
      { numRuns: 300 },
    );
  });
});
