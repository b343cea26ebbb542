import type { Basis } from "@/lib/organisations/domain/restate";
import type { BenchmarkOutcome } from "@/lib/statistics/comparison/judge-against-benchmark";

/** One letter an outcome, for strings that hold one letter an area. */
export const OUTCOME_LETTER: Readonly<Record<BenchmarkOutcome, string>> = { better: "b", worse: "w", higher: "h", lower: "l", similar: "s", not_compared: "n" };
export const BASIS_LETTER: Readonly<Record<Basis, string>> = { published: "p", restated: "r", estimated: "e", not_comparable: "x" };

const inverse = <Word extends string>(letters: Readonly<Record<Word, string>>): Readonly<Record<string, Word>> =>
  Object.fromEntries(Object.entries(letters).map(([word, letter]) => [letter as string, word as Word]));

const OUTCOMES = inverse(OUTCOME_LETTER);
const BASES = inverse(BASIS_LETTER);

/** The outcome of the area at a place; not_compared where the string is too short. */
export const outcomeAt = (letters: string, place: number): BenchmarkOutcome => OUTCOMES[letters.charAt(place)] ?? "not_compared";
export const basisAt = (letters: string, place: number): Basis => BASES[letters.charAt(place)] ?? "published";
