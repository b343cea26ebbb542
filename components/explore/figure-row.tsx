import { memo } from "react";
import { Badge } from "@/components/ui/badge";
import { classNames } from "@/components/ui/class-names";
import { rowHeaderAt, type FigureTableSpec } from "@/lib/explore/domain/figure-table";
import type { heatSteps } from "@/lib/explore/domain/heat-steps";
import { NO_FIGURE_WORD, shownCell } from "@/lib/explore/domain/table-text";

type FigureRowProps = {
  spec: FigureTableSpec;
  /** Place of the row in the table as it came. */
  at: number;
  /** Places of the columns shown, with commas between, so that equal choices are equal. */
  columns: string;
  heat: ReturnType<typeof heatSteps> | null;
  isOwn: boolean;
};

/** One row; drawn once, and only moved when the order changes. */
export const FigureRow = memo(function FigureRow({ spec, at, columns, heat, isOwn }: FigureRowProps) {
  const named = rowHeaderAt(spec.columns);
  return (
    <tr className={isOwn ? "own" : undefined}>
      {columns.split(",").map(Number).map((place) => {
        if (place === named) return <th key={place} scope="row"><Cell spec={spec} row={at} column={place} />{isOwn && <> <Badge kind="plain">yours</Badge></>}</th>;
        const { kind, heat: direction } = spec.columns[place] ?? {};
        const step = heat?.get(place)?.[at];
        return <td key={place} className={classNames(kind === "text" && "t", step && `${direction === "neutral" ? "n" : "d"}${step}`)}><Cell spec={spec} row={at} column={place} /></td>;
      })}
    </tr>
  );
});

function Cell({ spec, row, column: at }: { spec: FigureTableSpec; row: number; column: number }) {
  const column = spec.columns[at];
  const cell = spec.rows[row]?.[at] ?? null;
  if (column === undefined) return null;
  if (cell !== null && typeof cell === "object") return <a href={cell.href}>{cell.text}</a>;
  if (cell !== null || column.kind === "text") return shownCell(cell, column);
  const word = spec.marks?.[`${row}|${column.key}`];
  return word === undefined ? <><span aria-hidden="true">–</span><span className="vh">{NO_FIGURE_WORD}</span></> : <span className="mark">– {word}</span>;
}
