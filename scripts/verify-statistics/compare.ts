import type { Comparison, Tolerance } from "./methods";

/** A figure that is not what the reference says. */
export interface Difference {
  readonly field: string;
  readonly got: unknown;
  readonly expected: unknown;
}

/** The places at which one comparison fails, with the path to each; none where all agree. */
export function differences({ field, expected, got, tolerance }: Comparison): Difference[] {
  if (typeof expected === "number") return typeof got === "number" && isWithin(got, expected, tolerance) ? [] : [{ field, got, expected }];
  if (Array.isArray(expected)) {
    if (!Array.isArray(got)) return [{ field, got, expected }];
    if (got.length !== expected.length) return [{ field: `${field}.length`, got: got.length, expected: expected.length }];
    return expected.flatMap((value: unknown, place) => differences({ field: `${field}[${place}]`, expected: value, got: got[place] as unknown, tolerance }));
  }
  if (typeof expected === "object" && expected !== null) {
    if (typeof got !== "object" || got === null) return [{ field, got, expected }];
    const figures = new Map(Object.entries(got));
    return Object.entries(expected).flatMap(([key, value]) => differences({ field: `${field}.${key}`, expected: value as unknown, got: figures.get(key) as unknown, tolerance }));
  }
  return got === expected ? [] : [{ field, got, expected }];
}

const isWithin = (got: number, expected: number, { rel, abs }: Tolerance): boolean => Math.abs(got - expected) <= Math.max(rel * Math.abs(expected), abs);
