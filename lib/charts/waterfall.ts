/** The way from one amount to another in signed steps. */
export interface Waterfall {
  /** The finding. */
  readonly title: string;
  readonly unit: string;
  readonly decimals: number;
  readonly start: { readonly label: string; readonly value: number };
  readonly steps: readonly { readonly label: string; readonly amount: number }[];
  readonly end: { readonly label: string; readonly value: number };
}

/** The amount so far after each step, in order. @throws RangeError where the steps do not lead from start to end, as rounded for print */
export function runningTotals({ start, steps, end, decimals }: Waterfall): number[] {
  let total = start.value;
  const totals = steps.map(({ amount }) => (total += amount));
  if (!(Math.abs(total - end.value) <= 0.5 * 10 ** -decimals + 1e-9)) throw new RangeError(`the steps lead to ${total}, not to ${end.value}`);
  return totals;
}
