/** @throws RangeError naming the figure, unless it is a finite number. */
export function checkFinite(value: number, name: string): void {
  if (!Number.isFinite(value)) throw new RangeError(`${name} must be a finite number, not ${String(value)}`);
}

/** @throws RangeError naming the figure, unless it is a finite number above 0. */
export function checkPositive(value: number, name: string): void {
  if (!(Number.isFinite(value) && value > 0)) throw new RangeError(`${name} must be above 0, not ${String(value)}`);
}

/** @throws RangeError naming the figure, unless it is a finite number, 0 or more. */
export function checkNotNegative(value: number, name: string): void {
  if (!(Number.isFinite(value) && value >= 0)) throw new RangeError(`${name} must be 0 or more, not ${String(value)}`);
}

/** @throws RangeError naming the figure, unless it is a whole number of at least `least`. */
export function checkWhole(value: number, name: string, least = 0): void {
  if (!Number.isSafeInteger(value) || value < least) {
    throw new RangeError(`${name} must be a whole number of at least ${least}, not ${String(value)}`);
  }
}

/** @throws RangeError, unless the confidence lies strictly between 0 and 1. */
export function checkConfidence(confidence: number): void {
  if (!(confidence > 0 && confidence < 1)) throw new RangeError(`confidence must lie between 0 and 1, not ${String(confidence)}`);
}

/** @throws RangeError naming both lists, unless they have equally many entries. */
export function checkSameLength(first: readonly unknown[], firstName: string, second: readonly unknown[], secondName: string): void {
  if (first.length !== second.length) {
    throw new RangeError(`${firstName} has ${first.length} entries and ${secondName} ${second.length}; each needs as many as the other`);
  }
}
