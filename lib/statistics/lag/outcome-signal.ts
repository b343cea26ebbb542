import { checkFinite } from "../validation";

/** What the figures of an outcome say, whatever the stage. */
export type OutcomeSignal = "better" | "worse" | "none";

/** Evidence of a change: two figures with their 95% intervals, or a slope with its p-value. */
export type OutcomeEvidence =
  | { readonly kind: "intervals"; readonly before: Interval; readonly now: Interval }
  | { readonly kind: "slope"; readonly slope: number; readonly pValue: number };

interface Interval {
  readonly lower: number;
  readonly upper: number;
}

const SIGNIFICANT = 0.05;

/**
 * A change counts when the two 95% intervals do not overlap, or the slope has p under 0.05. Source: docs/methods/lag.md.
 * Intervals that touch overlap. Not overlapping is a stricter test than a test of the difference.
 * @param direction `increase` where high is good.
 * @throws RangeError for limits that are not finite or not in order, or a p-value outside 0 to 1.
 */
export function outcomeSignal(evidence: OutcomeEvidence, direction: "increase" | "decrease"): OutcomeSignal {
  const rises = evidence.kind === "intervals" ? movedApart(evidence.before, evidence.now) : slopeSign(evidence.slope, evidence.pValue);
  if (rises === 0) return "none";
  return rises > 0 === (direction === "increase") ? "better" : "worse";
}

function movedApart(before: Interval, now: Interval): number {
  checkInterval(before, "before");
  checkInterval(now, "now");
  if (now.lower > before.upper) return 1;
  return now.upper < before.lower ? -1 : 0;
}

function slopeSign(slope: number, pValue: number): number {
  checkFinite(slope, "slope");
  if (!(pValue >= 0 && pValue <= 1)) throw new RangeError(`pValue must lie from 0 to 1, not ${String(pValue)}`);
  return pValue < SIGNIFICANT ? Math.sign(slope) : 0;
}

function checkInterval({ lower, upper }: Interval, name: string): void {
  checkFinite(lower, `${name}.lower`);
  checkFinite(upper, `${name}.upper`);
  if (lower > upper) throw new RangeError(`${name}.lower must not be above ${name}.upper: ${lower} and ${upper}`);
}
