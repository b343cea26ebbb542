"use client";
import { useRef, type KeyboardEvent, type PointerEvent } from "react";
import { isDay, readFigure } from "@/lib/objectives/domain/trajectory-form";
import type { Plot } from "@/lib/objectives/domain/trajectory-form-preview";
import { periodPosition } from "@/lib/charts/period-position";
import { formatDate } from "@/lib/shared/format-date";
import { formatNumber } from "@/lib/shared/format-number";
import { roundTo } from "@/lib/shared/rounding";

export interface Handle {
  readonly row: number;
  readonly dueOn: string;
  readonly value: string;
}

type TrajectoryHandlesProps = {
  plot: Plot;
  handles: readonly Handle[];
  unit: string;
  /** `isHeld`: the point is still being moved. */
  onMove: (row: number, value: number, isHeld: boolean) => void;
};

/** What Page Up and Page Down move, in arrow steps. */
const LEAP = 10;

/** Points of the plan over its drawing: dragged by pointer, moved by arrow keys while focused. The fields of the form stay what counts. */
export function TrajectoryHandles({ plot, handles, unit, onMove }: TrajectoryHandlesProps) {
  const canvas = useRef<SVGSVGElement>(null);
  const held = useRef<number | null>(null);
  const limit = (value: number): number => roundTo(unit === "%" ? Math.min(100, Math.max(0, value)) : value, plot.decimals);
  const placed = handles.flatMap(({ row, dueOn, value }) => {
    const figure = readFigure(value);
    return figure === null || !isDay(dueOn) ? [] : [{ row, dueOn, figure, x: plot.x[0] + plot.x[1] * periodPosition(dueOn), y: plot.y[0] + plot.y[1] * figure }];
  });

  function valueAt(event: PointerEvent): number | null {
    const matrix = canvas.current?.getScreenCTM();
    if (!matrix) return null;
    const { y } = new DOMPoint(event.clientX, event.clientY).matrixTransform(matrix.inverse());
    return limit((y - plot.y[0]) / plot.y[1]);
  }

  function move(event: PointerEvent<SVGGElement>, row: number, isHeld: boolean): void {
    if (held.current !== row) return;
    const value = valueAt(event);
    if (!isHeld) held.current = null;
    if (value !== null) onMove(row, value, isHeld);
  }

  function press(event: KeyboardEvent, row: number, figure: number): void {
    const steps = { ArrowUp: 1, ArrowRight: 1, ArrowDown: -1, ArrowLeft: -1, PageUp: LEAP, PageDown: -LEAP }[event.key];
    if (steps === undefined) return;
    event.preventDefault();
    onMove(row, limit(figure + steps * plot.step), false);
  }

  return (
    <svg ref={canvas} className="handles" viewBox={`0 0 ${plot.width} ${plot.height}`} role="group" aria-label="Dated values: drag, or use the arrow keys">
      {placed.map(({ row, dueOn, figure, x, y }) => (
        <g
          key={row} role="slider" tabIndex={0} aria-orientation="vertical" aria-label={`Value due on ${formatDate(dueOn)}`} aria-valuenow={figure} aria-valuetext={formatNumber(figure, { decimals: plot.decimals, unit })}
          aria-valuemin={unit === "%" ? 0 : undefined} aria-valuemax={unit === "%" ? 100 : undefined}
          onKeyDown={(event) => press(event, row, figure)}
          onPointerDown={(event) => { held.current = row; event.currentTarget.setPointerCapture(event.pointerId); }}
          onPointerMove={(event) => move(event, row, true)}
          onPointerUp={(event) => move(event, row, false)}
          onPointerCancel={() => { held.current = null; }}
        >
          <circle cx={x} cy={y} r={16} fill="transparent" />
          <rect className="grip" x={x - 8} y={y - 8} width={16} height={16} rx={8} fill="#fff" stroke="#005eb8" strokeWidth={3} />
        </g>
      ))}
    </svg>
  );
}
