import type { FunnelUnit } from "./types";

/** All numerators over all denominators. */
export function overallRatio(units: readonly FunnelUnit[]): number {
  let numerators = 0;
  let denominators = 0;
  for (const { numerator, denominator } of units) {
    numerators += numerator;
    denominators += denominator;
  }
  return numerators / denominators;
}
