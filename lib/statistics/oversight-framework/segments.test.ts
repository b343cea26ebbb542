import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { capForDeficit } from "./cap-for-deficit";
import { countedMetrics } from "./counted-metrics";
import { MANUAL_2025_26 } from "./manual-2025-26";
import { quartileCuts } from "./quartile-cuts";
import { segmentOfAverage } from "./segment-of-average";
import { segmentsOfType } from "./segments-of-type";
import type { CutPoints, Segment } from "./types";

const decided = (segment: Segment) => ({ best: segment, worst: segment });
const at = (...ends: [number, number, number]): CutPoints => [{ upTo: ends[0], from: ends[0] }, { upTo: ends[1], from: ends[1] }, { upTo: ends[2], from: ends[2] }];

describe("segmentOfAverage", () => {
  it("puts an average on a cut point into the better segment", () => {
    const cuts = at(2, 2.5, 3);
    expect([1, 2, 2.01, 2.5, 2.51, 3, 3.01, 4].map((average) => segmentOfAverage(average, cuts).best)).toEqual([1, 1, 2, 2, 3, 3, 4, 4]);
  });

  it("gives both segments in a gap of which only the sides are known", () => {
    const cuts: CutPoints = [{ upTo: 2.06, from: 2.13 }, { upTo: 2.35, from: 2.36 }, { upTo: 2.69, from: 2.71 }];
    expect(segmentOfAverage(2.06, cuts)).toEqual(decided(1));
    expect(segmentOfAverage(2.07, cuts)).toEqual({ best: 1, worst: 2 });
    expect(segmentOfAverage(2.12, cuts)).toEqual({ best: 1, worst: 2 });
    expect(segmentOfAverage(2.13, cuts)).toEqual(decided(2));
    expect(segmentOfAverage(2.7, cuts)).toEqual({ best: 3, worst: 4 });
  });

  it("refuses averages and cut points that cannot be", () => {
    expect(() => segmentOfAverage(0, at(2, 2.5, 3))).toThrow("average must lie from 1 to 4, not 0");
    expect(() => segmentOfAverage(2, at(2, 1.5, 3))).toThrow("cuts must rise, but 1.5 follows 2");
    expect(() => segmentOfAverage(2, at(2, 2.5, 5))).toThrow("cuts[2].upTo must lie from 1 to 4, not 5");
  });
});

describe("capForDeficit", () => {
  it("caps an organisation at 3 for a deficit of any size, and never improves a segment", () => {
    const after = (inDeficit: boolean) => ([1, 2, 3, 4] as const).map((segment) => capForDeficit(decided(segment), inDeficit, 3).best);
    expect(after(true)).toEqual([3, 3, 3, 4]);
    expect(after(false)).toEqual([1, 2, 3, 4]);
    expect(capForDeficit({ best: 1, worst: 2 }, true, 3)).toEqual(decided(3));
    expect(capForDeficit({ best: 3, worst: 4 }, true, 3)).toEqual({ best: 3, worst: 4 });
    expect(capForDeficit(decided(1), true, null)).toEqual(decided(1));
  });
});

