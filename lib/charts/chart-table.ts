import { formatNumber } from "@/lib/shared/format-number";
import { formatPeriod } from "@/lib/shared/format-date";
import { signalText } from "@/lib/charts/signal-text";
import type { ChartSpec } from "@/lib/charts/chart-spec";

export interface ChartTableRow {
  readonly periodEnd: string;
  /** "March 2026". */
  readonly period: string;
  readonly value: number | null;
  readonly mean: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly target: number | null;
  readonly reference: number | null;
  /** "Improving (shift above the mean)", with any break that starts here. */
  readonly signal: string;
  /** The row as printed, one text a column. */
  readonly cells: readonly string[];
}

export interface ChartTable {
  readonly caption: string;
  readonly columns: readonly string[];
  /** Oldest first, one a period, missing periods included. */
  readonly rows: readonly ChartTableRow[];
}

/** The same numbers as the drawing, unrounded as figures and rounded as text. Empty columns are left out. */
export function chartTable(spec: ChartSpec): ChartTable {
  const withLimits = spec.segments.length > 0;
  const withTarget = spec.points.some(({ target }) => target !== null);
  const print = (figure: number | null): string => formatNumber(figure, { decimals: spec.decimals });
  const withReference = spec.reference !== null;
  const unit = spec.unit === "" ? "" : `, ${spec.unit}`;
  const columns = [
    "Period", `Value${unit}`,
    ...(withLimits ? [`Mean${unit}`, `Lower limit${unit}`, `Upper limit${unit}`] : []),
    ...(withTarget ? [`Target in force${unit}`] : []),
    ...(spec.reference ? [`${spec.reference.label}${unit}`] : []),
    "Signal",
  ];
  const rows = spec.points.map((point, index): ChartTableRow => {
    const segment = spec.segments.find(({ start, end }) => index >= start && index <= end);
    const { mean = null, lower = null, upper = null } = segment ?? {};
    const breaks = spec.breaks.filter((seriesBreak) => seriesBreak.index === index).map(({ label }) => `break before this: ${label}`);
    const signal = [signalText(point), ...breaks].join("; ");
    const period = formatPeriod(point.periodEnd, spec.periodKind);
    const cells = [
      period, print(point.value),
      ...(withLimits ? [print(mean), print(lower), print(upper)] : []),
      ...(withTarget ? [print(point.target)] : []),
      ...(withReference ? [print(point.reference)] : []),
      signal,
    ];
    return { periodEnd: point.periodEnd, period, value: point.value, mean, lower, upper, target: point.target, reference: point.reference, signal, cells };
  });
  return { caption: `${spec.title}. ${spec.subtitle}`, columns, rows };
}
