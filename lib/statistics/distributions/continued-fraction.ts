const MOST_STEPS = 1_000_000;
const TINY = 1e-300;

/**
 * Value of a continued fraction b0 + a1 / (b1 + a2 / (b2 + ...)) by the modified method of Lentz.
 * Source: Thompson and Barnett 1986, Journal of Computational Physics 64:490-509.
 * @param first b0.
 * @param term gives the pair [a, b] of step 1, 2, 3 ...
 * @throws RangeError when it does not settle.
 */
export function continuedFraction(first: number, term: (step: number) => readonly [a: number, b: number]): number {
  let value = first === 0 ? TINY : first;
  let c = value;
  let d = 0;
  for (let step = 1; step <= MOST_STEPS; step += 1) {
    const [a, b] = term(step);
    d = b + a * d;
    c = b + a / c;
    if (d === 0) d = TINY;
    if (c === 0) c = TINY;
    d = 1 / d;
    const change = c * d;
    value *= change;
    if (Math.abs(change - 1) <= Number.EPSILON) return value;
  }
  throw new RangeError("A continued fraction did not settle");
}
