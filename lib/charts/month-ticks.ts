import { monthEndAt } from "@/lib/charts/period-position";
import { textWidth } from "@/lib/charts/text-width";
import { formatShortPeriod, type PeriodKind } from "@/lib/shared/format-date";
import type { Scale } from "@/lib/charts/scale";

export interface TimeTick {
  readonly at: number;
  readonly label: string;
  /** Middle of the label, moved inwards at the edges. */
  readonly x: number;
}

const STRIDES = [1, 2, 3, 6, 12, 24, 36, 60, 120, 240] as const;
/** Free space between two labels, in pixels. */
const GAP = 14;

/**
 * Labels of a time axis: as many as fit without touching, a round number of months apart.
 * Monthly axes count from March, the end of the financial year; longer periods from their own last one.
 *
 * @param range first and last place of the axis, in months
 * @param anchor place of the last period held
 */
export function timeTicks(range: readonly [number, number], anchor: number, kind: PeriodKind, x: Scale, fontSize: number, bounds: readonly [number, number]): TimeTick[] {
  const [from, to] = range;
  const origin = kind === "month" || kind === "day" || kind === "week" ? 3 : Math.round(anchor);
  const shortest = kind === "quarter" ? 3 : kind === "month" || kind === "day" || kind === "week" ? 1 : 12;
  for (const stride of STRIDES) {
    if (stride < shortest) continue;
    const ticks: TimeTick[] = [];
    const first = Math.ceil((from - origin) / stride - 1e-6) * stride + origin;
    for (let at = first; at <= to + 1e-6; at += stride) ticks.push(placeTick(at, kind, x, fontSize, bounds));
    if (fits(ticks, fontSize)) return ticks.length > 0 ? ticks : [placeTick(Math.round(to), kind, x, fontSize, bounds)];
  }
  return [placeTick(Math.round(anchor), kind, x, fontSize, bounds)];
}

function placeTick(at: number, kind: PeriodKind, x: Scale, fontSize: number, [left, right]: readonly [number, number]): TimeTick {
  const label = formatShortPeriod(monthEndAt(at), kind === "day" || kind === "week" ? "month" : kind);
  const half = textWidth(label, fontSize) / 2;
  return { at, label, x: Math.min(Math.max(x(at), left + half), right - half) };
}

function fits(ticks: readonly TimeTick[], fontSize: number): boolean {
  return ticks.every((tick, index) => {
    const before = ticks[index - 1];
    return !before || tick.x - before.x >= (textWidth(tick.label, fontSize) + textWidth(before.label, fontSize)) / 2 + GAP;
  });
}
