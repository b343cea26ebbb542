import { pastChanges } from "./past-changes";
import { hasEnoughHistory } from "./realism-verdict";
import { similarStarts, type StartRule } from "./similar-starts";
import type { GoodDirection, PanelSeries, PastChange } from "./types";

/** The windows a required change is compared with. */
export interface ComparisonWindows {
  /** Length of the windows in periods. */
  readonly periods: number;
  /** True where history is shorter than the horizon, so that shorter windows stand in at the same pace a year. */
  readonly annualised: boolean;
  readonly fromAnyStart: readonly PastChange[];
  readonly fromSimilarStart: readonly PastChange[];
}

/**
 * Past windows of the length of the horizon. Where no unit has a history that long: the longest windows, of a year or
 * more, that give enough history from a similar start; and the longest of all where none do.
 * Source: docs/methods/realism.md.
 */
export function comparisonWindows(
  panel: readonly PanelSeries[],
  current: number,
  horizon: number,
  direction: GoodDirection,
  periodsPerYear: number,
  rule?: StartRule,
): ComparisonWindows {
  const windows = (periods: number): ComparisonWindows => {
    const fromAnyStart = pastChanges(panel, periods, direction);
    return { periods, annualised: periods < horizon, fromAnyStart, fromSimilarStart: similarStarts(fromAnyStart, current, rule) };
  };
  const whole = windows(horizon);
  if (whole.fromAnyStart.length > 0) return whole;

  const longestSeries = panel.reduce((most, { values }) => Math.max(most, values.length), 0);
  let longest: ComparisonWindows | null = null;
  for (let periods = Math.min(horizon, longestSeries) - 1; periods >= 1; periods -= 1) {
    const shorter = windows(periods);
    if (shorter.fromAnyStart.length === 0) continue;
    longest ??= shorter;
    if (periods < periodsPerYear) break;
    if (hasEnoughHistory(counts(shorter.fromSimilarStart))) return shorter;
  }
  return longest ?? whole;
}

const counts = (changes: readonly PastChange[]) => ({ windows: changes.length, units: new Set(changes.map(({ unit }) => unit)).size });
