export interface MoverScale {
  /** Place of zero in percent of the width. */
  readonly zero: number;
  /** Place of a change in percent of the width. */
  readonly at: (change: number) => number;
}

/** One scale for the bars of both ends, from zero: it reaches the largest rise and the largest fall, and no further. */
export function moverScale(movers: readonly { readonly change: number }[]): MoverScale {
  const low = Math.min(0, ...movers.map(({ change }) => change));
  const high = Math.max(0, ...movers.map(({ change }) => change));
  const width = high - low;
  const at = (change: number): number => (width === 0 ? 0 : (100 * (change - low)) / width);
  return { zero: at(0), at };
}
