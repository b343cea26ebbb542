/** Significant decimal digits a double holds for certain; digits after these are noise of the arithmetic. */
const CERTAIN_DIGITS = 15;

/**
 * Rounds to a number of decimals, halves away from zero, as a reader of the decimal figure would.
 *
 * The value is first read at 15 significant digits, so that noise of binary fractions does not decide
 * the half: 1.005 gives 1.01, 100 * 0.285 (28.499999999999996) gives 29, 100 * 0.29 (28.999999999999996) gives 29.
 *
 * @param value finite number, any unit
 * @param decimals whole number from -12 to 12; negative rounds to tens, hundreds and so on
 * @returns the rounded number, never -0
 * @throws RangeError when the value is not finite or the decimals are not a whole number in range
 */
export function roundTo(value: number, decimals: number): number {
  if (!Number.isFinite(value)) throw new RangeError(`cannot round ${value}`);
  if (!Number.isInteger(decimals) || Math.abs(decimals) > 12) throw new RangeError(`cannot round to ${decimals} decimals`);
  if (decimals >= 0 && Number.isInteger(value)) return value + 0;
  const read = Number(Math.abs(value).toPrecision(CERTAIN_DIGITS));
  // Moving the point in the decimal text, not by multiplying, keeps 1.005 from becoming 100.49999999999999.
  const rounded = shiftPoint(Math.round(shiftPoint(read, decimals)), -decimals);
  return value < 0 && rounded !== 0 ? -rounded : rounded;
}

function shiftPoint(value: number, places: number): number {
  const [digits = "0", exponent = "0"] = String(value).split("e");
  return Number(`${digits}e${Number(exponent) + places}`);
}
