/**
 * How many of several targets history lets one expect to be reached: the sum of their shares. Source: docs/methods/realism.md.
 * The sum holds whether or not the targets depend on each other; how far the number may stray from it does not.
 * @param shares one a target, 0 to 1; null for a target without enough history.
 * @returns the expected number among the judged targets, and how many were judged and not judged.
 * @throws RangeError for a share outside 0 to 1.
 */
export function expectedNumberReached(shares: readonly (number | null)[]): { readonly expected: number; readonly judged: number; readonly notJudged: number } {
  shares.forEach((share, place) => {
    if (share !== null && !(share >= 0 && share <= 1)) throw new RangeError(`shares[${place}] must lie from 0 to 1, not ${String(share)}`);
  });
  const judged = shares.filter((share) => share !== null);
  return { expected: judged.reduce((sum, share) => sum + share, 0), judged: judged.length, notJudged: shares.length - judged.length };
}
