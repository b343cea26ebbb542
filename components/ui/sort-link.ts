import { queryString, type Query } from "./query-string";

export type SortDirection = "ascending" | "descending";

/** The order of a table: a column and its direction. */
export type SortOrder = { column: string; direction: SortDirection };

/** What a column head needs to be a link that sorts. */
export type ColumnSort = { href: string; current: SortDirection | null; next: SortDirection };

/**
 * Reads `?sort=column` or `?sort=-column` (descending). A column that is not known gives the fallback.
 */
export function readSort(value: string | string[] | undefined, columns: readonly string[], fallback: SortOrder): SortOrder {
  const text = Array.isArray(value) ? value[0] : value;
  if (text === undefined) return fallback;
  const descending = text.startsWith("-");
  const column = descending ? text.slice(1) : text;
  return columns.includes(column) ? { column, direction: descending ? "descending" : "ascending" } : fallback;
}

/**
 * The link of a column head. Pressing the sorted column turns its direction; another column starts with `first`.
 * The page number is dropped, because page 3 of another order means nothing.
 */
export function sortLink(query: Query, column: string, order: SortOrder, first: SortDirection = "ascending"): ColumnSort {
  const current = order.column === column ? order.direction : null;
  const next = current === null ? first : current === "ascending" ? "descending" : "ascending";
  return { href: queryString(query, { sort: next === "descending" ? `-${column}` : column, page: undefined }), current, next };
}
