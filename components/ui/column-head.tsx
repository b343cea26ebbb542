import { classNames } from "./class-names";
import type { Column } from "./data-table-types";

export function alignClass(column: Pick<Column<never>, "align" | "fit" | "hideSmall" | "gap">): string | undefined {
  return classNames(column.align === "right" && "num", column.align === "centre" && "mid", column.fit && "fit", column.hideSmall && "hide-s", column.gap && "gap");
}

/** A column head; a link with an arrow where the column sorts. */
export function ColumnHead<Row>({ column }: { column: Column<Row> }) {
  const { sort } = column;
  return (
    <th scope="col" className={alignClass(column)} aria-sort={sort ? (sort.current ?? "none") : undefined}>
      {sort ? (
        <a className="sort" href={sort.href}>
          {column.head}
          <span className="vh">, sort {sort.next}</span>
          <svg width="9" height="12" viewBox="0 0 9 12" aria-hidden="true" focusable="false">
            {sort.current !== "descending" && <path className={sort.current === "ascending" ? "on" : undefined} d={sort.current === null ? "M4.5 0 8.5 5h-8z" : "M4.5 2 9 9H0z"} />}
            {sort.current !== "ascending" && <path className={sort.current === "descending" ? "on" : undefined} d={sort.current === null ? "M4.5 12 .5 7h8z" : "M4.5 10 0 3h9z"} />}
          </svg>
        </a>
      ) : column.head}
      {column.unit !== undefined && <small>{column.unit}</small>}
    </th>
  );
}
