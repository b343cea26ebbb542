import type { ReactNode } from "react";
import { classNames } from "./class-names";
import { alignClass, ColumnHead } from "./column-head";
import type { Column, ColumnGroup, RowGroup } from "./data-table-types";
import { ScrollRegion, type MinWidth } from "./scroll-region";

type DataTableProps<Row> = {
  /** What the table shows: subject, area and period. */
  caption: string;
  captionNote?: ReactNode;
  captionHidden?: boolean;
  columns: readonly Column<Row>[];
  rowKey: (row: Row) => string;
  rowClass?: (row: Row) => string | undefined;
  /** Columns under common heads. */
  columnGroups?: readonly ColumnGroup[];
  /** Cells of a last row, in the order of the columns: sums that the caller made. */
  foot?: readonly ReactNode[];
  /** Said instead of rows when there is none. */
  empty?: ReactNode;
  /** `rank`: 26 px rows; `card-rows`: two lines a row; `stacked`: rows become blocks on a telephone; `mx`: cells of `MatrixCell`. */
  kind?: "rank" | "card-rows" | "stacked" | "mx";
  /** Gives the table its own place that scrolls sideways where it is narrower than this. */
  minWidth?: MinWidth;
  /** The head stays in sight; needs `minWidth`. */
  stickyHead?: boolean;
  /** The first column stays in sight; needs `minWidth`. */
  stickyName?: boolean;
} & ({ rows: readonly Row[]; rowGroups?: undefined } | { rowGroups: readonly RowGroup<Row>[]; rows?: undefined });

/** A dense table drawn on the server: caption, scopes, right-aligned numbers, sorting by link. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { caption, captionNote, captionHidden = false, columns, columnGroups, foot, kind, minWidth, stickyHead = false, stickyName = false } = props;
  const table = (
    <table className={classNames(kind, minWidth && "wide", stickyHead && "stick-head", stickyName && "stick-name")}>
      <caption className={captionHidden ? "vh" : undefined}>
        {caption}
        {captionNote !== undefined && <span className="sub">{captionNote}</span>}
      </caption>
      <thead>
        {columnGroups !== undefined && (
          <tr className="ar">
            {columnGroups.map((group, index) => (group.head === null
              ? <td key={index} colSpan={group.span} />
              : <th key={index} colSpan={group.span} scope="colgroup" data-area={group.area}>{group.head}</th>))}
          </tr>
        )}
        <tr>{columns.map((column) => <ColumnHead key={column.key} column={column} />)}</tr>
      </thead>
      <Bodies {...props} />
      {foot !== undefined && (
        <tfoot>
          <tr>{columns.map((column, index) => (column.rowHeader
            ? <th key={column.key} scope="row">{foot[index]}</th>
            : <td key={column.key} className={alignClass(column)}>{foot[index]}</td>))}</tr>
        </tfoot>
      )}
    </table>
  );
  return minWidth === undefined ? <div className="fits">{table}</div> : <ScrollRegion label={caption} minWidth={minWidth} tall={stickyHead}>{table}</ScrollRegion>;
}

function Bodies<Row>({ rows, rowGroups, columns, rowKey, rowClass, empty = "Nothing to show.", kind }: DataTableProps<Row>) {
  const body = (list: readonly Row[]) => list.map((row) => (
    <tr key={rowKey(row)} className={rowClass?.(row)}>
      {columns.map((column) => {
        const className = classNames(alignClass(column), column.className?.(row));
        return column.rowHeader
          ? <th key={column.key} scope="row" className={className}>{column.cell(row)}</th>
          : <td key={column.key} className={className} data-head={kind === "stacked" ? column.head : undefined}>{column.cell(row)}</td>;
      })}
    </tr>
  ));
  const nothing = <tr className="empty-row"><td colSpan={columns.length}>{empty}</td></tr>;
  if (rowGroups === undefined) return <tbody>{rows.length === 0 ? nothing : body(rows)}</tbody>;
  return rowGroups.map((group) => (
    <tbody key={group.key}>
      <tr className={classNames("sect", group.area === undefined && "thin")} data-area={group.area}>
        <th scope="rowgroup">{group.heading}</th>
        {columns.length > 1 && <td colSpan={columns.length - 1}>{group.note}</td>}
      </tr>
      {group.rows.length === 0 ? nothing : body(group.rows)}
    </tbody>
  ));
}
