import { z } from "zod";
import { averageScore } from "@/lib/statistics/oversight-framework/average-score";
import { MANUAL_2025_26 } from "@/lib/statistics/oversight-framework/manual-2025-26";
import { metricScores } from "@/lib/statistics/oversight-framework/metric-scores";
import { segmentsOfType } from "@/lib/statistics/oversight-framework/segments-of-type";
import { simple, type Methods } from "./methods";

const scores = z.array(z.number().nullable());

export const oversightFrameworkMethods: Methods = {
  "nof-metric-score": simple(
    z.object({ values: scores }),
    z.object({ better: z.enum(["high", "low"]).default("high"), standard: z.number().nullable().default(null), floor: z.number().nullable().default(null) }),
    ({ values }, scoring) => ({ score: metricScores(values, scoring) }),
  ),
  "nof-average-score": simple(
    z.object({ metricScores: scores, weights: z.array(z.number()).optional() }),
    z.object({ excludeZero: z.literal(true).default(true) }),
    ({ metricScores: own, weights }) => averageScore(own, weights),
  ),
  "nof-segment": simple(z.object({ averageScore: z.array(z.number()), inDeficit: z.array(z.boolean()) }), z.object({}), ({ averageScore: averages, inDeficit }) => {
    const segments = segmentsOfType(averages, inDeficit, MANUAL_2025_26);
    return { unadjusted: segments.map((one) => one.unadjusted.best), adjusted: segments.map((one) => one.adjusted.best) };
  }),
};
