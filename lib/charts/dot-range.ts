import { linearScale } from "@/lib/charts/scale";
import { PALETTE } from "@/lib/charts/palette";
import { svgNumber } from "@/lib/charts/svg-number";
import { valueAxis } from "@/lib/charts/ticks";

export interface DotRow {
  /** A year before, drawn as a ring. */
  readonly previous: number | null;
  /** Now, drawn as a dot. */
  readonly current: number | null;
}

export interface DotScale {
  readonly low: number;
  readonly high: number;
  /** The step, drawn dashed in every row; null where there is none. */
  readonly step: number | null;
}

export interface DotDrawing {
  readonly width?: number;
  readonly height?: number;
}

/** One scale for all rows of a table, opened to round ends that hold every figure and the step. */
export function dotScale(rows: readonly DotRow[], step: number | null): DotScale {
  const figures: number[] = step === null ? [] : [step];
  for (const { previous, current } of rows) for (const figure of [previous, current]) if (figure !== null) figures.push(figure);
  const { low, high } = valueAxis(figures, { most: 7, padding: 0.02, roundEnds: true, floor: Math.min(0, ...figures) === 0 ? 0 : null });
  return { low, high, step };
}

/** Horizontal place of a value in a row, in pixels; also for the figures of the column head. */
export function dotPosition(value: number, { low, high }: DotScale, width = 240): number {
  return linearScale([low, high], [6, width - 6])(value);
}

/**
 * One row of the ranked table: ring last year, line, dot now, dashed step. Hidden from readers, since the
 * figures stand in the cells beside it.
 */
export function drawDotRange({ previous, current }: DotRow, scale: DotScale, { width = 240, height = 18 }: DotDrawing = {}): string {
  const x = (value: number): string => svgNumber(dotPosition(value, scale, width));
  const middle = svgNumber(height / 2);
  const step = scale.step === null ? "" : `<path d="M${x(scale.step)} 0V${height}" stroke="${PALETTE.trajectory}" stroke-width="1.2" stroke-dasharray="3 2"/>`;
  const line = previous === null || current === null ? "" : `<path d="M${x(previous)} ${middle}H${x(current)}" stroke="${PALETTE.minor}" stroke-width="2"/>`;
  const ring = previous === null ? "" : `<circle cx="${x(previous)}" cy="${middle}" r="3.4" fill="#fff" stroke="${PALETTE.quietInk}" stroke-width="1.5"/>`;
  const dot = current === null ? "" : `<circle cx="${x(current)}" cy="${middle}" r="5" fill="${PALETTE.onTrajectory}"/>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" aria-hidden="true" focusable="false">${step}${line}${ring}${dot}</svg>`;
}
