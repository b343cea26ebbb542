import { roundTo } from "@/lib/shared/rounding";

export interface GapScale {
  /** Place of a day from 0 (1 January of the first year) to 1 (the day asked for). */
  readonly at: (day: string) => number;
  /** Years that begin on the scale, with their places. */
  readonly years: readonly { readonly year: number; readonly at: number }[];
}

const daysOf = (day: string): number => Date.parse(day) / 86_400_000;

/**
 * A time scale from the year of the oldest day to the day asked for.
 * @param days `YYYY-MM-DD`; a later day than the one asked for stands at its end
 * @param to the day asked for, `YYYY-MM-DD`
 */
export function gapScale(days: readonly string[], to: string): GapScale {
  const first = Number([...days, to].sort()[0]?.slice(0, 4));
  const start = daysOf(`${first}-01-01`);
  const width = Math.max(1, daysOf(to) - start);
  const at = (day: string): number => roundTo(Math.min(1, Math.max(0, (daysOf(day) - start) / width)), 4);
  const last = Number(to.slice(0, 4));
  return { at, years: Array.from({ length: last - first + 1 }, (_, index) => ({ year: first + index, at: at(`${first + index}-01-01`) })) };
}
