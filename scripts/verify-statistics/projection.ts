import { z } from "zod";
import { backTest } from "@/lib/statistics/projection/back-test";
import {
  dampedTrendMethod,
  driftMethod,
  naiveMethod,
  poolMethod,
  seasonalNaiveMethod,
  trendMethod,
  type BackTestMethod,
} from "@/lib/statistics/projection/back-test-methods";
import { driftForecast } from "@/lib/statistics/projection/drift";
import { etsForecast, runEts } from "@/lib/statistics/projection/ets";
import { forecastScores } from "@/lib/statistics/projection/forecast-scores";
import { kendallTrend } from "@/lib/statistics/projection/kendall-trend";
import { poolAtLeast, poolAtMost, poolMean, poolQuantile } from "@/lib/statistics/projection/linear-pool";
import { naiveForecast } from "@/lib/statistics/projection/naive";
import { normalInterval, type Limits, type Normal } from "@/lib/statistics/projection/normal-interval";
import { olsTrend, studentAtLeast, studentAtMost, studentInterval } from "@/lib/statistics/projection/ols-trend";
import { seasonalNaiveForecast } from "@/lib/statistics/projection/seasonal-naive";
import { theilSen } from "@/lib/statistics/projection/theil-sen";
import { simple, type Methods } from "./methods";

const numbers = z.array(z.number());
const series = z.object({ values: numbers });
const gapped = z.object({ values: z.array(z.number().nullable()) });
const levels = z.array(z.number()).default([80, 95]);
const ahead = z.object({ h: z.number(), levels });
const period = z.number().default(12);
const parameter = z.number().nullable().default(null);

/** `lower80`, `upper80` and so on: a list over the steps for each level. */
function limitsByLevel<T>(steps: readonly T[], percentages: readonly number[], interval: (step: T, confidence: number) => Limits): Record<string, number[]> {
  return Object.fromEntries(
    percentages.flatMap((level) => {
      const limits = steps.map((step) => interval(step, level / 100));
      return [
        [`lower${level}`, limits.map(({ lower }) => lower)],
        [`upper${level}`, limits.map(({ upper }) => upper)],
      ];
    }),
  );
}

const means = (steps: readonly { readonly mean: number }[]): number[] => steps.map(({ mean }) => mean);

const normalFields = (steps: readonly Normal[], percentages: readonly number[]) => ({
  mean: means(steps),
  variances: steps.map(({ sd }) => sd * sd),
  ...limitsByLevel(steps, percentages, normalInterval),
});

function backTestMethod(name: string, seasonLength: number): BackTestMethod {
  const methods = new Map<string, BackTestMethod>([
    ["naive", naiveMethod],
    ["drift", driftMethod],
    ["seasonal-naive", seasonalNaiveMethod(seasonLength)],
    ["linear", trendMethod],
    ["ets", dampedTrendMethod],
    ["damped", dampedTrendMethod],
    ["pool", poolMethod(seasonLength)],
  ]);
  const method = methods.get(name);
  if (method === undefined) throw new Error(`unknown forecast method ${name}`);
  return method;
}

export const projectionMethods: Methods = {
  "forecast-naive": simple(series, ahead, ({ values }, { h, levels }) => normalFields(naiveForecast(values, h), levels)),
  "forecast-drift": simple(series, ahead, ({ values }, { h, levels }) => normalFields(driftForecast(values, h), levels)),
  "forecast-seasonal-naive": simple(series, ahead.extend({ period }), ({ values }, { h, levels, period }) =>
    normalFields(seasonalNaiveForecast(values, h, period), levels),
  ),
  "forecast-ets": simple(
    series,
    ahead.extend({ alpha: z.number(), beta: parameter, phi: parameter, initialLevel: z.number(), initialTrend: parameter }),
    ({ values }, { h, levels, ...parameters }) => {
      const run = runEts(values, parameters);
      return { ...run, ...normalFields(etsForecast(parameters, run, h), levels) };
    },
  ),
  "forecast-linear": simple(
    series,
    ahead.extend({ target: z.number().nullable().default(null), better: z.enum(["high", "low"]).default("high") }),
    ({ values }, { h, levels, target, better }) => {
      const { slope, intercept, forecast } = olsTrend(values, h);
      const last = forecast.at(-1);
      const chance = better === "high" ? studentAtLeast : studentAtMost;
      return {
        slope,
        // The vectors count time from 1.
        intercept: intercept - slope,
        mean: means(forecast),
        ...limitsByLevel(forecast, levels, studentInterval),
        probTargetMet: target === null || last === undefined ? null : chance(last, target),
      };
    },
  ),
  "theil-sen": simple(gapped, z.object({}), ({ values }) => {
    const line = theilSen(values);
    const trend = kendallTrend(values);
    return {
      slope: line?.slope ?? null,
      intercept: line === null ? null : line.intercept - line.slope,
      kendallTauB: trend?.tau ?? null,
      kendallPContinuity: trend?.pValue ?? null,
    };
  }),
  "forecast-scores": simple(
    z.object({ train: numbers, actual: numbers, mean: numbers, lower80: numbers, upper80: numbers, lower95: numbers, upper95: numbers }),
    z.object({}),
    (inputs) => {
      const scores = forecastScores(inputs, 12);
      return { ...scores, maseLag12: scores.maseLagSeason };
    },
  ),
  "rolling-origin-backtest": simple(
    series,
    z.object({ method: z.string(), minTrain: z.number(), h: z.number(), period }),
    ({ values }, { method, minTrain, h, period }) => {
      const { origins, horizons } = backTest(values, { method: backTestMethod(method, period), horizon: h, minTrain });
      return {
        origins,
        perHorizon: {
          h: horizons.map(({ horizon }) => horizon),
          n: horizons.map(({ n }) => n),
          mae: horizons.map(({ mae }) => mae),
          mase: horizons.map(({ mase }) => mase),
          coverage80: horizons.map(({ coverage80 }) => coverage80.share),
          coverage95: horizons.map(({ coverage95 }) => coverage95.share),
        },
      };
    },
  ),
  "forecast-linear-pool": simple(
    z.object({ mean: numbers, sd: numbers, target: z.number() }),
    z.object({ probabilities: numbers }),
    ({ mean, sd, target }, { probabilities }) => {
      const members = mean.map((centre, place) => ({ mean: centre, sd: sd[place] ?? Number.NaN }));
      return {
        mean: poolMean(members),
        quantiles: probabilities.map((probability) => poolQuantile(members, probability)),
        probAtLeastTarget: poolAtLeast(members, target),
        probAtMostTarget: poolAtMost(members, target),
      };
    },
  ),
};
