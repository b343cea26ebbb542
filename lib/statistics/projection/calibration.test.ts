import { describe, expect, it } from "vitest";
import { coverage, type BackTest, type HorizonScores } from "./back-test";
import { calibration } from "./calibration";
import { poolForecast } from "./pool-forecast";
import { madeSeries } from "./testing/made-series";

const forecast = poolForecast(madeSeries(1, 60), { horizon: 3 });

/** A back-test at one step ahead with so many origins and hits; its skill is 1 - pinball / 1. */
function tested({ n = 40, hits = 32, pinball = 0.8, naivePinball = 1 }): BackTest {
  const scores: HorizonScores = {
    horizon: 1,
    n,
    mae: 1,
    mase: 1,
    coverage80: coverage(hits, n),
    coverage95: coverage(n, n),
    pinball10: pinball,
    pinball50: pinball,
    pinball90: pinball,
    intervalScore80: 1,
    intervalScore95: 1,
    pinball,
    naivePinball,
    skill: 1 - pinball,
  };
  return { origins: Array.from({ length: n }, (_, place) => 24 + place), horizons: [scores] };
}

const shown = (options: Parameters<typeof tested>[0]) => calibration(forecast, [tested(options)], 1).shown;

describe("the chance of meeting a target", () => {
  it("is shown where the past bears the forecast out, with the evidence", () => {
    const got = calibration(forecast, [tested({}), tested({ hits: 30 })], 1);
    expect(got.shown).toBe(true);
    expect(got.reason).toBe("Past 80% ranges 1 period ahead held 62 of 80 values (77.5%), and the forecasts were no further off than the last value repeated.");
    expect(got.evidence).toMatchObject({ units: 2, origins: 40, scores: { n: 80 } });
  });

  it("is hidden outside 65% to 95% held, and shown on those limits", () => {
    expect([25, 26, 38, 39].map((hits) => shown({ hits }))).toEqual([false, true, true, false]);
    expect(calibration(forecast, [tested({ hits: 25 })], 1).reason).toBe("Past 80% ranges 1 period ahead held 25 of 40 values (62.5%): they were too narrow.");
    expect(calibration(forecast, [tested({ hits: 39 })], 1).reason).toBe("Past 80% ranges 1 period ahead held 39 of 40 values (97.5%): they were too wide.");
  });

  it("is hidden where the last value repeated served better, and shown where both were as good", () => {
    expect([1.01, 1, 0.99].map((pinball) => shown({ pinball }))).toEqual([false, true, true]);
    expect(calibration(forecast, [tested({ pinball: 1.01 })], 1).reason).toMatch(/further off than the last value repeated\.$/);
  });

  it("is hidden under 30 forecasts or 6 origins, however many organisations there are", () => {
    expect([29, 30].map((n) => shown({ n, hits: 24 }))).toEqual([false, true]);
    const winters = (n: number) => Array.from({ length: 42 }, () => tested({ n, hits: n - 1 }));
    expect([5, 6].map((n) => calibration(forecast, winters(n), 1).shown)).toEqual([false, true]);
    expect(calibration(forecast, [], 3)).toEqual({
      shown: false,
      reason: "Too little to check it by: 0 past forecasts 3 periods ahead from 0 starting points; it takes 30 from 6.",
      evidence: null,
    });
  });

  it("is hidden where nothing ever changed", () => {
    expect(calibration(forecast, [tested({ pinball: 0, naivePinball: 0 })], 1)).toMatchObject({ shown: false, reason: expect.stringContaining("never changed") as string });
  });

  it("is hidden for a forecast of another kind than was checked, and where there is none", () => {
    expect(calibration(poolForecast(madeSeries(1, 20), { horizon: 1 }), [tested({})], 1)).toMatchObject({
      shown: false,
      reason: "With 20 values the forecast is a simpler one than was checked, which needs at least 24.",
    });
    expect(calibration(poolForecast([1, 2], { horizon: 1 }), [tested({})], 1)).toMatchObject({ shown: false, reason: "There are 2 values; a forecast needs at least 12." });
  });

  it("refuses a distance the forecast does not reach", () => {
    expect(() => calibration(forecast, [], 4)).toThrow(/4 steps/);
    expect(() => calibration(forecast, [tested({})], 2)).toThrow(/backTests\[0\]/);
  });
});
