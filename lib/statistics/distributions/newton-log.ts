const MOST_STEPS = 400;
/** The method doubles the right digits with each step, so a step this small leaves nothing to gain. */
const SETTLED = 1e-10;
/** Farthest a single step may go, in ln x: where the curve is flat its slope points far beyond the root. */
const LONGEST_STEP = 3;

/**
 * Finds the x above 0 at which a tail of a distribution has a wanted size, by the method of Newton on ln tail over ln x.
 * That curve bends one way for chi-square and Student's t, so that the steps cannot miss.
 * @param start any x above 0.
 * @param step how far to go in ln x: (ln tail - ln wanted) divided by minus the slope of the curve.
 * @throws RangeError when it does not settle.
 */
export function newtonLog(start: number, step: (x: number) => number): number {
  let x = start;
  for (let count = 0; count < MOST_STEPS; count += 1) {
    const move = Math.min(Math.max(step(x), -LONGEST_STEP), LONGEST_STEP);
    x *= Math.exp(move);
    if (Math.abs(move) <= SETTLED) return x;
  }
  throw new RangeError("A quantile did not settle");
}
