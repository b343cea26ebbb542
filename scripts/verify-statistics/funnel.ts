import { z } from "zod";
import { multiplicativeFunnel } from "@/lib/statistics/funnel/multiplicative-funnel";
import { pheProportionLimits } from "@/lib/statistics/funnel/phe-proportion-limits";
import { pheRateLimits } from "@/lib/statistics/funnel/phe-rate-limits";
import { pheSignificance } from "@/lib/statistics/funnel/phe-significance";
import { spiegelhalterFunnel } from "@/lib/statistics/funnel/spiegelhalter-funnel";
import { simple, type Methods } from "./methods";

const counts = z.object({ numerator: z.array(z.number()), denominator: z.array(z.number()) });
const rates = z.object({
  numerator: z.array(z.number()),
  denominator: z.array(z.number().nullable()).optional(),
  rate: z.array(z.number().nullable()).optional(),
});
const deviates = { z95: z.number().optional(), z998: z.number().optional() };

const countUnits = ({ numerator, denominator }: z.infer<typeof counts>) =>
  numerator.map((count, place) => ({ numerator: count, denominator: denominator[place] ?? Number.NaN }));
const rateUnits = ({ numerator, denominator, rate }: z.infer<typeof rates>) =>
  numerator.map((count, place) => ({ numerator: count, denominator: denominator?.[place], rate: rate?.[place] ?? Number.NaN }));

/** Options that an entry leaves out or sets to null keep our defaults. */
const given = <T extends object>(options: T) =>
  Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined && value !== null)) as { [K in keyof T]?: NonNullable<T[K]> };

const KINDS = { PR: "proportion", RC: "ratio-of-counts", SHMI: "standardised-ratio-shmi", CQC: "standardised-ratio-cqc" } as const;

/** The four methods of funnel plots. */
export const funnelMethods: Methods = {
  "funnel-spiegelhalter": simple(
    counts,
    z.object({
      dataType: z.enum(["PR", "RC", "SR"]),
      srMethod: z.enum(["SHMI", "CQC"]).nullish(),
      trimBy: z.number().nullish(),
      multiplier: z.number().nullish(),
      ...deviates,
    }),
    (inputs, { dataType, srMethod, ...options }) => {
      const kind = KINDS[dataType === "SR" ? (srMethod ?? "SHMI") : dataType];
      const { points, ...funnel } = spiegelhalterFunnel(countUnits(inputs), { kind, ...given(options) });
      return {
        ...funnel,
        y: points.map((point) => point.y),
        z: points.map((point) => point.z),
        zWinsorisedOrTruncated: points.map((point) => point.zUsed),
        lower95: points.map((point) => point.unadjusted.lower95),
        upper95: points.map((point) => point.unadjusted.upper95),
        lower998: points.map((point) => point.unadjusted.lower998),
        upper998: points.map((point) => point.unadjusted.upper998),
        odLower95: points.map((point) => point.adjusted.lower95),
        odUpper95: points.map((point) => point.adjusted.upper95),
        odLower998: points.map((point) => point.adjusted.lower998),
        odUpper998: points.map((point) => point.adjusted.upper998),
      };
    },
  ),
  "funnel-multiplicative-od": simple(
    counts,
    z.object({ winsorise: z.number().nullish(), floorPhiAtOne: z.boolean().optional(), multiplier: z.number().nullish(), ...deviates }),
    (inputs, { winsorise, ...options }) => {
      const { points, ...funnel } = multiplicativeFunnel(countUnits(inputs), given({ trimBy: winsorise, ...options }));
      return {
        ...funnel,
        z: points.map((point) => point.z),
        lower95: points.map((point) => point.lower95),
        upper95: points.map((point) => point.upper95),
        lower998: points.map((point) => point.lower998),
        upper998: points.map((point) => point.upper998),
      };
    },
  ),
  "funnel-phe-significance": simple(
    rates,
    z.object({ statistic: z.enum(["proportion", "ratio", "rate"]), rateType: z.enum(["crude", "dsr"]).nullish(), multiplier: z.number().nullish() }),
    (inputs, { statistic, rateType, multiplier }) => {
      if (statistic !== "rate") return { significance: pheSignificance({ statistic, units: countUnits(counts.parse(inputs)) }) };
      return { significance: pheSignificance({ statistic, rateType: rateType ?? "crude", multiplier: multiplier ?? 100_000, units: rateUnits(inputs) }) };
    },
  ),
  "funnel-phe-limits": simple(
    rates.extend({ atPopulation: z.array(z.number()).optional(), atEvents: z.array(z.number()).optional() }),
    z.object({ statistic: z.enum(["proportion", "rate"]), rateType: z.enum(["crude", "dsr"]).nullish(), multiplier: z.number().nullish(), yearsOfData: z.number().nullish() }),
    ({ atPopulation = [], atEvents = [], ...inputs }, { statistic, multiplier, yearsOfData }) => {
      if (statistic === "proportion") {
        const { baseline, lines } = pheProportionLimits(countUnits(counts.parse(inputs)), atPopulation, multiplier ?? 100);
        return { baseline, ...limitColumns(lines) };
      }
      const { baseline, lines } = pheRateLimits(rateUnits(inputs), atEvents, { multiplier: multiplier ?? 100_000, yearsOfData: yearsOfData ?? 1 });
      const populations = limitColumns(lines.map((line) => line.populations));
      return {
        baseline,
        ...limitColumns(lines),
        lower2sPopulation: populations.lower2s,
        upper2sPopulation: populations.upper2s,
        lower3sPopulation: populations.lower3s,
        upper3sPopulation: populations.upper3s,
      };
    },
  ),
};

type Lines = readonly Readonly<Record<"lower95" | "upper95" | "lower998" | "upper998", number>>[];

const limitColumns = (lines: Lines) => ({
  lower2s: lines.map((line) => line.lower95),
  upper2s: lines.map((line) => line.upper95),
  lower3s: lines.map((line) => line.lower998),
  upper3s: lines.map((line) => line.upper998),
});
