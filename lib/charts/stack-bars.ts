import type { BarRole, PairedBars } from "@/lib/charts/paired-bars";

/** One drawn piece of a bar, in the measure's unit. */
export interface BarPiece {
  readonly group: number;
  readonly series: number;
  readonly part: number;
  readonly role: BarRole;
  readonly from: number;
  readonly to: number;
}

/** The whole of one bar: the sum of its parts, or null where a part is not held. */
export interface BarTotal {
  readonly group: number;
  readonly series: number;
  readonly total: number | null;
  /** Where the bar ends on the side its figure stands: the further end of a stack with parts of both signs. */
  readonly end: number;
}

/** Pieces from zero: parts above nought are stacked upwards, those below downwards, so that none hides another. */
export function stackBars({ groups, series }: PairedBars): { readonly pieces: readonly BarPiece[]; readonly totals: readonly BarTotal[] } {
  const pieces: BarPiece[] = [];
  const totals: BarTotal[] = [];
  groups.forEach((_, group) => series.forEach(({ role, parts }, place) => {
    const values = parts.map(({ values: all }) => all[group] ?? null);
    const [ends, sums] = [{ up: 0, down: 0 }, values.reduce<number | null>((sum, value) => (sum === null || value === null ? null : sum + value), 0)];
    values.forEach((value, part) => {
      if (value === null) return;
      const side = value >= 0 ? "up" : "down";
      pieces.push({ group, series: place, part, role, from: ends[side], to: ends[side] + value });
      ends[side] += value;
    });
    totals.push({ group, series: place, total: sums, end: (sums ?? 0) < 0 ? ends.down : ends.up });
  }));
  return { pieces, totals };
}
