export interface StackedLabel {
  /** Wanted middle. */
  readonly wanted: number;
  /** Height with its spacing. */
  readonly height: number;
  /** How strongly it holds its place; 1 for a plain label. */
  readonly weight?: number;
}

/**
 * Middles of labels in one column, moved as little as can be so that none overlaps another and all lie
 * between `top` and `bottom`, in the order given (sort by the wanted middle first).
 *
 * Method: with the heights taken off, "no overlap" is "never falling", which is isotonic regression,
 * solved by pooling neighbours that violate it (weighted means), then held inside the column.
 */
export function pushApart(labels: readonly StackedLabel[], top: number, bottom: number): number[] {
  interface Pool { sum: number; weight: number; count: number }
  const offsets: number[] = [];
  let used = 0;
  for (const { height } of labels) {
    offsets.push(used + height / 2);
    used += height;
  }
  const pools: Pool[] = [];
  labels.forEach(({ wanted, weight = 1 }, index) => {
    pools.push({ sum: (wanted - (offsets[index] ?? 0)) * weight, weight, count: 1 });
    for (let last = pools.length - 1; last > 0; last -= 1) {
      const lower = pools[last];
      const upper = pools[last - 1];
      if (!lower || !upper || upper.sum / upper.weight <= lower.sum / lower.weight) break;
      upper.sum += lower.sum;
      upper.weight += lower.weight;
      upper.count += lower.count;
      pools.pop();
    }
  });
  const latestStart = Math.max(top, bottom - used);
  const middles: number[] = [];
  for (const pool of pools) {
    const start = Math.min(Math.max(pool.sum / pool.weight, top), latestStart);
    for (let place = 0; place < pool.count; place += 1) middles.push(start + (offsets[middles.length] ?? 0));
  }
  return middles;
}
