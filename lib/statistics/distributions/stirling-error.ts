/** What Stirling's formula leaves out of ln Gamma, as a series in 1/a; to the last digit of a double from a = 16 on. */
const SERIES = [1 / 12, -1 / 360, 1 / 1260, -1 / 1680, 1 / 1188, -691 / 360360, 1 / 156] as const;
const FROM = 16;

/**
 * Error of Stirling's formula: ln Gamma(a + 1) - [(a + 1/2) ln a - a + ln(2 pi) / 2].
 * Small arguments are led back to large ones, each step adding (a + 1/2) ln(1 + 1/a) - 1.
 * Source: Loader 2000, Fast and accurate computation of binomial probabilities.
 * @param a above 0.
 */
export function stirlingError(a: number): number {
  let steps = 0;
  let at = a;
  for (; at < FROM; at += 1) steps += (at + 0.5) * Math.log1p(1 / at) - 1;
  const square = 1 / (at * at);
  return steps + SERIES.reduceRight((sum, coefficient) => sum * square + coefficient, 0) / at;
}
