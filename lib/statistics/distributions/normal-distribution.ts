import { continuedFraction } from "./continued-fraction";

/** Up to here the series is the shorter way, beyond it the continued fraction. */
const SERIES_TO = 3;

/**
 * Distribution function of the standard normal distribution: the chance of a value below `x`.
 * Source: DLMF 7.6.2 (series) and 7.9.1 (continued fraction).
 * @throws RangeError when `x` is not a number.
 */
export function normalDistribution(x: number): number {
  return normalUpperTail(-x);
}

/**
 * The chance of a standard normal value above `x`, with its digits kept in the far tail.
 * Source: as `normalDistribution`.
 * @throws RangeError when `x` is not a number.
 */
export function normalUpperTail(x: number): number {
  if (Number.isNaN(x)) throw new RangeError("x must be a number");
  const distance = Math.abs(x);
  if (distance === Infinity) return x > 0 ? 0 : 1;
  const density = Math.exp((-distance * distance) / 2) / Math.sqrt(2 * Math.PI);
  if (distance <= SERIES_TO) return 0.5 - Math.sign(x) * density * series(distance);
  const tail = density / continuedFraction(distance, (step) => [step, distance]);
  return x > 0 ? tail : 1 - tail;
}

/** x + x^3 / 3 + x^5 / (3 * 5) + x^7 / (3 * 5 * 7) + ... */
function series(x: number): number {
  let sum = x;
  let term = x;
  for (let odd = 3; ; odd += 2) {
    term *= (x * x) / odd;
    const next = sum + term;
    if (next === sum) return sum;
    sum = next;
  }
}
