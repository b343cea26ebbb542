import { WIDE } from "@/lib/charts/open-svg";
import { linearScale, type Scale } from "@/lib/charts/scale";
import { textWidth } from "@/lib/charts/text-width";

export const BAR_TEXT = 13;

export interface BarRow {
  readonly name: string;
  /** Both ends of the bar, in the measure's unit. */
  readonly from: number;
  readonly to: number;
  /** The figure printed beside the end of the bar. */
  readonly text: string;
}

export interface BarRowsFrame {
  readonly wide: boolean;
  /** Room for names on the left; where it is narrow they stand above the bars. */
  readonly left: number;
  readonly x: Scale;
  /** Pixels from one row to the next, and from the top of a row to that of its bar. */
  readonly pitch: number;
  readonly barTop: number;
}

/** Scale of level bars from zero that leaves room for the figures on both sides and the names. @param barHeight pixels */
export function barRowsFrame(rows: readonly BarRow[], width: number, barHeight: number): BarRowsFrame {
  const wide = width >= WIDE;
  const names = Math.max(0, ...rows.map(({ name }) => textWidth(name, BAR_TEXT)));
  const left = wide ? Math.ceil(Math.min(names + 12, width * 0.38)) : 0;
  const room = (some: readonly BarRow[]): number => Math.max(4, ...some.map(({ text }) => textWidth(text, BAR_TEXT, true) + 9));
  const ends = rows.flatMap(({ from, to }) => [from, to]);
  const [low, high] = [Math.min(0, ...ends), Math.max(0, ...ends)];
  const range = [left + room(rows.filter(({ from, to }) => to < from)), width - room(rows.filter(({ from, to }) => to >= from))] as const;
  // Where every bar is nought, nought stands at the left and not in the middle.
  const x = high === low ? () => range[0] : linearScale([low, high], range);
  return { wide, left, x, pitch: wide ? barHeight + 8 : barHeight + 26, barTop: wide ? 4 : 20 };
}
