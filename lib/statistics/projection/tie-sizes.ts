/** How often each different value occurs, from the least value to the greatest. */
export function tieSizes(values: readonly number[]): number[] {
  const sorted = Float64Array.from(values).sort();
  const sizes: number[] = [];
  let from = 0;
  for (let place = 1; place <= sorted.length; place += 1) {
    if (sorted[place] === sorted[from]) continue;
    sizes.push(place - from);
    from = place;
  }
  return sizes;
}
