import type { PartRow, PartTable } from "./build-parts";

/** Code of the row that stands for all parts not shown one by one. */
export const OTHERS = "others";

/** Parts shown one by one before the rest is added up. */
const SHOWN = 20;

/** A row more is no gain where it would stand for so few. */
const FEW = 5;

export interface PartsSort {
  /** Key of a measure, `value` or `name`. */
  readonly column: string;
  readonly descending: boolean;
}

/**
 * The rows of a page: in the order asked for, and where they are many, the first twenty and one row that adds up the others, so
 * that the table still makes the whole. What is missing comes last whichever way the order runs.
 */
export function shownParts(table: PartTable, sort: PartsSort, nameOf: (code: string) => string): PartTable {
  const sign = sort.descending ? -1 : 1;
  const key = (row: PartRow): number | null => (sort.column === "value" ? row.value : (row.counts[sort.column] ?? null));
  const rows = [...table.rows].sort((a, b) => {
    if (sort.column === "name") return sign * nameOf(a.code).localeCompare(nameOf(b.code), "en-GB");
    const [x, y] = [key(a), key(b)];
    return x === null || y === null ? (x === y ? 0 : x === null ? 1 : -1) : sign * (x - y);
  });
  return rows.length <= SHOWN + FEW ? { ...table, rows } : { ...table, rows: [...rows.slice(0, SHOWN), othersOf(rows.slice(SHOWN), table)] };
}

function othersOf(rows: readonly PartRow[], { totals, periods }: PartTable): PartRow {
  const add = (pick: (row: PartRow) => number | null): number | null => rows.reduce<number | null>((sum, row) => {
    const part = pick(row);
    return sum === null || part === null ? null : sum + part;
  }, 0);
  const keys = Object.keys(totals);
  return {
    code: OTHERS, others: rows.length, value: null, mark: rows.find(({ mark }) => mark !== null)?.mark ?? null,
    counts: Object.fromEntries(keys.map((key) => [key, add((row) => row.counts[key] ?? null)])),
    shares: Object.fromEntries(keys.map((key) => [key, add((row) => row.shares[key] ?? null)])),
    trend: periods.map((_, at) => add((row) => row.trend[at] ?? null)),
  };
}
