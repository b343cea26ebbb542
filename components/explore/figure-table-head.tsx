import type { MouseEvent } from "react";
import { tableAddress, type FigureColumn, type TableQuery, type TableSort, type TableState } from "@/lib/explore/domain/figure-table";

type FigureTableHeadProps = {
  column: FigureColumn;
  query: TableQuery;
  prefix: string;
  state: TableState;
  /** The order on the screen, which may be the one the rows come in. */
  order: TableSort | null;
  onSort: (sort: TableSort) => void;
};

/** A column head that sorts: at once in the browser, by its link without JavaScript. */
export function FigureTableHead({ column, query, prefix, state, order, onSort }: FigureTableHeadProps) {
  const current = order?.key === column.key ? (order.descending ? "descending" : "ascending") : "none";
  const next: TableSort = { key: column.key, descending: current === "ascending" };
  function sort(event: MouseEvent): void {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    onSort(next);
  }
  return (
    <th scope="col" className={column.kind === "text" ? "t" : undefined} aria-sort={current}>
      <a className="sort" href={tableAddress(query, { ...state, sort: next }, prefix)} onClick={sort}>
        {column.head}
        <svg width="9" height="12" viewBox="0 0 9 12" aria-hidden="true" focusable="false">
          {current !== "descending" && <path className={current === "ascending" ? "on" : undefined} d={current === "none" ? "M4.5 0 8.5 5h-8z" : "M4.5 2 9 9H0z"} />}
          {current !== "ascending" && <path className={current === "descending" ? "on" : undefined} d={current === "none" ? "M4.5 12 .5 7h8z" : "M4.5 10 0 3h9z"} />}
        </svg>
      </a>
      {column.unit !== undefined && <small>{column.unit}</small>}
    </th>
  );
}
