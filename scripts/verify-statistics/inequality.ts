import { z } from "zod";
import { slopeIndex } from "@/lib/statistics/inequality/slope-index";
import type { InequalityEstimate, SlopeIndexOptions } from "@/lib/statistics/inequality/types";
import { compareFields, type Entry, type Methods, type Tolerance } from "./methods";

const figures = z.array(z.number().nullable());
const inputs = z.object({ quantile: z.array(z.number()), population: figures, value: figures, lowerCl: figures, upperCl: figures });
const options = z.object({
  valueType: z.enum(["rate", "proportion", "other"]).default("other"),
  transform: z.boolean().default(false),
  multiplier: z.number().default(1),
  confidence: z.number().default(0.95),
  repetitions: z.number().default(100_000),
});
const exact = { rel: 0, abs: 0 };
const tolerances = z.object({
  point: z.object({ rel: z.number().default(0), abs: z.number().default(0) }).default(exact),
  simulatedLimitsAbs: z.object({ sii: z.number().default(0), rii: z.number().default(0) }).default({ sii: 0, rii: 0 }),
});

export const inequalityMethods: Methods = {
  sii: (entry) => {
    const { point, simulatedLimitsAbs } = tolerances.parse(entry.tolerance);
    const tolerance = (field: string): Tolerance => {
      if (!field.endsWith("Sim")) return point;
      return { rel: 0, abs: field.startsWith("rii") ? simulatedLimitsAbs.rii : simulatedLimitsAbs.sii };
    };
    return compareFields(entry, calculated(entry), tolerance);
  },
};

/** Both ways to an interval: the vectors hold simulated limits, and exact ones where they exist. */
function calculated(entry: Entry): object {
  const lists = inputs.parse(entry.inputs);
  const quantiles = lists.quantile.map((quantile, place) => ({
    quantile,
    population: lists.population[place] ?? null,
    value: lists.value[place] ?? null,
    lower: lists.lowerCl[place] ?? null,
    upper: lists.upperCl[place] ?? null,
  }));
  const run = (intervals: SlopeIndexOptions["intervals"]) => slopeIndex(quantiles, { ...options.parse(entry.options), intervals });
  const simulated = run("simulated");
  const preferred = run("preferred");
  const isExact = !("reason" in preferred) && preferred.intervalBy === "exact";
  return {
    sii: simulated.sii?.value ?? null,
    rii: simulated.rii?.value ?? null,
    intercept: "reason" in simulated ? null : simulated.intercept,
    ...limits("sii", "Sim", simulated.sii),
    ...limits("rii", "Sim", simulated.rii),
    ...(isExact ? limits("sii", "Analytic", preferred.sii) : {}),
  };
}

const limits = (name: string, way: string, estimate: InequalityEstimate | null): object => ({
  [`${name}Lower${way}`]: estimate?.lower ?? null,
  [`${name}Upper${way}`]: estimate?.upper ?? null,
});
