import type { PanelSeries } from "./types";

/** For each value the number of the stretch it lies in, from 0; a new stretch starts at each break. */
export function stretchNumbers({ values, breaks = [] }: PanelSeries): readonly number[] {
  const starts = new Set(breaks.filter((place) => place > 0));
  let stretch = 0;
  return values.map((_, place) => (starts.has(place) ? (stretch += 1) : stretch));
}
