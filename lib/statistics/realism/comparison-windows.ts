import type { PanelHistory } from "./panel-history";
import { hasEnoughHistory } from "./realism-verdict";
import type { SortedChanges } from "./reference-class";
import { DEFAULT_START_RULE, startsNear, type StartRule } from "./similar-starts";
import type { PastChange } from "./types";

/** The windows a required change is compared with. */
export interface ComparisonWindows {
  /** Length of the windows in periods. */
  readonly periods: number;
  /** True where history is shorter than the horizon, so that shorter windows stand in at the same pace a year. */
  readonly annualised: boolean;
  readonly windows: number;
  readonly fromAnyStart: SortedChanges;
  readonly fromSimilarStart: readonly PastChange[];
}

/**
 * Past windows of the length of the horizon. Where no unit has a history that long: the longest windows, of a year or
 * more, that give enough history from a similar start; and the longest of all where none do.
 * Source: docs/methods/realism.md.
 */
export function comparisonWindows(panel: PanelHistory, current: number, horizon: number, rule: StartRule = DEFAULT_START_RULE): ComparisonWindows {
  const windows = (periods: number): ComparisonWindows => {
    const { changes, byLevel, sorted } = panel.over(periods);
    return { periods, annualised: periods < horizon, fromAnyStart: sorted, windows: changes.length, fromSimilarStart: startsNear(byLevel, current, rule) };
  };
  const whole = windows(horizon);
  if (whole.windows > 0) return whole;

  const { longestSeries, periodsPerYear } = panel;
  let longest: ComparisonWindows | null = null;
  for (let periods = Math.min(horizon, longestSeries) - 1; periods >= 1; periods -= 1) {
    const shorter = windows(periods);
    if (shorter.windows === 0) continue;
    longest ??= shorter;
    if (periods < periodsPerYear) break;
    if (hasEnoughHistory(counts(shorter.fromSimilarStart))) return shorter;
  }
  return longest ?? whole;
}

const counts = (changes: readonly PastChange[]) => ({ windows: changes.length, units: new Set(changes.map(({ unit }) => unit)).size });
