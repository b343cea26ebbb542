import type { Unit } from "@/lib/metrics/domain/metric";
import { formatDifference, formatNumber, NO_FIGURE } from "@/lib/shared/format-number";
import type { Figure } from "@/lib/observations/domain/compare-figures";
import { relativeChange, type ReportedChange, type ReportedFigure } from "./import-report";

const SIGN: Readonly<Record<Unit, string>> = {
  percent: "%", percentage_points: "points", count: "", rate: "", gbp_million: "£m", gbp: "£", years: "years", days: "days", minutes: "minutes", score: "",
};

type Printed = Pick<ReportedFigure, "unit" | "decimals">;

/** More decimals than a metric is printed with, so that a small change can be seen. */
const MORE_DECIMALS = 4;

/** A value of a metric; where there is none, why: "not available". */
export const valueText = ({ unit, decimals }: Printed, { value, mark }: Pick<Figure, "value" | "mark">): string =>
  value === null ? (mark ?? "no value").replaceAll("_", " ") : formatNumber(value, { decimals, unit: SIGN[unit] });

/** "617 of 1,000" for a share; null for anything else. */
export function shareText({ numerator, denominator }: Pick<Figure, "numerator" | "denominator">): string | null {
  if (numerator === null || denominator === null) return null;
  const part = (value: number): string => formatNumber(value, { decimals: Number.isInteger(value) ? 0 : 1 });
  return `${part(numerator)} of ${part(denominator)}`;
}

/** The same metric with as many decimals as are needed to tell the two values apart. */
export function telling({ unit, decimals, before, now }: Printed & Pick<ReportedChange, "before" | "now">): Printed {
  if (before.value === null || now.value === null || before.value === now.value) return { unit, decimals };
  const needed = Math.ceil(-Math.log10(Math.abs(now.value - before.value)));
  return { unit, decimals: Math.min(Math.max(decimals, needed), decimals + MORE_DECIMALS) };
}

/** The difference with its sign; shares differ in points. A dash where a side has no value. */
export function differenceText(change: ReportedChange): string {
  const { before, now } = change;
  if (before.value === null || now.value === null) return NO_FIGURE;
  const { unit, decimals } = telling(change);
  return formatDifference(now.value - before.value, { decimals, unit: SIGN[unit], signed: true });
}

/** The change in per cent of the old value, with its sign; a dash where none can be said. */
export function relativeText(change: ReportedChange): string {
  const relative = relativeChange(change);
  if (relative === null) return NO_FIGURE;
  return formatNumber(relative, { decimals: relative !== 0 && Math.abs(relative) < 0.1 ? 3 : 1, unit: "%", signed: true });
}
