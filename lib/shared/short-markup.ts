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

/**
 * Markup in little more than the length of its text, for what is sent as data: what stands in it again and again is written
 * once, with a character in its places.
 * @returns text that `longMarkup` turns back into the markup; null where the markup holds such characters itself
 */
export function shortMarkup(markup: string): string | null {
  if (MARKS.test(markup)) return null;
  const pieces = markup.split(PIECES);
  const times = new Map<string, number>();
  for (const piece of pieces) times.set(piece, (times.get(piece) ?? 0) + 1);
  const words = [...times].flatMap(([piece, count]) => (count > 1 && piece.length > 4 ? [piece] : [])).slice(0, MOST_WORDS);
  const marks = new Map(words.map((word, at) => [word, String.fromCharCode(FIRST + at)]));
  return [...words.map(plain), pieces.map((piece) => marks.get(piece) ?? plain(piece)).join("")].join(END);
}

/** The markup that `shortMarkup` shortened. */
export function longMarkup(text: string): string {
  const words = text.split(END);
  const body = words.pop() ?? "";
  return body.replace(/[\uE004-\uF8FF]/g, (mark) => words[mark.charCodeAt(0) - FIRST] ?? "").replace(/[\uE000-\uE002]/g, (mark) => SIGN_OF[mark] ?? "");
}
