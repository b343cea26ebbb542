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
export const peerCeiling = (panel: readonly PanelSeries[], target: number, direction: GoodDirection, periods = 3): PeerCeiling =>
  peerCeilingOf(levelsHeld(panel, direction, periods), target);

/** Levels held, found once for any number of targets. */
export interface LevelsHeld {
  readonly sign: 1 | -1;
  /** In the latest stretch of each unit, and before it. */
  readonly latest: readonly RecordRuns[];
  readonly earlier: readonly RecordRuns[];
  readonly best: PeerCeiling["best"];
}

/** Runs of a unit in time order, of which each is better than all before: no other is the first to reach a target. */
interface RecordRuns {
  readonly unit: number;
  readonly runs: readonly Run[];
}

/** @throws RangeError for a value that is not finite, a break outside its series or a run of under 1 period. */
export function levelsHeld(panel: readonly PanelSeries[], direction: GoodDirection, periods = 3): LevelsHeld {
  checkPanel(panel);
  checkWhole(periods, "periods", 1);
  const sign = goodSign(direction);
  const records = panel.map((series, unit) => ({ unit, runs: recordRuns(series, periods, sign) }));
  const side = (isLatest: boolean): RecordRuns[] => records.map(({ unit, runs }) => ({ unit, runs: runs.filter(({ latestStretch }) => latestStretch === isLatest) }));
  const latest = side(true);
  const [best] = latest.flatMap(({ unit, runs }) => runs.map(({ first, level }) => ({ unit, first, level }))).sort((a, b) => sign * (b.level - a.level) || a.first - b.first || a.unit - b.unit);
  return { sign, latest, earlier: side(false), best: best ?? null };
}

/** As `peerCeiling`, of levels found before. */
export function peerCeilingOf({ sign, latest, earlier, best }: LevelsHeld, target: number): PeerCeiling {
  checkLevel(target, "target");
  const heldBy = firstToHold(latest, target, sign);
  const units = new Set(heldBy.map(({ unit }) => unit));
  return { heldBy, heldBeforeBreak: firstToHold(earlier, target, sign).filter(({ unit }) => !units.has(unit)), best };
}

interface Run {
  readonly first: number;
  /** The worst value of the run: the level that was held throughout. */
  readonly level: number;
  readonly latestStretch: boolean;
}

function recordRuns(series: PanelSeries, periods: number, sign: 1 | -1): Run[] {
  const stretches = stretchNumbers(series);
  const records: Run[] = [];
  for (let first = 0; first + periods <= series.values.length; first += 1) {
    const stretch = stretches[first + periods - 1];
    if (stretches[first] !== stretch) continue;
    const latestStretch = stretch === stretches.at(-1);
    const level = worstOf(series.values, first, periods, sign);
    const record = records.findLast((run) => run.latestStretch === latestStretch);
    if (level !== null && (record === undefined || sign * (level - record.level) > 0)) records.push({ first, level, latestStretch });
  }
  return records;
}

/** The worst of some values in a row; null where one is missing. */
function worstOf(values: PanelSeries["values"], first: number, periods: number, sign: 1 | -1): number | null {
  let worst = sign * Infinity;
  for (let place = first; place < first + periods; place += 1) {
    const value = values[place] ?? null;
    if (value === null) return null;
    if (sign * (value - worst) < 0) worst = value;
  }
  return worst;
}

/** The first run of each unit that holds the target; the earliest first. */
function firstToHold(records: readonly RecordRuns[], target: number, sign: 1 | -1): TargetHeld[] {
  const isHeld = ({ level }: Run): boolean => sign * roundedDifference(level, target) >= 0;
  const found: TargetHeld[] = [];
  for (const { unit, runs } of records) {
    // The last run is the best.
    const last = runs.at(-1);
    const held = last !== undefined && isHeld(last) ? runs.find(isHeld) : undefined;
    if (held !== undefined) found.push({ unit, first: held.first });
  }
  return found.sort((a, b) => a.first - b.first || a.unit - b.unit);
}
