const TEN_DECIMALS = 1e10;
const SIGNIFICANT_DIGITS = 13;

/**
 * `later` less `earlier`, rounded to 10 decimals, so that 43.5 - 39.5 ties with every other change of 4.
 * Source: docs/methods/realism.md. From 1,000 up, where doubles are coarser than that allows,
 * it is rounded to 13 significant digits of the larger value instead.
 */
export function roundedDifference(later: number, earlier: number): number {
  const size = Math.max(Math.abs(later), Math.abs(earlier));
  const scale = size < 1000 ? TEN_DECIMALS : 10 ** (SIGNIFICANT_DIGITS - 1 - Math.floor(Math.log10(size)));
  const distance = Math.round(Math.abs(later - earlier) * scale) / scale;
  return later < earlier && distance > 0 ? -distance : distance;
}
