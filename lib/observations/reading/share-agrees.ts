/** Decimals a share is at least taken to have: a whole or a half may have lost its last noughts on the way. */
const FEWEST_DECIMALS = 3;
/** What a spreadsheet loses of a number. */
const LEAST_DIFFERENCE = 1e-9;

/**
 * Whether a published share is that of a part in a whole, within the rounding of the decimals it is published with.
 * @param share 0 to 1
 * @param whole above 0
 */
export function shareAgrees(share: number, part: number, whole: number): boolean {
  const decimals = Math.max(FEWEST_DECIMALS, /\.(\d+)$/.exec(String(share))?.[1]?.length ?? 0);
  return Math.abs(share - part / whole) <= 0.5 * 10 ** -decimals + LEAST_DIFFERENCE;
}
