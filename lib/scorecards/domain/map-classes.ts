import { roundTo } from "@/lib/shared/rounding";

export interface MapClass {
  /** 0 = furthest on the bad side of the step, 4 = furthest on the good side. */
  readonly shade: 0 | 1 | 2 | 3 | 4;
  readonly label: string;
  readonly count: number;
  /** True for the last class that is short of the step. */
  readonly atStep: boolean;
}

export interface MapClasses {
  readonly classes: readonly MapClass[];
  readonly shadeOf: (value: number) => MapClass["shade"];
}

const NICE = [0.01, 0.02, 0.05, 0.1, 0.2, 0.25, 0.5, 1, 2, 2.5, 5, 10, 20, 25, 50];
/** Decimals at which margins are compared: 7 - 6.9 is 0.1, not 0.09999999999999964. */
const EXACT = 9;

/**
 * Five classes that split at the step: three short of it and two at or better, all of one width, so that colour changes meaning once.
 * @param higherIsBetter polarity of the measure; equality with the step counts as reaching it
 */
export function mapClasses(values: readonly number[], step: number, higherIsBetter: boolean, decimals: number): MapClasses {
  const sign = higherIsBetter ? 1 : -1;
  const furthest = Math.max(...values.map((value) => Math.abs(value - step)), 0);
  const smallest = 10 ** -decimals;
  // Only a width that its label can print: 0.25 at one decimal would read 0.3 and hold other values than it says.
  const widths = NICE.filter((nice) => nice >= smallest && roundTo(nice, decimals) === nice);
  const width = widths.findLast((nice) => nice <= furthest / 3) ?? widths[0] ?? smallest;
  const shadeOf = (value: number): MapClass["shade"] => {
    const margin = roundTo((value - step) * sign, EXACT);
    if (margin >= width) return 4;
    if (margin >= 0) return 3;
    if (margin >= -width) return 2;
    return margin >= -2 * width ? 1 : 0;
  };
  const show = (value: number): string => roundTo(value, decimals).toFixed(decimals).replace("-", "\u2212");
  const at = (margins: number): number => step + sign * margins * width;
  const between = (low: number, high: number): string => `${show(low)} to ${show(high - smallest)}`;
  const labels = higherIsBetter
    ? [`Under ${show(at(-2))}`, between(at(-2), at(-1)), between(at(-1), at(0)), between(at(0), at(1)), `${show(at(1))} and over`]
    : [`Over ${show(at(-2))}`, `Over ${show(at(-1))} to ${show(at(-2))}`, `Over ${show(at(0))} to ${show(at(-1))}`, `Over ${show(at(1))} to ${show(at(0))}`, `${show(at(1))} and under`];
  const shades = values.map(shadeOf);
  const classes = ([0, 1, 2, 3, 4] as const)
    .map((shade) => ({ shade, label: labels[shade] ?? "", count: shades.filter((s) => s === shade).length, atStep: shade === 2 }))
    .filter(({ shade, count }) => count > 0 || shade === 2 || shade === 3);
  return { classes, shadeOf };
}
