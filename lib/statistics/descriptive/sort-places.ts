/** Rounds of narrowing after which a part is sorted whole, so that no order of the values makes it slow. */
const MOST_ROUNDS = 40;

/**
 * Brings to some places the values that would stand there were all sorted: cheaper than to sort them.
 * @param values finite; rearranged.
 * @param places from least to greatest; those outside the values are passed over.
 * @returns the values.
 */
export function sortPlaces(values: Float64Array, places: readonly number[]): Float64Array {
  let from = 0;
  for (const place of places) {
    if (place < from || place >= values.length) continue;
    bringTo(values, place, from);
    from = place + 1;
  }
  return values;
}

/** All before `from` are no greater than what lies behind it, and stay. */
function bringTo(values: Float64Array, place: number, from: number): void {
  let low = from;
  let high = values.length - 1;
  for (let round = 0; low < high; round += 1) {
    if (round === MOST_ROUNDS) {
      values.subarray(low, high + 1).sort();
      return;
    }
    const pivot = middleOf(values[low] ?? 0, values[(low + high) >>> 1] ?? 0, values[high] ?? 0);
    let left = low;
    let right = high;
    while (left <= right) {
      while ((values[left] ?? 0) < pivot) left += 1;
      while ((values[right] ?? 0) > pivot) right -= 1;
      if (left > right) break;
      const value = values[left] ?? 0;
      values[left++] = values[right] ?? 0;
      values[right--] = value;
    }
    // Up to `right` none is greater than the pivot, from `left` none is less, and between them all are equal to it.
    if (place <= right) high = right;
    else if (place >= left) low = left;
    else return;
  }
}

const middleOf = (a: number, b: number, c: number): number => Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
