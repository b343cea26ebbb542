/**
 * Expected events rounded to two decimals, as SHMI publishes them; a figure exactly between two goes to the even one.
 * @param expected 0 or more.
 */
export function roundExpected(expected: number): number {
  // Of the binary fractions only odd eighths lie exactly between two hundredths.
  const eighths = expected * 8;
  if (!Number.isInteger(eighths) || eighths % 2 === 0) return Number(expected.toFixed(2));
  const below = Math.floor(expected * 100);
  return (below % 2 === 0 ? below : below + 1) / 100;
}
