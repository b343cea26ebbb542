import { roundTo } from "@/lib/shared/rounding";

const STEPS = [1, 2, 2.5, 5, 10] as const;

export interface ValueAxis {
  readonly low: number;
  readonly high: number;
  readonly ticks: readonly number[];
  /** Decimals the tick labels need. */
  readonly decimals: number;
}

export interface ValueAxisOptions {
  /** Most ticks wanted, 3 or more; at least two are given. */
  readonly most: number;
  /** Values the measure cannot pass, such as 0 and 100 for a percentage. */
  readonly floor?: number | null;
  readonly ceiling?: number | null;
  /** Share of the extent left free above and below; 0.06 when left out. */
  readonly padding?: number;
  /** Open the axis to the ticks around it, for a scale whose ends are printed. */
  readonly roundEnds?: boolean;
}

/**
 * A value axis that holds all values, with round ticks on it (1, 2, 2.5 or 5 times a power of ten).
 * It does not start at nought: these charts show change, not amounts.
 */
export function valueAxis(values: readonly number[], options: ValueAxisOptions): ValueAxis {
  const floor = options.floor ?? -Infinity;
  const ceiling = options.ceiling ?? Infinity;
  const lowest = values.length === 0 ? 0 : Math.min(...values);
  const highest = values.length === 0 ? 1 : Math.max(...values);
  // Figures that differ only by noise of the arithmetic are one figure, which stands in the middle.
  const isFlat = highest - lowest <= 1e-9 * Math.max(Math.abs(highest), Math.abs(lowest), 1);
  const extent = isFlat ? Math.abs(highest) > 1e-9 ? Math.abs(highest) * 0.1 : 1 : highest - lowest;
  const padding = isFlat ? extent / 2 : extent * (options.padding ?? 0.06);
  const from = Math.max(lowest - padding, Math.min(floor, lowest));
  const to = Math.min(highest + padding, Math.max(ceiling, highest));
  for (let power = Math.floor(Math.log10((to - from) / options.most)); ; power += 1) {
    for (const factor of STEPS) {
      const step = factor * 10 ** power;
      const outer = options.roundEnds === true;
      const first = outer ? Math.floor(from / step + 1e-9) : Math.ceil(from / step - 1e-9);
      const last = outer ? Math.ceil(to / step - 1e-9) : Math.floor(to / step + 1e-9);
      if (last - first + 1 > options.most) continue;
      const decimals = Math.min(12, Math.max(0, -Math.floor(Math.log10(step) + 1e-9) + (factor === 2.5 ? 1 : 0)));
      const ticks = Array.from({ length: last - first + 1 }, (_, index) => roundTo((first + index) * step, decimals));
      // A tick may be a hair outside the extent, by the noise of the arithmetic: the axis holds it.
      const [low, high] = outer ? [first * step, last * step] : [Math.min(from, ticks[0] ?? from), Math.max(to, ticks.at(-1) ?? to)];
      return { low, high, ticks, decimals };
    }
  }
}
