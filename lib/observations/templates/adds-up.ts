/** Decimals that figures in £ million are taken to have at least, and beyond which they say nothing: thousands of pounds. */
const LEAST_DECIMALS = 1;
const MOST_DECIMALS = 3;

const decimalsOf = (value: number): number => /\.(\d+)$/.exec(value.toFixed(MOST_DECIMALS).replace(/0+$/, ""))?.[1]?.length ?? 0;

/**
 * Whether a figure in £ million is what some other figures add up to, as far as their rounding lets one tell: each may be off
 * by half a unit of the last decimal place that any of them uses, which is the first at least and the third at most.
 */
export function addsUp(total: number, parts: readonly number[]): boolean {
  const figures = [total, ...parts];
  const unit = 10 ** -Math.max(LEAST_DECIMALS, ...figures.map(decimalsOf));
  return Math.abs(total - parts.reduce((sum, part) => sum + part, 0)) <= (unit / 2) * figures.length + 1e-9;
}
