/** The last stretch of a series without a gap. */
export interface CompleteRun {
  /** Places of the first and last value in the whole series, counted from 0; null when no value is present. */
  readonly start: number | null;
  readonly end: number | null;
  readonly values: readonly number[];
  /** Number of present values before the stretch, which a gap keeps out. */
  readonly leftOut: number;
}

/**
 * Finds the stretch a forecast may be made from: everything after the last gap. Gaps at the end only move the origin of
 * the forecast back to the last present value. Nothing is filled in: a bridged gap would make the series look calmer than it was.
 * @param values in time order, one a step; null is a missing value.
 */
export function lastCompleteRun(values: readonly (number | null)[]): CompleteRun {
  const end = values.findLastIndex((value) => value !== null);
  if (end < 0) return { start: null, end: null, values: [], leftOut: 0 };
  const start = values.slice(0, end).lastIndexOf(null) + 1;
  const present = values.flatMap((value) => (value === null ? [] : [value]));
  const length = end - start + 1;
  return { start, end, values: present.slice(-length), leftOut: present.length - length };
}
