import { checkPanel, checkPeriodsPerYear } from "./check-panel";
import { pastChanges } from "./past-changes";
import { levelsHeld, type LevelsHeld } from "./peer-ceiling";
import { sortChanges, type SortedChanges } from "./reference-class";
import { startsByLevel, type StartsByLevel } from "./similar-starts";
import type { GoodDirection, PanelSeries, PastChange } from "./types";

/** All windows of one length. */
export interface WindowsOfPanel {
  readonly changes: readonly PastChange[];
  /** Those of the latest stretch by starting level. */
  readonly byLevel: StartsByLevel;
  readonly sorted: SortedChanges;
}

/** The history of one measure, worked through once for every unit and target that is judged by it. */
export interface PanelHistory {
  readonly panel: readonly PanelSeries[];
  readonly direction: GoodDirection;
  readonly periodsPerYear: number;
  readonly longestSeries: number;
  readonly held: LevelsHeld;
  /** Windows of a length in periods, kept after the first call. */
  over(periods: number): WindowsOfPanel;
}

/** @throws RangeError for a panel that is not admitted or a number of periods a year outside 1 to 366. */
export function panelHistory(panel: readonly PanelSeries[], direction: GoodDirection, periodsPerYear = 12): PanelHistory {
  checkPanel(panel);
  checkPeriodsPerYear(periodsPerYear);
  const known = new Map<number, WindowsOfPanel>();
  return {
    panel,
    direction,
    periodsPerYear,
    longestSeries: panel.reduce((most, { values }) => Math.max(most, values.length), 0),
    held: levelsHeld(panel, direction),
    over(periods) {
      const before = known.get(periods);
      if (before !== undefined) return before;
      const changes = pastChanges(panel, periods, direction);
      const windows = { changes, byLevel: startsByLevel(changes), sorted: sortChanges(changes, periodsPerYear) };
      known.set(periods, windows);
      return windows;
    },
  };
}
