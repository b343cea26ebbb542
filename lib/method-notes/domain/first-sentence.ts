/** A text up to its first full stop, question or exclamation mark that ends a sentence; the whole text where none does. */
export function firstSentence(text: string): string {
  const whole = text.replace(/\s+/g, " ").trim();
  const end = /[.!?](?=\s+["'(‘“]?[\p{Lu}\p{N}])/u.exec(whole);
  return end === null ? whole : whole.slice(0, end.index + 1);
}
