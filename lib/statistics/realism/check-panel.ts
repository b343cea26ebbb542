import { checkWhole } from "../validation";
import type { PanelSeries } from "./types";

/** Beyond this size no level lies, and doubles no longer tell neighbouring whole numbers apart. */
const LARGEST_LEVEL = 1e15;

/** @throws RangeError naming the unit, the field and the place of the first value or break that is not admitted. */
export function checkPanel(panel: readonly PanelSeries[]): void {
  panel.forEach((series, unit) => checkSeries(series, `panel[${unit}]`));
}

/** @throws RangeError naming the field and the place of the first value or break that is not admitted. */
export function checkSeries({ values, breaks = [] }: PanelSeries, name = "series"): void {
  // The name of a value is put together only where it is needed: there are many values and few faults.
  const fault = values.findIndex((value) => value !== null && !(Math.abs(value) <= LARGEST_LEVEL));
  if (fault >= 0) checkLevel(values[fault] ?? 0, `${name}.values[${fault}]`);
  breaks.forEach((place, index) => {
    checkWhole(place, `${name}.breaks[${index}]`);
    if (place >= values.length) throw new RangeError(`${name}.breaks[${index}] must lie within the ${values.length} values, not at ${place}`);
  });
}

/** @throws RangeError naming the figure, unless it is a number no larger than 1e15 (or the size given) either way. */
export function checkLevel(value: number, name: string, largest = LARGEST_LEVEL): void {
  if (!(Math.abs(value) <= largest)) throw new RangeError(`${name} must be a number of at most ${largest}, not ${String(value)}`);
}

/** @throws RangeError, unless it is a whole number from 1 (yearly values) to 366 (daily ones). */
export function checkPeriodsPerYear(value: number): void {
  checkWhole(value, "periodsPerYear", 1);
  if (value > 366) throw new RangeError(`periodsPerYear must be at most 366, not ${value}`);
}
