import { checkWhole } from "../validation";
import { coverage, skillAgainst, type BackTest, type HorizonScores } from "./back-test";

/** Back-tests of one measure for many organisations, read together. */
export interface CombinedBackTest {
  /** Organisations with at least one origin, and the most origins any of them has. */
  readonly units: number;
  readonly origins: number;
  readonly scores: HorizonScores;
}

/**
 * Reads the back-tests of a measure's organisations as one, so many steps ahead: every forecast counts the same.
 * Organisations share shocks (a bad winter comes to all), so the Wilson intervals are far too narrow: see `units` and `origins`.
 * MASE is over the organisations that have one.
 * @returns null where no organisation has an origin.
 * @throws RangeError for a horizon that is not a whole number of at least 1, or that was not tested for one of them.
 */
export function combineBackTests(backTests: readonly BackTest[], horizon: number): CombinedBackTest | null {
  checkWhole(horizon, "horizon", 1);
  const tested = backTests.filter(({ origins }) => origins.length > 0);
  const units = tested.map(({ horizons }, place) => {
    const scores = horizons[horizon - 1];
    if (scores === undefined) throw new RangeError(`backTests[${place}] was not tested ${horizon} steps ahead`);
    return scores;
  });
  if (units.length === 0) return null;
  const n = units.reduce((sum, unit) => sum + unit.n, 0);
  const hits = (level: "coverage80" | "coverage95") => units.reduce((sum, unit) => sum + unit[level].hits, 0);
  const pinball = weightedMean(units, (unit) => unit.pinball) ?? 0;
  const naivePinball = weightedMean(units, (unit) => unit.naivePinball) ?? 0;
  return {
    units: units.length,
    origins: Math.max(...tested.map(({ origins }) => origins.length)),
    scores: {
      horizon,
      n,
      mae: weightedMean(units, (unit) => unit.mae) ?? 0,
      mase: weightedMean(units, (unit) => unit.mase),
      coverage80: coverage(hits("coverage80"), n),
      coverage95: coverage(hits("coverage95"), n),
      pinball10: weightedMean(units, (unit) => unit.pinball10) ?? 0,
      pinball50: weightedMean(units, (unit) => unit.pinball50) ?? 0,
      pinball90: weightedMean(units, (unit) => unit.pinball90) ?? 0,
      intervalScore80: weightedMean(units, (unit) => unit.intervalScore80) ?? 0,
      intervalScore95: weightedMean(units, (unit) => unit.intervalScore95) ?? 0,
      pinball,
      naivePinball,
      skill: skillAgainst(pinball, naivePinball),
    },
  };
}

/** Mean over the units' forecasts, units without the figure left out; null where none has it. */
function weightedMean(units: readonly HorizonScores[], figure: (unit: HorizonScores) => number | null): number | null {
  let weight = 0;
  let sum = 0;
  for (const unit of units) {
    const value = figure(unit);
    if (value === null) continue;
    weight += unit.n;
    sum += unit.n * value;
  }
  return weight === 0 ? null : sum / weight;
}
