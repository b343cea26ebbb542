import { z } from "zod";
import { meanInterval } from "@/lib/statistics/intervals/mean-interval";
import { rateInterval } from "@/lib/statistics/intervals/rate-interval";
import { wilsonInterval } from "@/lib/statistics/intervals/wilson-interval";
import { dsr } from "@/lib/statistics/standardised-rates/dsr";
import { dsrRepeatEvents } from "@/lib/statistics/standardised-rates/dsr-repeat-events";
import { isrRate } from "@/lib/statistics/standardised-rates/isr-rate";
import { isrRatio } from "@/lib/statistics/standardised-rates/isr-ratio";
import { compareFields, simple, type Entry, type Methods } from "./methods";

const confidence = z.union([z.number(), z.array(z.number()).min(1)]).default(0.95);
const share = z.object({ x: z.number(), n: z.number() });
const scaled = (multiplier: number) => z.object({ confidence, multiplier: z.number().default(multiplier) });

const count = z.array(z.number().nullable());
const list = z.array(z.number());
const bands = z.object({ count, population: list, stdPopulation: list.optional() });
const repeatEvents = z.object({
  ageBand: z.array(z.union([z.string(), z.number()])),
  eventFrequency: list,
  uniqueIndividuals: count,
  population: list,
  stdPopulation: list,
});
const dsrOptions = z.object({ confidence, multiplier: z.number().default(100_000), independentEvents: z.boolean().default(true) });
const indirect = z
  .object({ count: z.union([count, z.number()]), population: list, refCount: list, refPopulation: list })
  .transform((inputs) => ({ counts: inputs.count, populations: inputs.population, referenceCounts: inputs.refCount, referencePopulations: inputs.refPopulation }));

interface Limits {
  readonly lower: number | null;
  readonly upper: number | null;
}

/** One result for one confidence; for a list the limits of each as well, named by its digits: lower95, upper998. */
function atEach<Result extends Limits>(confidences: number | readonly number[], run: (confidence: number) => Result): object {
  if (typeof confidences === "number") return run(confidences);
  const results = confidences.map((level) => ({ ...run(level), digits: String(level).slice(2).padEnd(2, "0") }));
  const limits = results.flatMap(({ digits, lower, upper }) => [[`lower${digits}`, lower], [`upper${digits}`, upper]] as const);
  return { ...results[0], ...Object.fromEntries(limits) };
}

function verifyDsr(entry: Entry) {
  const options = dsrOptions.parse(entry.options);
  const run = options.independentEvents ? independentDsr(entry) : repeatEventsDsr(entry);
  return compareFields(entry, atEach(options.confidence, (level) => {
    const { totalPopulation, ...rest } = run(level, options.multiplier);
    return { ...rest, totalPop: totalPopulation };
  }));
}

function independentDsr(entry: Entry) {
  const inputs = bands.parse(entry.inputs);
  const input = { counts: inputs.count, populations: inputs.population, standardPopulations: inputs.stdPopulation };
  return (level: number, multiplier: number) => dsr(input, level, multiplier);
}

function repeatEventsDsr(entry: Entry) {
  const inputs = repeatEvents.parse(entry.inputs);
  const input = {
    ageBands: inputs.ageBand,
    eventFrequencies: inputs.eventFrequency,
    uniqueIndividuals: inputs.uniqueIndividuals,
    populations: inputs.population,
    standardPopulations: inputs.stdPopulation,
  };
  return (level: number, multiplier: number) => dsrRepeatEvents(input, level, multiplier);
}

/** Intervals of proportions, rates and means, and directly and indirectly standardised rates. */
export const intervalMethods: Methods = {
  "ci-proportion-wilson": simple(share, scaled(1), ({ x, n }, options) =>
    atEach(options.confidence, (level) => wilsonInterval(x, n, level, options.multiplier))),
  "ci-rate-byar-exact": simple(share, scaled(100_000), ({ x, n }, options) =>
    atEach(options.confidence, (level) => {
      const { method, ...rest } = rateInterval(x, n, level, options.multiplier);
      return { ...rest, ciMethod: method };
    })),
  "ci-mean-t": simple(z.object({ values: list }), z.object({ confidence }), ({ values }, options) =>
    atEach(options.confidence, (level) => {
      const { standardDeviation, ...rest } = meanInterval(values, level);
      return { ...rest, stdev: standardDeviation };
    })),
  "dsr-dobson": verifyDsr,
  "isr-ratio": simple(indirect, z.object({ confidence, refValue: z.number().default(1) }), (input, options) =>
    atEach(options.confidence, (level) => {
      const { method, ...rest } = isrRatio(input, level, options.refValue);
      return { ...rest, ciMethod: method };
    })),
  "isr-rate": simple(indirect, scaled(100_000), (input, options) =>
    atEach(options.confidence, (level) => {
      const { method, referenceRate, ...rest } = isrRate(input, level, options.multiplier);
      return { ...rest, refRate: referenceRate, ciMethod: method };
    })),
};
