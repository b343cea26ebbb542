import type { FigureTableSpec } from "./figure-table";

/** Fifths of a column: 1 holds the lowest values, or the worst where a direction is good. */
export type HeatStep = 1 | 2 | 3 | 4 | 5;

/** Fewer figures than this are not shaded: a fifth of them would be nobody. */
const LEAST = 10;

/**
 * Shade of every cell of the columns that offer it, by fifths of all rows of the table, so that it does not change with
 * what is filtered. Equal values share a shade; what is not there has none.
 * @returns by place of the column, one step a row
 */
export function heatSteps({ columns, rows }: Pick<FigureTableSpec, "columns" | "rows">): ReadonlyMap<number, readonly (HeatStep | null)[]> {
  return new Map(columns.flatMap(({ heat }, at) => {
    if (heat === undefined) return [];
    const values = rows.map((row) => row[at]).map((cell) => (typeof cell === "number" ? cell : null));
    const ordered = values.filter((value) => value !== null).sort((a, b) => a - b);
    if (ordered.length < LEAST) return [];
    const first = new Map<number, number>();
    const last = new Map<number, number>();
    ordered.forEach((value, place) => {
      if (!first.has(value)) first.set(value, place);
      last.set(value, place);
    });
    // A value's place among the others is the middle of those equal to it, so that either direction shades alike.
    const place = (value: number): number => ((first.get(value) ?? 0) + (last.get(value) ?? 0) + 1) / 2 / ordered.length;
    const step = (value: number): HeatStep => Math.min(5, 1 + Math.floor(5 * (heat === "decrease" ? 1 - place(value) : place(value)))) as HeatStep;
    return [[at, values.map((value) => (value === null ? null : step(value)))] as const];
  }));
}
