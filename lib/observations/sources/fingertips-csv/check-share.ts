/** Decimals a value is published with; a value written with an exponent counts as exact. */
const decimals = (text: string): number => /^[^e]*\.(\d+)$/i.exec(text.trim())?.[1]?.length ?? 0;

/**
 * Whether a published share is 100 times count over denominator, within the rounding of all three as they are written.
 * @param share the value as read, and its text
 */
export function isShareOf(share: number, written: { readonly value: string; readonly count: string; readonly denominator: string }, count: number, denominator: number): boolean {
  if (denominator === 0) return false;
  const half = (text: string): number => 0.5 * 10 ** -decimals(text);
  const allowed = half(written.value) + (100 * half(written.count) + share * half(written.denominator)) / denominator;
  return Math.abs((100 * count) / denominator - share) <= allowed * (1 + 1e-9);
}
