import { ntile } from "./ntile";

/** In the units of the values. */
export interface QuartileLines {
  readonly min: number;
  readonly q1: number;
  readonly median: number;
  readonly q3: number;
  readonly max: number;
}

/**
 * Lines between the quarters of all areas: the largest value of each quarter, a value that some area has, not one
 * interpolated between two. Source: the quartile procedure of DHSC FingertipsNext.
 * @param values one an area; null is missing and counts for nothing.
 * @returns null under 4 values, where a quarter would be empty.
 * @throws RangeError for a value that is not finite.
 */
export function quartileLines(values: readonly (number | null)[]): QuartileLines | null {
  const quarters: number[][] = [[], [], [], []];
  ntile(values, 4).forEach((quarter, area) => {
    const value = values[area];
    if (quarter !== null && typeof value === "number") quarters[quarter - 1]?.push(value);
  });
  if (quarters.some((quarter) => quarter.length === 0)) return null;
  const [q1 = 0, median = 0, q3 = 0, max = 0] = quarters.map((quarter) => quarter.reduce((most, value) => Math.max(most, value)));
  const min = (quarters[0] ?? []).reduce((least, value) => Math.min(least, value), q1);
  return { min, q1, median, q3, max };
}
