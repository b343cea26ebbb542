/** Which way is good: a high value, a low value, or neither (no judgement). */
export type Polarity = "high" | "low" | "none";

/** @throws RangeError for any other word. */
export function checkPolarity(polarity: Polarity): void {
  if (!["high", "low", "none"].includes(polarity)) throw new RangeError(`polarity must be high, low or none, not ${String(polarity)}`);
}
