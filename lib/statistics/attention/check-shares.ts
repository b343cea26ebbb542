import { checkNotNegative } from "../validation";

const TOLERANCE = 1e-9;

/** @throws RangeError, unless there are at least two shares, each 0 or more, that sum to 1. */
export function checkShares(shares: readonly number[], name: string): void {
  if (shares.length < 2) throw new RangeError(`${name} needs at least 2 areas, not ${shares.length}`);
  shares.forEach((share, place) => checkNotNegative(share, `${name}[${place}]`));
  const total = shares.reduce((sum, share) => sum + share, 0);
  if (!(Math.abs(total - 1) <= TOLERANCE)) throw new RangeError(`${name} must sum to 1, not ${total}`);
}
