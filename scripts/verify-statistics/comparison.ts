import { z } from "zod";
import { judgeAgainstBenchmark } from "@/lib/statistics/comparison/judge-against-benchmark";
import { judgeByFifth } from "@/lib/statistics/comparison/judge-by-fifth";
import { pheQuantiles } from "@/lib/statistics/comparison/phe-quantiles";
import { proportionTrend } from "@/lib/statistics/comparison/proportion-trend";
import { quartileLines } from "@/lib/statistics/comparison/quartile-lines";
import { rankUncertainty } from "@/lib/statistics/comparison/rank-uncertainty";
import { recentTrend } from "@/lib/statistics/comparison/recent-trend";
import { compareFields, simple, type Method, type Methods } from "./methods";

const figure = z.number().nullable();
const figures = z.array(z.number());
const figuresWithGaps = z.array(figure);
const polarity = z.object({ polarity: z.enum(["high", "low", "none"]) });
const toTwoDecimals = (value: number) => Number(value.toFixed(2));

const rankEntry = z.object({
  inputs: z.object({ estimate: figures, se: figures }),
  options: z.object({ better: z.enum(["high", "low"]), draws: z.number().optional(), interval: z.number().optional(), seed: z.number().optional() }),
  tolerance: z.object({ expectedRankAbs: z.number(), rankIntervalAbs: z.number(), probAbs: z.number() }),
});

const rank: Method = (entry) => {
  const { inputs, options, tolerance } = rankEntry.parse(entry);
  const areas = rankUncertainty(inputs.estimate, inputs.se, { ...options, confidence: options.interval });
  const got = {
    pointRank: areas.map((area) => area.pointRank),
    expectedRankAnalytic: areas.map((area) => area.expectedRank),
    rankLower: areas.map((area) => area.rankLower),
    rankMedian: areas.map((area) => area.rankMedian),
    rankUpper: areas.map((area) => area.rankUpper),
    probBest: areas.map((area) => area.probabilityBest),
    probTopQuarter: areas.map((area) => area.probabilityTopQuarter),
  };
  const allowed = (field: string): number => {
    if (field.startsWith("prob")) return tolerance.probAbs;
    if (field.startsWith("expected")) return tolerance.expectedRankAbs;
    return field === "pointRank" ? 0 : tolerance.rankIntervalAbs;
  };
  return compareFields(entry, got, (field) => ({ rel: 0, abs: allowed(field) }));
};

export const comparisonMethods: Methods = {
  "benchmark-ci": simple(
    z.object({ value: figure.optional(), lower95: figure, upper95: figure, lower998: figure.optional(), upper998: figure.optional(), benchmark: figure }),
    polarity,
    (inputs, options) => {
      const { outcome, twoLevelOutcome } = judgeAgainstBenchmark(inputs, options.polarity);
      return { outcome, outcomeTwoLevel: twoLevelOutcome };
    },
  ),
  "category-ntile": simple(z.object({ values: figuresWithGaps }), polarity, ({ values }, options) => {
    const areas = judgeByFifth(values, options.polarity);
    return { quintile: areas.map(({ fifth }) => fifth), outcome: areas.map(({ outcome }) => outcome), quartiles: quartileLines(values) };
  }),
  "quantile-phe": simple(
    z.object({ values: figuresWithGaps }),
    z.object({ nquantiles: z.number().optional(), invert: z.boolean().optional() }),
    ({ values }, { nquantiles, invert }) => ({ quantile: pheQuantiles(values, { groups: nquantiles, highestFirst: invert }) }),
  ),
  // Where a series comes without counts and kind, it is one for which a trend can be calculated.
  "fingertips-recent-trend": simple(
    z.object({ values: figuresWithGaps, lower95: figuresWithGaps, upper95: figuresWithGaps, count: figuresWithGaps.optional(), denominator: figuresWithGaps.optional() }),
    z.object({
      points: z.number().optional(),
      chiSquareThreshold: z.number().optional(),
      valueType: z.enum(["proportion", "crude_rate", "directly_standardised_rate", "other"]).default("proportion"),
    }),
    ({ values, lower95, upper95, count, denominator }, { points, chiSquareThreshold, valueType }) => {
      const series = values.map((value, place) => ({
        value,
        lower95: lower95[place] ?? null,
        upper95: upper95[place] ?? null,
        count: count ? (count[place] ?? null) : 1,
        denominator: denominator ? (denominator[place] ?? null) : 2,
      }));
      const trend = recentTrend(series, valueType, { points, threshold: chiSquareThreshold });
      if (trend.marker === "cannot_be_calculated") return { ...trend, publishedMarker: trend.marker };
      return { ...trend, publishedMarker: trend.marker, publishedChiSquare2dp: toTwoDecimals(trend.chiSquare) };
    },
  ),
  "chi-square-trend-proportions": simple(
    z.object({ count: figures, denominator: figures }),
    z.object({ scores: figures.optional(), threshold: z.number().optional() }),
    (inputs, options) => {
      const trend = proportionTrend(inputs, options);
      if (trend === null) return {};
      return { ...trend, significant: trend.isBeyondThreshold, publishedChiSquare2dp: toTwoDecimals(trend.chiSquare) };
    },
  ),
  "rank-uncertainty": rank,
};
