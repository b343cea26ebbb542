/** Stand for brackets, ampersands and the ends of words: what is sent as data writes each of the first three six times as long. */
const MARK_OF: Readonly<Record<string, string>> = { "<": "\uE000", ">": "\uE001", "&": "\uE002" };
const SIGN_OF: Readonly<Record<string, string>> = { "\uE000": "<", "\uE001": ">", "\uE002": "&" };
const END = "\uE003";
/** First of the characters that stand for a word. */
const FIRST = 0xe004;
const MOST_WORDS = 0xf8ff - FIRST;
const MARKS = /[\uE000-\uF8FF]/;

/** Text, and values that differ from element to element (of an address its path), at the odd places; tags between them at the even ones. */
const PIECES = /((?<= (?:aria-label|aria-labelledby|d|for|href|id|title|value|x|y)=")[^"?]*|(?<=>)[^<]+)/;

const plain = (text: string): string => text.replace(/[<>&]/g, (sign) => MARK_OF[sign] ?? sign);

/** Pieces of markup as they travel. */
export interface ShortMarkup {
  /** What stands in them again and again, once. */
  readonly words: string;
  /** In the order of the pieces; null for one that holds the characters used here itself. */
  readonly texts: readonly (string | null)[];
}

/** Markup in little more than the length of its text, for what is sent as data; `longMarkup` turns it back. */
export function shortMarkup(markups: readonly string[]): ShortMarkup {
  const split = markups.map((markup) => (MARKS.test(markup) ? null : markup.split(PIECES)));
  const times = new Map<string, number>();
  for (const pieces of split) for (const piece of pieces ?? []) times.set(piece, (times.get(piece) ?? 0) + 1);
  const words = [...times].flatMap(([piece, count]) => (count > 1 && piece.length > 4 ? [piece] : [])).slice(0, MOST_WORDS);
  const marks = new Map(words.map((word, at) => [word, String.fromCharCode(FIRST + at)]));
  return { words: words.map(plain).join(END), texts: split.map((pieces) => pieces && pieces.map((piece) => marks.get(piece) ?? plain(piece)).join("")) };
}

/** Turns texts of `shortMarkup` back into markup. */
export function longMarkup(words: string): (text: string) => string {
  const list = words.split(END);
  return (text) => text.replace(/[\uE004-\uF8FF]/g, (mark) => list[mark.charCodeAt(0) - FIRST] ?? "").replace(/[\uE000-\uE002]/g, (mark) => SIGN_OF[mark] ?? "");
}