describe("segmentsOfType", () => {
  it("makes four equal groups of averages without ties", () => {
    const averages = [1.5, 1.6, 2, 2.1, 2.4, 2.5, 3, 3.1];
    const segments = segmentsOfType(averages, averages.map(() => false), MANUAL_2025_26);
    expect(segments.map(({ adjusted }) => adjusted.worst)).toEqual([1, 1, 2, 2, 3, 3, 4, 4]);
    expect(segmentsOfType([], [], MANUAL_2025_26)).toEqual([]);
  });

  it("keeps equal averages in one segment", () => {
    const segments = segmentsOfType([2, 2, 2, 2], [false, false, false, true], MANUAL_2025_26);
    expect(segments.map(({ unadjusted }) => unadjusted)).toEqual([1, 1, 1, 1].map(() => decided(1)));
    expect(segments[3]?.adjusted).toEqual(decided(3));
  });

  it("is monotone in the average, does not see the order, and never improves by the override", () => {
    const trust = fc.tuple(fc.integer({ min: 100, max: 400 }).map((hundredths) => hundredths / 100), fc.boolean());
    fc.assert(
      fc.property(fc.array(trust, { minLength: 1, maxLength: 60 }), (trusts) => {
        const run = (list: typeof trusts) => segmentsOfType(list.map(([average]) => average), list.map(([, inDeficit]) => inDeficit), MANUAL_2025_26);
        const segments = run(trusts);
        expect(run(trusts.toReversed())).toEqual(segments.toReversed());
        segments.forEach(({ unadjusted, adjusted }, place) => {
          expect(adjusted.best).toBeGreaterThanOrEqual(unadjusted.best);
          expect(unadjusted.best).toBe(unadjusted.worst);
          if (trusts[place]?.[1] === true) expect(adjusted.best).toBeGreaterThanOrEqual(3);
          segments.forEach((other, elsewhere) => {
            if (trusts[place]![0] <= trusts[elsewhere]![0]) expect(unadjusted.best).toBeLessThanOrEqual(other.unadjusted.best);
          });
        });
      }),
    );
  });

  it("makes groups of equal size, but for what does not divide by four", () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 100, max: 400 }), { minLength: 1, maxLength: 60 }), (hundredths) => {
        const segments = segmentsOfType(hundredths.map((one) => one / 100), hundredths.map(() => false), MANUAL_2025_26);
        for (const segment of [1, 2, 3, 4]) {
          const size = segments.filter(({ unadjusted }) => unadjusted.best === segment).length;
          expect(Math.abs(size - hundredths.length / 4)).toBeLessThan(1);
        }
      }),
    );
  });

  it("refuses lists of different lengths", () => {
    expect(() => segmentsOfType([2], [], MANUAL_2025_26)).toThrow("averages has 1 entries and inDeficit 0");
    expect(() => segmentsOfType([0], [true], MANUAL_2025_26)).toThrow("averages[0] must lie from 1 to 4, not 0");
    expect(quartileCuts([])).toBeNull();
  });
});

describe("countedMetrics", () => {
  it("folds planned deficit and variance into combined finance, where that is scored", () => {
    const finance = [{ id: "OF1079", score: 1 }, { id: "OF1080", score: 2 }, { id: "OF1081", score: 4 }, { id: "OF1086", score: 3 }];
    const ids = (list: typeof finance) => countedMetrics(list, MANUAL_2025_26).map(({ id }) => id);
    expect(ids(finance)).toEqual(["OF1080", "OF1086"]);
    expect(ids(finance.map((one) => (one.id === "OF1080" ? { ...one, score: 0 } : one)))).toEqual(["OF1079", "OF1081", "OF1086"]);
  });

  it("gives infection metrics a third and leaves out those without a score", () => {
    const group = "healthcare-associated infection";
    expect(countedMetrics([{ id: "a", score: 2 }, { id: "b", score: null }, { id: "c", score: 3, group }], MANUAL_2025_26)).toEqual([
      { id: "a", score: 2, weight: 1 },
      { id: "c", score: 3, weight: 1 / 3 },
    ]);
  });

  it("refuses a metric twice, a score that cannot be and a group without a weight", () => {
    expect(() => countedMetrics([{ id: "a", score: 2 }, { id: "a", score: 2 }], MANUAL_2025_26)).toThrow("metrics must each be listed once");
    expect(() => countedMetrics([{ id: "a", score: 5 }], MANUAL_2025_26)).toThrow("metrics[0].score must lie from 1 to 4, not 5");
    expect(() => countedMetrics([{ id: "a", score: 2, group: "toString" }], MANUAL_2025_26)).toThrow('metrics[0].group "toString" has no weight in the rule set');
  });
});
