import type { FigureCell, FigureTableSpec } from "./figure-table";
import type { RegionPage } from "./region-page";

/** Of a cell that holds nothing, why. */
const wordOf = ({ mark, basis }: { readonly mark: string | null; readonly basis: string }): string => mark?.replace("_", " ") ?? (basis === "not_comparable" ? "not comparable" : "no figure");

/** A region's boards with their main metrics, then the region's sum and England's own row. */
export function regionTable({ region, boards, measures, set }: RegionPage): FigureTableSpec {
  const query = set === "2023" ? "?set=2023" : "";
  const marks: Record<string, string> = {};
  const rows = boards.map((board, at): readonly FigureCell[] => [
    { text: board.shortName, href: `/organisations/${board.code}${query}` },
    ...measures.map(({ metric, cells }) => {
      const cell = cells[at];
      if (cell?.value == null) marks[`${at}|${metric.code}`] = wordOf(cell ?? { mark: null, basis: "published" });
      return cell?.value ?? null;
    }),
  ]);
  const sums = measures.map(({ metric, cells, region: sum }) => {
    if (sum.value === null) marks[`${boards.length}|${metric.code}`] = cells.some(({ value }) => value === null) ? "a board is missing" : "cannot be added up";
    return sum.value;
  });
  const england = measures.map(({ metric, england: value }) => {
    if (value === null) marks[`${boards.length + 1}|${metric.code}`] = "not published";
    return value;
  });
  return {
    caption: `Boards of ${region.shortName}, each metric in its latest period`,
    columns: [
      { key: "board", head: "Board", kind: "text", rowHeader: true },
      ...measures.map(({ metric, periodText }) => ({ key: metric.code, head: metric.shortName, unit: `${metric.unitLabel}, ${periodText}`, kind: "number" as const, decimals: metric.decimals, heat: metric.polarity })),
    ],
    rows: [...rows, [`${region.shortName}, sum of boards`, ...sums], ["England", ...england]],
    marks,
  };
}

/** The table as it stands in a file, where the head of a column is its name alone: each metric with the last day of its period, `E01_2026-03-31`. */
export function withPeriods(table: FigureTableSpec, measures: RegionPage["measures"]): FigureTableSpec {
  const named = new Map(measures.map(({ metric, period }) => [metric.code, `${metric.code}_${period.end}`]));
  const nameOf = (key: string): string => named.get(key) ?? key;
  return {
    ...table,
    columns: table.columns.map((column) => ({ ...column, key: nameOf(column.key) })),
    marks: Object.fromEntries(Object.entries(table.marks ?? {}).map(([place, word]) => { const [row = "", key = ""] = place.split("|"); return [`${row}|${nameOf(key)}`, word]; })),
  };
}
