import { periodPosition } from "@/lib/charts/period-position";
import type { ChartPoint, ChartSpec, PlacedBreak, PlacedStep, PointMark, ReferenceSeries, Run, SeriesBreak, TrajectoryStep } from "@/lib/charts/chart-spec";
import type { PeriodKind } from "@/lib/shared/format-date";
import type { PointType, SpcResult } from "@/lib/statistics/spc/types";

export interface SpcChartInput {
  readonly id: string;
  readonly title: string;
  readonly subtitle: string;
  /** "%", "£m", "patients"; empty for a bare number. */
  readonly unit: string;
  readonly decimals: number;
  /** "month" when left out. */
  readonly periodKind?: PeriodKind;
  /** Last day of each period, rising, every period of the window present. */
  readonly periods: readonly string[];
  /** One value a period; null where the period is not held. */
  readonly values: readonly (number | null)[];
  readonly spc: SpcResult;
  readonly steps?: readonly TrajectoryStep[];
  readonly breaks?: readonly SeriesBreak[];
  readonly reference?: ReferenceSeries | null;
}

/**
 * What a Making Data Count XmR chart says of one series: points, limits of each stretch, steps agreed,
 * breaks and gaps. The drawing, the words and the table are all made from this one object.
 *
 * @throws RangeError when lengths differ, periods do not rise, a figure is not finite, or a break names no period
 */
export function buildSpcChart(input: SpcChartInput): ChartSpec {
  checkInput(input);
  const { values, spc } = input;
  const positions = input.periods.map(periodPosition);
  const steps = placeSteps(input.steps ?? []);
  const breaks = placeBreaks(input.breaks ?? [], input.periods);
  const breakStarts = new Set(breaks.map(({ index }) => index));
  const points = values.map((value, index): ChartPoint => {
    const at = positions[index] ?? 0;
    const judged = spc.points[index];
    return {
      periodEnd: input.periods[index] ?? "",
      at,
      value,
      mark: pointMark(judged?.type ?? null, spc.limitsShown),
      rules: judged?.rules ?? [],
      target: stepInForce(steps, at),
      reference: input.reference?.values[index] ?? null,
    };
  });
  return {
    id: input.id, title: input.title, subtitle: input.subtitle, unit: input.unit, decimals: input.decimals,
    periodKind: input.periodKind ?? "month",
    points,
    lines: runs(values.length, (index) => values[index] !== null, breakStarts),
    gaps: namedGaps(values),
    segments: spc.limitsShown ? spc.segments : [],
    usablePoints: spc.usablePoints,
    steps, breaks,
    reference: input.reference ?? null,
    variationIcon: spc.variationIcon, assuranceIcon: spc.assuranceIcon,
    latest: lastIndex(values),
  };
}

/** The value of the last step due at or before a place on the time axis. */
export function stepInForce(steps: readonly PlacedStep[], at: number): number | null {
  let value: number | null = null;
  for (const step of steps) if (step.at <= at) value = step.value;
  return value;
}

function pointMark(type: PointType | null, limitsShown: boolean): PointMark {
  if (!limitsShown) return "plain";
  switch (type) {
    case null:
      return "ghost";
    case "improvement":
      return "improving";
    case "concern":
      return "concerning";
    case "neither_high":
    case "neither_low":
      return "neither";
    case "common_cause":
      return "common";
  }
}

function placeSteps(steps: readonly TrajectoryStep[]): PlacedStep[] {
  return steps.map((step) => ({ ...step, at: periodPosition(step.dueOn) })).sort((a, b) => a.at - b.at);
}

function placeBreaks(breaks: readonly SeriesBreak[], periods: readonly string[]): PlacedBreak[] {
  return breaks
    .map((seriesBreak) => {
      const index = periods.indexOf(seriesBreak.periodEnd);
      if (index === -1) throw new RangeError(`break at ${seriesBreak.periodEnd}, which is no period of the chart`);
      return { ...seriesBreak, index };
    })
    .sort((a, b) => a.index - b.index);
}

/** Neighbouring indices for which `keep` holds, cut before every index of `starts`. */
function runs(length: number, keep: (index: number) => boolean, starts: ReadonlySet<number>): Run[] {
  const found: Run[] = [];
  let start: number | null = null;
  for (let index = 0; index <= length; index += 1) {
    const kept = index < length && keep(index);
    if (start !== null && (!kept || starts.has(index))) {
      found.push({ start, end: index - 1 });
      start = null;
    }
    if (kept && start === null) start = index;
  }
  return found;
}

/** Empty periods before the first value are no gap: the series had not begun. */
function namedGaps(values: readonly (number | null)[]): Run[] {
  const first = values.findIndex((value) => value !== null);
  return runs(values.length, (index) => first !== -1 && index > first && values[index] === null, new Set());
}

function lastIndex(values: readonly (number | null)[]): number | null {
  for (let index = values.length - 1; index >= 0; index -= 1) if (values[index] !== null) return index;
  return null;
}

function checkInput({ periods, values, spc, reference, steps }: SpcChartInput): void {
  if (periods.length !== values.length) throw new RangeError(`${periods.length} periods for ${values.length} values`);
  if (spc.points.length !== values.length) throw new RangeError(`${spc.points.length} judged points for ${values.length} values`);
  if (reference && reference.values.length !== values.length) throw new RangeError(`${reference.values.length} reference values for ${values.length} values`);
  for (let index = 1; index < periods.length; index += 1) {
    if (periodPosition(periods[index] ?? "") <= periodPosition(periods[index - 1] ?? "")) throw new RangeError(`periods do not rise at ${periods[index]}`);
  }
  const figures = [...values, ...(reference?.values ?? []), ...(steps ?? []).map(({ value }) => value)];
  for (const figure of figures) if (figure !== null && !Number.isFinite(figure)) throw new RangeError(`figure ${figure} cannot be drawn`);
}
