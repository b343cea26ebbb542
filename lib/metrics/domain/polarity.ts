/** Which way a metric is meant to move. It is data of the catalogue, never guessed from the name. */
export type Polarity = "increase" | "decrease" | "neutral";

export const POLARITIES: readonly Polarity[] = ["increase", "decrease", "neutral"];

const WORDS: Record<Polarity, string> = {
  increase: "Higher is better",
  decrease: "Lower is better",
  neutral: "Neither direction is better",
};

const SIGNS: Record<Polarity, 1 | -1 | 0> = { increase: 1, decrease: -1, neutral: 0 };

/** The polarity in plain words, sentence case. */
export function polarityWords(polarity: Polarity): string {
  return WORDS[polarity];
}

/** 1 where a rise is good, -1 where a fall is good, 0 where neither is judged. */
export function goodSign(polarity: Polarity): 1 | -1 | 0 {
  return SIGNS[polarity];
}

/** How a value lies to a step, in words that fit where lower is better too: "short of the 65% step", "over the 1% step". */
export function besideStep(polarity: Polarity, isReached: boolean): "past" | "within" | "short of" | "over" {
  if (polarity === "decrease") return isReached ? "within" : "over";
  return isReached ? "past" : "short of";
}

/**
 * Judges one value against another of the same metric.
 * @returns "same" for equal values, "unjudged" for a neutral metric with unequal values.
 */
export function judgeAgainst(value: number, reference: number, polarity: Polarity): "better" | "worse" | "same" | "unjudged" {
  if (value === reference) return "same";
  const sign = goodSign(polarity);
  if (sign === 0) return "unjudged";
  return (value - reference) * sign > 0 ? "better" : "worse";
}
