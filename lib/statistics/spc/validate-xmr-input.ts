import { checkWhole } from "../validation";
import { defaultXmrOptions, PRODUCT_SPC } from "./dialects";
import type { Recalculation, XmrInput, XmrOptions } from "./types";

/** Beyond this size squares and sums of a series could leave the range of a double. */
const LARGEST_VALUE = 1e100;
const CALENDAR_DAY = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

/**
 * Checks a series and its annotations before anything is calculated.
 * @throws RangeError that names the field and the place of the first fault.
 */
export function validateXmrInput(input: XmrInput): void {
  checkNumbers(input.values, "values");
  const { target } = input;
  if (typeof target === "number") checkNumber(target, "target");
  else if (target !== null && target !== undefined) {
    if (target.length !== input.values.length) {
      throw new RangeError(`target has ${target.length} entries for ${input.values.length} values`);
    }
    checkNumbers(target, "target");
  }
  checkIndices(input.rebaseAt, "rebaseAt", input.values.length);
  checkIndices(input.ghostAt, "ghostAt", input.values.length);
  checkRecalculations(input.recalculations ?? [], input.values.length);
  if (input.baselinePoints !== null && input.baselinePoints !== undefined) {
    checkWhole(input.baselinePoints, "baselinePoints", 2);
  }
  checkChoice(input.improvementDirection, ["increase", "decrease", "neutral"], "improvementDirection");
}

/**
 * Fills the options left out with those of the dialect (the product's own where none is named).
 * @throws RangeError for an unknown dialect or choice, or a number of points that no rule can have.
 */
export function completeXmrOptions(options: Partial<XmrOptions>): XmrOptions {
  const given = Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined));
  const complete: XmrOptions = { ...defaultXmrOptions(options.dialect ?? PRODUCT_SPC.dialect), ...given };
  checkWhole(complete.shiftPoints, "shiftPoints", 2);
  checkWhole(complete.trendPoints, "trendPoints", 3);
  if (complete.minimumPoints !== null) checkWhole(complete.minimumPoints, "minimumPoints", 2);
  checkChoice(complete.movingRangeOutliers, ["keep", "screen-for-limits-only", "mean-and-limits"], "movingRangeOutliers");
  checkChoice(complete.metricConflictRule, ["improvement", "concern"], "metricConflictRule");
  checkChoice(complete.missing, ["skip", "null-propagate"], "missing");
  return complete;
}

/** The name of a value is put together only where it is needed: there are many values and few faults. */
function checkNumbers(values: readonly (number | null)[], name: string): void {
  const fault = values.findIndex((value) => value !== null && !(Math.abs(value) <= LARGEST_VALUE));
  if (fault >= 0) checkNumber(values[fault] ?? Number.NaN, `${name}[${fault}]`);
}

function checkNumber(value: number | null | undefined, name: string): void {
  if (value === null) return;
  if (typeof value !== "number" || !Number.isFinite(value)) {
    throw new RangeError(`${name} must be a finite number or null, not ${String(value)}`);
  }
  if (Math.abs(value) > LARGEST_VALUE) throw new RangeError(`${name} is larger than ${LARGEST_VALUE}`);
}

function checkIndices(indices: readonly number[] | undefined, name: string, length: number): void {
  indices?.forEach((index, place) => {
    if (!Number.isInteger(index) || index < 0 || index >= length) {
      throw new RangeError(`${name}[${place}] must be a whole number from 0 to ${length - 1}, not ${String(index)}`);
    }
  });
}

/** A recalculation lies within the series, stands once, and says why and from when. */
function checkRecalculations(records: readonly Recalculation[], length: number): void {
  records.forEach(({ index, reason, changedOn }, place) => {
    const name = `recalculations[${place}]`;
    if (!Number.isInteger(index) || index < 1 || index >= length) {
      throw new RangeError(`${name}.index must be a whole number from 1 to ${length - 1}, not ${String(index)}`);
    }
    if (records.findIndex((one) => one.index === index) < place) throw new RangeError(`${name}.index ${index} is recorded twice`);
    if (reason.trim() === "") throw new RangeError(`${name}.reason must say what changed`);
    if (!CALENDAR_DAY.test(changedOn)) throw new RangeError(`${name}.changedOn must be a day as YYYY-MM-DD, not ${changedOn}`);
  });
}

function checkChoice(value: string, choices: readonly string[], name: string): void {
  if (!choices.includes(value)) throw new RangeError(`Unknown ${name}: ${value}`);
}
