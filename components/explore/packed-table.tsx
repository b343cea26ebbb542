"use client";
import { useMemo, type ComponentProps } from "react";
import { openTable, type CompactTable } from "./compact-table";
import { FigureTable } from "./figure-table";

type PackedTableProps = Omit<ComponentProps<typeof FigureTable>, "spec"> & {
  /** By `packTable`. */
  table: CompactTable;
};

/** A FigureTable on a page that the server draws: its table comes packed for the way to the browser. */
export function PackedTable({ table, ...rest }: PackedTableProps) {
  const spec = useMemo(() => openTable(table), [table]);
  return <FigureTable spec={spec} {...rest} />;
}
