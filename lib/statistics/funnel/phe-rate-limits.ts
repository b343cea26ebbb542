import { checkScale } from "./check-funnel-input";
import { exactPoissonLimits } from "./exact-poisson-limits";
import { pheAverageRate } from "./phe-average-rate";
import { pheRatePopulations } from "./phe-rate-populations";
import type { PheRateUnit } from "./phe-types";
import type { FunnelLimits } from "./types";

/** The four lines at one number of events: the rate each has, and the yearly population at which it has it. */
export interface PheRateLine extends FunnelLimits {
  readonly events: number;
  readonly populations: FunnelLimits;
}

export interface PheRateFunnel {
  /** Overall rate per multiplier. */
  readonly baseline: number;
  /** One for each number of events. */
  readonly lines: readonly PheRateLine[];
}

export interface PheRateOptions {
  /** The rate is per this many, such as 100000. */
  readonly multiplier: number;
  /** Years the events come from; populations of the lines are per year. 1 unless told. */
  readonly yearsOfData?: number;
}

/**
 * Lines of the rate funnels of Fingertips, without overdispersion. A number of events E has its upper line at the
 * population where E or more are just as rare as the limit allows at the average rate, its lower line where E or fewer
 * are. Source: the technical guidance of Fingertips as PHEindicatormethods 2.1.0 carries it out, with exact quantiles.
 * @param units at least one, an event between them.
 * @param events numbers of events, each at least 1, at which the lines are wanted.
 * @throws RangeError for a figure outside its range, named.
 */
export function pheRateLimits(
  units: readonly PheRateUnit[],
  events: readonly number[],
  { multiplier, yearsOfData = 1 }: PheRateOptions,
): PheRateFunnel {
  checkScale(yearsOfData, "yearsOfData");
  const average = pheAverageRate(units, pheRatePopulations(units, multiplier));
  if (average === 0) throw new RangeError("units must hold at least one event between them for the lines of a rate");
  const lines = events.map((count, place) => {
    checkScale(count, `events[${place}]`);
    if (count < 1) throw new RangeError(`events[${place}] must be at least 1, not ${count}`);
    const at95 = exactPoissonLimits(count, 0.025);
    const at998 = exactPoissonLimits(count, 0.001);
    // The larger population makes the lower rate.
    const reached = { lower95: at95.upper, upper95: at95.lower, lower998: at998.upper, upper998: at998.lower };
    const rates = mapLimits(reached, (mean) => (count / mean) * average * multiplier);
    return { events: count, ...rates, populations: mapLimits(reached, (mean) => mean / average / yearsOfData) };
  });
  return { baseline: average * multiplier, lines };
}

function mapLimits({ lower95, upper95, lower998, upper998 }: FunnelLimits, change: (mean: number) => number): FunnelLimits {
  return { lower95: change(lower95), upper95: change(upper95), lower998: change(lower998), upper998: change(upper998) };
}
