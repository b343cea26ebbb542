/** Below this relative distance the plain formula would lose digits to subtraction. */
const NEAR = 0.1;

/**
 * Half the Poisson deviance, x ln(x / m) + m - x: 0 where x = m, and without loss of digits beside it.
 * Source: Loader 2000, Fast and accurate computation of binomial probabilities.
 * @param x above 0.
 * @param m above 0.
 */
export function deviance(x: number, m: number): number {
  if (Math.abs(x - m) >= NEAR * (x + m)) return x * Math.log(x / m) + m - x;
  // With v = (x - m) / (x + m): (x - m) v + 2 x (v^3/3 + v^5/5 + ...).
  const v = (x - m) / (x + m);
  let sum = (x - m) * v;
  let power = 2 * x * v;
  for (let odd = 3; ; odd += 2) {
    power *= v * v;
    const next = sum + power / odd;
    if (next === sum) return sum;
    sum = next;
  }
}
