/** @throws RangeError, unless the probability lies strictly between 0 and 1. */
export function checkProbability(probability: number): void {
  if (!(probability > 0 && probability < 1)) {
    throw new RangeError(`A probability lies between 0 and 1, not ${String(probability)}`);
  }
}
