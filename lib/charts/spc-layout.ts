import { formatNumber } from "@/lib/shared/format-number";
import { linearScale, type Scale } from "@/lib/charts/scale";
import { fitText, textWidth } from "@/lib/charts/text-width";
import { valueAxis, type ValueAxis } from "@/lib/charts/ticks";
import type { ChartSpec, PlacedStep } from "@/lib/charts/chart-spec";
import type { SpcSegment } from "@/lib/statistics/spc/types";

export interface ChartSize {
  readonly width: number;
  readonly height: number;
}

export interface EdgeLabel {
  readonly text: string;
  readonly value: number;
  readonly role: "value" | "upper" | "lower" | "mean" | "reference";
}

export interface SpcLayout {
  readonly width: number;
  readonly height: number;
  /** Wide enough for long names and points at full size. */
  readonly wide: boolean;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** First and last place of the time axis, in months. */
  readonly range: readonly [number, number];
  readonly x: Scale;
  readonly y: Scale;
  readonly axis: ValueAxis;
  readonly size: { readonly axis: number; readonly label: number; readonly step: number; readonly value: number };
  /** Labels of the column right of the plot; where the axis runs on into the future they stand inside. */
  readonly edge: readonly EdgeLabel[];
  readonly inside: readonly EdgeLabel[];
  /** Steps within the time axis. */
  readonly steps: readonly PlacedStep[];
}

const WIDE = 560;
const LONG_NAMES = { upper: "Upper limit", lower: "Lower limit" } as const;
const SHORT_NAMES = { upper: "Upper", lower: "Lower" } as const;

/** Decides margins, scales and which labels stand in the right-hand column, for a size in pixels. */
export function layoutSpcChart(spec: ChartSpec, { width, height }: ChartSize): SpcLayout {
  const wide = width >= WIDE;
  const size = wide ? { axis: 13, label: 12.5, step: 13.5, value: 17 } : { axis: 12, label: 12, step: 12, value: 15 };
  const first = spec.points[0]?.at ?? 0;
  const lastHeld = spec.points[spec.points.length - 1]?.at ?? first;
  const steps = spec.steps.filter(({ at }) => at >= first);
  const last = Math.max(lastHeld, ...steps.map(({ at }) => at));
  const labels = endLabels(spec, wide ? LONG_NAMES : SHORT_NAMES, (name) => fitText(name, size.label, false, width * 0.2));
  const dataEndsAtEdge = last > first && last - lastHeld < 0.5;
  const edge = dataEndsAtEdge ? labels : [];
  const inside = dataEndsAtEdge ? [] : labels;

  const axis = spcAxis(spec, steps, Math.max(4, Math.min(8, Math.floor(height / 50))));
  const tickWidth = Math.max(...axis.ticks.map((tick, index) => textWidth(tickLabel(tick, axis, spec.unit, index === axis.ticks.length - 1), size.axis)));
  const left = Math.ceil(tickWidth + 10);
  const column = Math.max(0, ...edge.map(({ text, role }) => textWidth(text, role === "value" ? size.value : size.label, role === "value")));
  const right = width - (edge.length > 0 ? Math.ceil(column + 16) : 14);
  const top = spec.breaks.length > 0 ? size.label * 2.4 + 8 : 14;
  const bottom = height - 28;
  const inset = spec.points.length > 1 ? 7 : 0;
  return {
    width, height, wide, left, right, top, bottom, axis, size, edge, inside, steps,
    range: [first, last],
    x: linearScale([first, last], [left + inset, right - inset]),
    y: linearScale([axis.low, axis.high], [bottom, top]),
  };
}

/** A figure of the value axis; the unit stands on the top one only. */
export function tickLabel(tick: number, axis: ValueAxis, unit: string, isTop: boolean): string {
  return formatNumber(tick, { decimals: axis.decimals, unit: isTop ? shortUnit(unit) : "" });
}

/** The stretch whose limits are in force at the end. */
export function lastSegment(spec: ChartSpec): SpcSegment | null {
  return spec.segments[spec.segments.length - 1] ?? null;
}

function endLabels(spec: ChartSpec, names: { readonly upper: string; readonly lower: string }, fit: (name: string) => string): EdgeLabel[] {
  const plain = (value: number) => formatNumber(value, { decimals: spec.decimals, unit: spec.unit.startsWith("£") ? spec.unit : "" });
  const labels: EdgeLabel[] = [];
  const latest = spec.latest === null ? null : (spec.points[spec.latest]?.value ?? null);
  if (latest !== null) labels.push({ role: "value", value: latest, text: formatNumber(latest, { decimals: spec.decimals, unit: shortUnit(spec.unit) }) });
  const segment = lastSegment(spec);
  if (segment) {
    labels.push({ role: "upper", value: segment.upper, text: `${names.upper} ${plain(segment.upper)}` });
    labels.push({ role: "lower", value: segment.lower, text: `${names.lower} ${plain(segment.lower)}` });
    labels.push({ role: "mean", value: segment.mean, text: `Mean ${plain(segment.mean)}` });
  }
  const reference = lastHeld(spec.reference?.values ?? []);
  if (spec.reference && reference !== null) labels.push({ role: "reference", value: reference, text: `${fit(spec.reference.label)} ${plain(reference)}` });
  return labels;
}

/** The unit where it is short enough to stand beside a figure in a drawing; a long one stays in the subtitle. */
export function shortUnit(unit: string): string {
  return unit === "%" || unit.startsWith("£") ? unit : "";
}

function lastHeld(values: readonly (number | null)[]): number | null {
  for (let index = values.length - 1; index >= 0; index -= 1) {
    const value = values[index];
    if (value !== null && value !== undefined) return value;
  }
  return null;
}

function spcAxis(spec: ChartSpec, steps: readonly PlacedStep[], most: number): ValueAxis {
  const shown: number[] = [];
  for (const { value, reference, target } of spec.points) {
    for (const figure of [value, reference, target]) if (figure !== null) shown.push(figure);
  }
  for (const { lower, upper } of spec.segments) shown.push(lower, upper);
  for (const { value } of steps) shown.push(value);
  const lowest = Math.min(...shown);
  const percentage = spec.unit === "%" && lowest >= 0 && Math.max(...shown) <= 100;
  return valueAxis(shown, { most, floor: lowest >= 0 ? 0 : null, ceiling: percentage ? 100 : null });
}
