import type { SeriesPoint } from "@/lib/observations/domain/observation";
import { formatNumber } from "@/lib/shared/format-number";
import { formatPeriod } from "@/lib/shared/format-date";
import { isShortSegment } from "@/lib/statistics/spc/is-short-segment";
import type { SpcResult } from "@/lib/statistics/spc/types";

/**
 * The warning owed where limits were calculated anew and those in force rest on few months (see `isShortSegment`); null where
 * they do not, or where no limits are shown.
 */
export function shortStretchText({ segments, limitsShown, dialect }: Pick<SpcResult, "segments" | "limitsShown" | "dialect">, points: readonly SeriesPoint[]): string | null {
  const last = segments.at(-1);
  const first = last && points[last.start];
  if (!limitsShown || segments.length < 2 || !last || !first || !isShortSegment(last, dialect)) return null;
  const months = last.points === 1 ? "1 month" : `${formatNumber(last.points)} months`;
  return `The limits since ${formatPeriod(first.periodEnd, "month")} rest on ${months} only: read them as a first guide, and signals against them as prompts to wait for more.`;
}
