import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { backTest } from "./back-test";
import { dampedTrendMethod, driftMethod, naiveMethod, poolMethod, seasonalNaiveMethod, trendMethod, type BackTestMethod } from "./back-test-methods";
import { combineBackTests } from "./combine-back-tests";
import { forecastScores } from "./forecast-scores";
import { inSampleError } from "./in-sample-error";
import { intervalScore } from "./interval-score";
import { pinball } from "./pinball";
import { anySeries, madeSeries } from "./testing/made-series";

const METHODS: Record<string, BackTestMethod> = {
  naive: naiveMethod,
  drift: driftMethod,
  "seasonal naive": seasonalNaiveMethod(12),
  "straight line": trendMethod,
  "damped trend": dampedTrendMethod,
  pool: poolMethod(),
};

/** Knows what comes: every step certain and right. */
const prophet: BackTestMethod = (values, first, horizon) =>
  Array.from({ length: values.length - horizon - first + 1 }, (_, place) =>
    values.slice(first + place, first + place + horizon).map((mean) => ({ mean, median: mean, lower80: mean, upper80: mean, lower95: mean, upper95: mean })),
  );

describe("the back-test", () => {
  it("of the naive method is as by hand", () => {
    // Origins 3 and 4: last values 3 and 2, next values 2 and 4. Scales (1 + 1) / 2 = 1 and (1 + 1 + 1) / 3 = 1.
    const { origins, horizons } = backTest([1, 2, 3, 2, 4], { method: naiveMethod, horizon: 1, minTrain: 3 });
    expect(origins).toEqual([3, 4]);
    expect(horizons[0]).toMatchObject({ horizon: 1, n: 2, mae: 1.5, mase: 1.5, skill: 0 });
    // Both standard deviations are 1: 1 lies within 1.28, 2 lies without 1.28 and 1.96.
    expect(horizons[0]?.coverage80).toMatchObject({ hits: 1, share: 0.5 });
    expect(horizons[0]?.coverage95).toMatchObject({ hits: 1, share: 0.5 });
    expect(horizons[0]?.intervalScore95).toBeCloseTo(2 * 1.959964 + (40 * (2 - 1.959964)) / 2, 5);
  });

  it.each(Object.entries(METHODS))("of %s sees nothing that comes after an origin", (_name, method) => {
    const values = madeSeries(5, 36);
    const changed = values.map((value, place) => (place >= 30 ? value + 40 : value));
    const [before, after] = [method(values, 24, 3), method(changed, 24, 3)];
    expect(before).toHaveLength(36 - 3 - 24 + 1);
    expect(after.slice(0, 7)).toEqual(before.slice(0, 7));
    expect(after[7]).not.toEqual(before[7]);
  });

  it("scores a perfect forecast 0 and its skill 1", () => {
    const { horizons } = backTest(madeSeries(1, 40), { method: prophet, horizon: 3 });
    for (const scores of horizons) {
      expect(scores).toMatchObject({ mae: 0, mase: 0, pinball: 0, intervalScore80: 0, intervalScore95: 0, skill: 1, n: 14 });
      expect(scores.coverage80.share).toBe(1);
    }
  });

  it("gives no MASE and no skill where nothing ever changed", () => {
    const { horizons } = backTest(Array.from({ length: 30 }, () => 52.6), { method: poolMethod(), horizon: 2 });
    for (const scores of horizons) expect(scores).toMatchObject({ mae: 0, mase: null, pinball: 0, naivePinball: 0, skill: null });
  });

  it("has no origin in a series that is too short", () => {
    expect(backTest(madeSeries(1, 26), { method: poolMethod(), horizon: 3 })).toEqual({ origins: [], horizons: [] });
    expect(backTest(madeSeries(1, 27), { method: poolMethod(), horizon: 3 }).origins).toEqual([24]);
    expect(backTest([], { method: poolMethod(), horizon: 3 }).horizons).toEqual([]);
  });

  it("says the same in another unit, and mirrored when upside down", () => {
    const values = madeSeries(2, 44);
    const run = (series: readonly number[]) => backTest(series, { method: poolMethod(), horizon: 4 }).horizons;
    const plain = run(values);
    run(values.map((value) => 4 * value)).forEach((scores, place) => {
      const one = plain[place];
      expect(scores.skill).toBeCloseTo(one?.skill ?? Number.NaN, 9);
      expect(scores.mase).toBeCloseTo(one?.mase ?? Number.NaN, 9);
      expect(scores.pinball).toBeCloseTo(4 * (one?.pinball ?? Number.NaN), 9);
      expect(scores.coverage80).toEqual(one?.coverage80);
    });
    run(values.map((value) => -value)).forEach((scores, place) => {
      expect(scores.pinball10).toBeCloseTo(plain[place]?.pinball90 ?? Number.NaN, 9);
      expect(scores.intervalScore80).toBeCloseTo(plain[place]?.intervalScore80 ?? Number.NaN, 9);
    });
  });

  it("has finite figures for whatever it is given", () => {
    fc.assert(
      fc.property(anySeries(27, 30), (values) => {
        for (const { coverage80, coverage95, ...scores } of backTest(values, { method: poolMethod(), horizon: 2 }).horizons) {
          const figures = [...Object.values(scores), ...Object.values(coverage80), ...Object.values(coverage95)] as (number | null)[];
          expect(figures.every((figure) => figure === null || Number.isFinite(figure))).toBe(true);
          expect(scores.skill === null || scores.skill <= 1).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });

  it("refuses unusable values and options", () => {
    expect(() => backTest([1, Number.NaN], { method: naiveMethod, horizon: 1 })).toThrow(/values\[1\]/);
    expect(() => backTest([1, 2], { method: naiveMethod, horizon: 0 })).toThrow(/horizon/);
    expect(() => backTest([1, 2, 3, 4], { method: naiveMethod, horizon: 1, minTrain: 1 })).toThrow(/minTrain/);
    expect(() => backTest([1, 2, 3, 4], { method: driftMethod, horizon: 1, minTrain: 2 })).toThrow(/at least 3/);
    expect(() => backTest([1, 2, 3, 4], { method: () => [], horizon: 1, minTrain: 2 })).toThrow(/no forecast/);
  });
});

describe("back-tests of several organisations", () => {
  const tests = [madeSeries(1, 40), madeSeries(2, 52), madeSeries(3, 25)].map((values) => backTest(values, { method: poolMethod(), horizon: 4 }));

  it("count every forecast the same", () => {
    const got = combineBackTests(tests, 4);
    const [first, second] = tests.slice(0, 2).map(({ horizons }) => horizons[3]);
    expect(got).toMatchObject({ units: 2, origins: 25 });
    expect(got?.scores.n).toBe(13 + 25);
    expect(got?.scores.mae).toBeCloseTo((13 * (first?.mae ?? 0) + 25 * (second?.mae ?? 0)) / 38, 12);
    expect(got?.scores.coverage80.hits).toBe((first?.coverage80.hits ?? 0) + (second?.coverage80.hits ?? 0));
    expect(got?.scores.skill).toBeCloseTo(1 - (got?.scores.pinball ?? 0) / (got?.scores.naivePinball ?? 0), 12);
    expect(got?.scores.coverage80.lower).toBeLessThan(got?.scores.coverage80.share ?? 0);
  });

  it("of one organisation are its own", () => {
    const { mae = 0, skill = 0, mase = 0, ...own } = combineBackTests(tests.slice(0, 1), 2)?.scores ?? {};
    const wanted = tests[0]?.horizons[1];
    expect(own).toMatchObject({ n: wanted?.n, coverage80: wanted?.coverage80, coverage95: wanted?.coverage95 });
    expect(mae).toBeCloseTo(wanted?.mae ?? Number.NaN, 12);
    expect(mase).toBeCloseTo(wanted?.mase ?? Number.NaN, 12);
    expect(skill).toBeCloseTo(wanted?.skill ?? Number.NaN, 12);
  });

  it("are nothing without an origin, and refuse a distance that was not tested", () => {
    expect(combineBackTests(tests.slice(2), 4)).toBeNull();
    expect(combineBackTests([], 4)).toBeNull();
    expect(() => combineBackTests(tests, 5)).toThrow(/backTests\[0\]/);
    expect(() => combineBackTests(tests, 0)).toThrow(/horizon/);
  });
});

describe("scores", () => {
  it("weigh a miss by its side", () => {
    expect(pinball(10, 8, 0.9)).toBeCloseTo(1.8, 12);
    expect(pinball(8, 10, 0.9)).toBeCloseTo(0.2, 12);
    expect(pinball(8, 8, 0.9)).toBe(0);
    expect(intervalScore(5, { lower: 4, upper: 7 }, 0.8)).toBe(3);
    expect(intervalScore(3, { lower: 4, upper: 7 }, 0.8)).toBeCloseTo(13, 12);
    expect(intervalScore(8, { lower: 4, upper: 7 }, 0.95)).toBeCloseTo(43, 12);
  });

  it("scale by the mean change, and not at all where there is none", () => {
    expect(inSampleError([1, 3, 2], 1)).toBe(1.5);
    expect(inSampleError([1, 3, 2], 2)).toBe(1);
    expect(inSampleError([1, 3, 2], 3)).toBeNull();
    expect(inSampleError([2, 2, 2], 1)).toBeNull();
  });

  const ranges = { lower80: [4], upper80: [8], lower95: [3], upper95: [9] };
  it("of one step are as by hand", () => {
    const got = forecastScores({ train: [1, 3, 2], actual: [9], mean: [6], ...ranges }, 2);
    expect(got).toMatchObject({ mae: 3, rmse: 3, maseLag1: 2, maseLagSeason: 3, coverage80: 0, coverage95: 1, pinball50: 1.5, winkler95: 6 });
    expect(got.pinball10).toBeCloseTo(0.5, 12);
    expect(got.pinball90).toBeCloseTo(0.9, 12);
    expect(got.winkler80).toBeCloseTo(14, 12);
    expect(forecastScores({ train: [], actual: [9], mean: [6], ...ranges }).maseLag1).toBeNull();
  });

  it("refuse lists that do not belong together", () => {
    expect(() => forecastScores({ train: [], actual: [9, 9], mean: [6], ...ranges })).toThrow(/mean/);
    expect(() => forecastScores({ train: [], actual: [], mean: [], lower80: [], upper80: [], lower95: [], upper95: [] })).toThrow(/at least 1/);
    expect(() => forecastScores({ train: [], actual: [9], mean: [6], ...ranges, lower80: [8.5] })).toThrow(/lower80\[0\]/);
    expect(() => forecastScores({ train: [], actual: [9], mean: [Number.NaN], ...ranges })).toThrow(/mean\[0\]/);
  });
});
