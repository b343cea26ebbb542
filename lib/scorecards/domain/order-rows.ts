import type { BoardRow, OverviewMeasure } from "./overview";

export interface RowFilter {
  readonly words: string;
  readonly region: string;
  readonly status: string;
}

export type SortColumn = "name" | "e01" | "change" | "e03" | "list" | "needs";

const changeOf = (row: BoardRow, measure: OverviewMeasure): number | null => {
  const { value, yearAgo } = row.figures[measure];
  return value === null || yearAgo === null ? null : value - yearAgo;
};

const KEY: Readonly<Record<Exclude<SortColumn, "name">, (row: BoardRow, measure: OverviewMeasure) => number | null>> = {
  e01: (row) => row.figures.E01.value,
  change: changeOf,
  e03: (row) => row.figures.E03.value,
  list: (row) => row.list,
  needs: (row) => row.figures.E01.needs,
};

/** Rows in the order of a column; boards without a figure come last whichever way it runs. */
export function sortRows(rows: readonly BoardRow[], measure: OverviewMeasure, column: SortColumn, descending: boolean): readonly BoardRow[] {
  const sign = descending ? -1 : 1;
  const byName = (a: BoardRow, b: BoardRow): number => a.name.localeCompare(b.name, "en-GB");
  if (column === "name") return [...rows].sort((a, b) => sign * byName(a, b));
  const key = KEY[column];
  return [...rows].sort((a, b) => {
    const x = key(a, measure);
    const y = key(b, measure);
    if (x === null || y === null) return x === y ? byName(a, b) : x === null ? 1 : -1;
    return sign * (x - y) || byName(a, b);
  });
}

/** Rows whose name or code holds the words, of the region and with the status asked for; empty parts do not filter. */
export function filterRows(rows: readonly BoardRow[], measure: OverviewMeasure, regionKeyOf: (code: string) => string | undefined, filter: RowFilter): readonly BoardRow[] {
  const words = filter.words.trim().toLowerCase();
  const regionKey = filter.region === "" ? undefined : regionKeyOf(filter.region);
  return rows.filter((row) =>
    (words === "" || row.name.toLowerCase().includes(words) || row.code.toLowerCase() === words) &&
    (filter.region === "" || row.regionKey === regionKey) &&
    (filter.status === "" || row.figures[measure].status === filter.status));
}
