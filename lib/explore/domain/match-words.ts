/** Text as it is compared: small letters without accents, words parted by single spaces. */
export function plainText(text: string): string {
  return text.normalize("NFD").replace(/[\u0300-\u036f]/g, "").toLowerCase().replace(/['’]/g, "").replace(/[^a-z0-9]+/g, " ").trim();
}

/** Whether a text holds the beginning of a word for each word asked for, in any order. Both in plain text. */
export function holdsWords(text: string, words: string): boolean {
  const padded = ` ${text}`;
  return words.split(" ").every((word) => padded.includes(` ${word}`));
}

/** What something is found by, in plain text but for the codes, which are in capitals. */
export interface Findable {
  readonly codes: readonly string[];
  readonly names: readonly string[];
  /** Everything else it may be found by. */
  readonly words: string;
}

/** How well something fits: 0 its code, 1 its name, 2 a name begins so, 3 it holds all the words; null = not at all. */
export type Fit = 0 | 1 | 2 | 3;

/**
 * How well something fits what was typed.
 * @param typed as typed; codes are compared without regard to letters' size
 */
export function fitOf({ codes, names, words }: Findable, typed: string): Fit | null {
  const wanted = plainText(typed);
  if (wanted === "") return null;
  if (codes.includes(typed.trim().toUpperCase())) return 0;
  if (names.includes(wanted)) return 1;
  if (names.some((name) => name.startsWith(wanted))) return 2;
  return holdsWords([...names, words].join(" "), wanted) ? 3 : null;
}
