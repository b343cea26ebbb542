/**
 * A short id made from a text: equal texts give equal ids, so an id met twice on a page names the same
 * drawing. Two 32-bit FNV-1a sums with different starts; about 1 chance in 10^13 of a clash on a full page.
 */
export function contentId(text: string): string {
  return `k${fnv(text, 0x811c9dc5).toString(36)}${fnv(text, 0x01000193).toString(36)}`;
}

function fnv(text: string, start: number): number {
  let sum = start;
  for (let index = 0; index < text.length; index += 1) sum = Math.imul(sum ^ text.charCodeAt(index), 0x01000193);
  return sum >>> 0;
}
