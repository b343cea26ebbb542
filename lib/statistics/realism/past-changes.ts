import { checkWhole } from "../validation";
import { checkPanel } from "./check-panel";
import { goodSign } from "./good-sign";
import { roundedDifference } from "./rounded-difference";
import { stretchNumbers } from "./stretch-numbers";
import type { GoodDirection, PanelSeries, PastChange } from "./types";

/**
 * Every change any unit went through over the horizon: y[t + h] - y[t], turned so that an improvement is positive.
 * Windows overlap. A window needs a value at both ends, and never crosses a break.
 * Source: docs/methods/realism.md; reference classes: Flyvbjerg 2006, Project Management Journal 37(3):5-15.
 * @param panel one series a unit, aligned in time.
 * @param horizon length of the windows in periods, at least 1.
 * @returns changes in the units of the values, by unit and then by time.
 * @throws RangeError for a value that is not finite, a break outside its series or a horizon that is not a whole number.
 */
export function pastChanges(panel: readonly PanelSeries[], horizon: number, direction: GoodDirection): readonly PastChange[] {
  checkPanel(panel);
  checkWhole(horizon, "horizon", 1);
  const sign = goodSign(direction);
  const changes: PastChange[] = [];
  for (const [unit, series] of panel.entries()) {
    const { values } = series;
    const stretches = stretchNumbers(series);
    for (let start = 0, end = horizon; end < values.length; start += 1, end += 1) {
      const level = values[start] ?? null;
      const later = values[end] ?? null;
      if (level === null || later === null || stretches[start] !== stretches[end]) continue;
      const change = sign === 1 ? roundedDifference(later, level) : roundedDifference(level, later);
      changes.push({ unit, start, end, level, change, latestStretch: stretches[end] === stretches.at(-1) });
    }
  }
  return changes;
}
