/** Beyond this size no budget lies, and sums of amounts keep their pence. */
const LARGEST_AMOUNT = 1e13;

/** @throws RangeError naming the figure, unless it is a number from -1e13 to 1e13. */
export function checkMoney(amount: number, name: string): void {
  if (!(Math.abs(amount) <= LARGEST_AMOUNT)) throw new RangeError(`${name} must be an amount of at most ${LARGEST_AMOUNT}, not ${String(amount)}`);
}

/** @throws RangeError naming the figure, unless it is a number from 0 to 1e13. */
export function checkMoneyNotNegative(amount: number, name: string): void {
  checkMoney(amount, name);
  if (amount < 0) throw new RangeError(`${name} must be 0 or more, not ${amount}`);
}
