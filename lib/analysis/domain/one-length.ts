import { monthsOf, type Period } from "@/lib/shared/period";

interface Timed {
  readonly periodStart: string;
  readonly periodEnd: string;
}

/** Fewest periods with one first day that show that a count runs up from it. */
const RUNS_UP = 3;

/**
 * The figures whose periods are as long as the newest period that is well held, so that a month never stands beside a year; of
 * two that end on one day, the length with more periods. Counts that run up from a first day are kept whole.
 */
export function ofOneLength<Figure extends Timed>(figures: readonly Figure[]): readonly Figure[] {
  const held = new Map<string, Period & { count: number }>();
  for (const { periodStart: start, periodEnd: end } of figures) {
    const known = held.get(`${start}|${end}`);
    if (known === undefined) held.set(`${start}|${end}`, { start, end, count: 1 });
    else known.count += 1;
  }
  const lengths = new Map([...held].map(([key, period]) => [key, monthsOf(period)]));
  const periodsOf = new Map<number, number>();
  for (const length of lengths.values()) periodsOf.set(length, (periodsOf.get(length) ?? 0) + 1);
  if (periodsOf.size <= 1 || runsUp([...held.values()])) return figures;
  const most = Math.max(...[...held.values()].map(({ count }) => count));
  const [newest] = [...held]
    .filter(([, { count }]) => count * 2 >= most)
    .map(([key, { end }]) => ({ end, length: lengths.get(key) ?? 0 }))
    .sort((a, b) => b.end.localeCompare(a.end) || (periodsOf.get(b.length) ?? 0) - (periodsOf.get(a.length) ?? 0) || a.length - b.length);
  return figures.filter(({ periodStart, periodEnd }) => lengths.get(`${periodStart}|${periodEnd}`) === newest?.length);
}

function runsUp(periods: readonly Period[]): boolean {
  const ends = new Map<string, number>();
  for (const { start } of periods) ends.set(start, (ends.get(start) ?? 0) + 1);
  return periods.filter(({ start }) => (ends.get(start) ?? 0) >= RUNS_UP).length * 2 >= periods.length;
}
