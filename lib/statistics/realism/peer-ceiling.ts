import { checkWhole } from "../validation";
import { checkLevel, checkPanel } from "./check-panel";
import { goodSign } from "./good-sign";
import { roundedDifference } from "./rounded-difference";
import { stretchNumbers } from "./stretch-numbers";
import type { GoodDirection, PanelSeries } from "./types";

/** A unit that held the target, and the place of the first period of its first such run. */
export interface TargetHeld {
  readonly unit: number;
  readonly first: number;
}

export interface PeerCeiling {
  /** Units that held the target in their latest stretch, the earliest first. */
  readonly heldBy: readonly TargetHeld[];
  /** Units that held it only before their last break, when levels were not like for like with today's. */
  readonly heldBeforeBreak: readonly TargetHeld[];
  /** The best level any unit held for as many periods, in its latest stretch; the earliest of equals. */
  readonly best: (TargetHeld & { readonly level: number }) | null;
}

/**
 * Has any unit ever held the target for some periods in a row? Source: docs/methods/realism.md.
 * A missing value or a break ends a run.
 * @param periods length of a run, 3 months unless told.
 * @throws RangeError for a value that is not finite, a break outside its series or a run of under 1 period.
 */
export function peerCeiling(panel: readonly PanelSeries[], target: number, direction: GoodDirection, periods = 3): PeerCeiling {
  checkPanel(panel);
  checkLevel(target, "target");
  checkWhole(periods, "periods", 1);
  const sign = goodSign(direction);
  const runs = panel.flatMap((series, unit) => runsOf(series, periods, sign).map((run) => ({ unit, ...run })));
  const held = runs.filter(({ level }) => sign * roundedDifference(level, target) >= 0);
  const heldBy = firstOfEachUnit(held.filter(({ latestStretch }) => latestStretch));
  const best = runs
    .filter(({ latestStretch }) => latestStretch)
    .sort((a, b) => sign * (b.level - a.level) || a.first - b.first || a.unit - b.unit)[0];
  return {
    heldBy,
    heldBeforeBreak: firstOfEachUnit(held.filter(({ unit, latestStretch }) => !latestStretch && heldBy.every((other) => other.unit !== unit))),
    best: best === undefined ? null : { unit: best.unit, first: best.first, level: best.level },
  };
}

interface Run {
  readonly first: number;
  /** The worst value of the run: the level that was held throughout. */
  readonly level: number;
  readonly latestStretch: boolean;
}

function runsOf(series: PanelSeries, periods: number, sign: 1 | -1): Run[] {
  const stretches = stretchNumbers(series);
  return series.values.flatMap((_, first): Run[] => {
    const last = first + periods - 1;
    const values = series.values.slice(first, last + 1).filter((value) => value !== null);
    if (values.length < periods || stretches[first] !== stretches[last]) return [];
    const level = sign === 1 ? Math.min(...values) : Math.max(...values);
    return [{ first, level, latestStretch: stretches[last] === stretches.at(-1) }];
  });
}

function firstOfEachUnit(runs: readonly TargetHeld[]): TargetHeld[] {
  const first = new Map<number, number>();
  for (const run of runs) first.set(run.unit, Math.min(run.first, first.get(run.unit) ?? Infinity));
  return [...first].map(([unit, place]) => ({ unit, first: place })).sort((a, b) => a.first - b.first || a.unit - b.unit);
}
