import type { ReferenceClass } from "./reference-class";

/** Past windows, and units they come from, without which no band is given. */
export const LEAST_WINDOWS = 30;
export const LEAST_UNITS = 10;

/** True where there are windows and units enough for a band. */
export const hasEnoughHistory = ({ windows, units }: Pick<ReferenceClass, "windows" | "units">): boolean => windows >= LEAST_WINDOWS && units >= LEAST_UNITS;

interface Facts {
  readonly required: number;
  readonly windows: number;
  readonly units: number;
  readonly share: number;
}

interface Rung {
  readonly key: string;
  readonly word: string;
  /** The rule in words, for a reader. */
  readonly rule: string;
  readonly when: (facts: Facts) => boolean;
}

/** Bands and words in order: the first that fits is the verdict. A convention of this project (docs/methods/realism.md). */
export const REALISM_BANDS = [
  { key: "already_met", word: "target already met", rule: "nothing is left to gain", when: ({ required }) => required <= 0 },
  { key: "not_enough_history", word: "not enough history", rule: "under 30 past windows or 10 units", when: (facts) => !hasEnoughHistory(facts) },
  { key: "within_reach", word: "within reach", rule: "50% or more of past windows gained as much", when: ({ share }) => share >= 0.5 },
  { key: "stretching", word: "stretching", rule: "20% to under 50% of past windows gained as much", when: ({ share }) => share >= 0.2 },
  { key: "rarely_achieved", word: "rarely achieved", rule: "5% to under 20% of past windows gained as much", when: ({ share }) => share >= 0.05 },
  { key: "almost_never_achieved", word: "almost never achieved", rule: "under 5% of past windows gained as much", when: ({ share }) => share > 0 },
  { key: "never_seen", word: "never seen", rule: "no past window gained as much", when: () => true },
] as const satisfies readonly Rung[];

export type RealismBand = (typeof REALISM_BANDS)[number]["key"];

/** A word and the figure that is always printed beside it. */
export interface RealismVerdict {
  readonly band: RealismBand;
  readonly word: string;
  readonly rule: string;
  /** Share of past windows that gained as much, 0 to 1; null where there are no windows. */
  readonly share: number | null;
  readonly windows: number;
  readonly units: number;
}

/**
 * The band of a required change among past windows that began at a similar level.
 * @param required what is still to be gained, positive for an improvement.
 */
export function realismVerdict(required: number, { windows, units, shareAtLeast }: Pick<ReferenceClass, "windows" | "units" | "shareAtLeast">): RealismVerdict {
  const facts = { required, windows, units, share: shareAtLeast ?? 0 };
  const { key, word, rule } = REALISM_BANDS.find(({ when }) => when(facts)) ?? REALISM_BANDS[6];
  return { band: key, word, rule, share: shareAtLeast, windows, units };
}
