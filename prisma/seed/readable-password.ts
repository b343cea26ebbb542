import { randomInt } from "node:crypto";

const CONSONANTS = "bdfgklmnprstvz";
const VOWELS = "aeiou";
const pick = (letters: string): string => letters.charAt(randomInt(letters.length));
const word = (): string => [CONSONANTS, VOWELS, CONSONANTS, VOWELS, CONSONANTS].map(pick).join("");

/** Four words that can be read out and typed, such as "tavob-likem-rusod-penaf": about 64 bits at random. */
export const readablePassword = (): string => [word(), word(), word(), word()].join("-");
