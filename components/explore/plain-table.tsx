import { DataTable } from "@/components/ui/data-table";
import { rowHeaderAt, type FigureTableSpec } from "@/lib/explore/domain/figure-table";
import { shownCell } from "@/lib/explore/domain/table-text";

/** A short table of figures that nobody sorts or filters. */
export function PlainTable({ spec }: { spec: FigureTableSpec }) {
  const named = rowHeaderAt(spec.columns);
  return (
    <DataTable
      caption={spec.caption}
      captionHidden
      minWidth={52}
      rows={spec.rows.map((row, at) => ({ row, at }))}
      rowKey={({ at }) => String(at)}
      columns={spec.columns.map((column, place) => ({
        key: column.key, head: column.head, unit: column.unit, rowHeader: place === named, align: column.kind === "number" ? "right" as const : "left" as const,
        cell: ({ row, at }) => (spec.own?.includes(at) ? <b>{shownCell(row[place] ?? null, column)}</b> : shownCell(row[place] ?? null, column)),
      }))}
    />
  );
}
