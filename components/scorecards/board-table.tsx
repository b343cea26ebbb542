"use client";
import { createColumnHelper, FlexRender, tableFeatures, useTable } from "@tanstack/react-table";
import { useMemo, useState, type ReactNode } from "react";
import { drawDotRange, type DotScale } from "@/lib/charts/dot-range";
import { useIcon as iconMarkup, type IconId } from "@/lib/charts/icons";
import { ASSURANCE_TEXT, VARIATION_TEXT } from "@/lib/charts/icon-text";
import { STATUS_WORD } from "@/lib/objectives/domain/status-words";
import { filterRows, sortRows, type SortColumn } from "@/lib/scorecards/domain/order-rows";
import type { BoardFigure, BoardRow, OverviewMeasure } from "@/lib/scorecards/domain/overview";
import { formatNumber } from "@/lib/shared/format-number";
import { BoardFilters, type FilterState } from "./board-filters";
import { openRow, type CompactRow } from "./compact-row";

type BoardTableProps = {
  rows: readonly CompactRow[];
  measure: OverviewMeasure;
  caption: string;
  scale: DotScale;
  stepText: string;
  periodText: string;
  regions: readonly { code: string; key: string; name: string }[];
  sort: { column: SortColumn; descending: boolean };
  filter: FilterState;
  /** Query of the page without sort and filters, so that links and the form keep the rest. */
  keep: Record<string, string>;
  /** Query that board links carry. */
  boardQuery: string;
};

const features = tableFeatures({});
const helper = createColumnHelper<typeof features, BoardRow>();
const text = (value: number | null, decimals: number, signed = false): string => formatNumber(value, { decimals, signed });

function Icon({ id, size, label }: { id: IconId; size: number; label: string }) {
  return <span className="ic" role="img" aria-label={label} title={label} dangerouslySetInnerHTML={{ __html: iconMarkup(id, size) }} />;
}

function Status({ figure }: { figure: BoardFigure }) {
  const word = `${STATUS_WORD[figure.status]}${figure.stale ? ", stale" : ""}`;
  return <Icon id={figure.stale ? `stale-${figure.status}` : `s-${figure.status}`} size={16} label={word} />;
}

const Variation = ({ figure }: { figure: BoardFigure }) => <Icon id={`v-${figure.variation}`} size={20} label={VARIATION_TEXT[figure.variation]} />;
const Assurance = ({ figure }: { figure: BoardFigure }) => <Icon id={`a-${figure.assurance}`} size={20} label={ASSURANCE_TEXT[figure.assurance]} />;

function Name({ row, boardQuery }: { row: BoardRow; boardQuery: string }) {
  return (
    <>
      <a href={`/organisations/${row.code}${boardQuery}`}>{row.name}</a>
      {row.basis !== "published" && <> <span className="badge">{row.basis.replace("_", " ")}</span></>}
      {row.coverageChanged && <> <span className="badge warn">coverage changed</span></>}
    </>
  );
}

/** Boards by objective: sorts and filters in the browser, and by links and a form where there is no JavaScript. */
export function BoardTable(props: BoardTableProps) {
  const { measure, scale, keep } = props;
  const [sort, setSort] = useState(props.sort);
  const [filter, setFilter] = useState(props.filter);
  const all = useMemo(() => props.rows.map(openRow), [props.rows]);
  const regionKeyOf = useMemo(() => new Map(props.regions.map((region) => [region.code, region.key])), [props.regions]);
  const data = useMemo(
    () => [...sortRows(filterRows(all, measure, (code) => regionKeyOf.get(code), filter), sort.column, sort.descending)],
    [all, measure, regionKeyOf, filter, sort],
  );
  const columns = useMemo(() => makeColumns(measure, scale, props.stepText, props.periodText, props.boardQuery), [measure, scale, props.stepText, props.periodText, props.boardQuery]);
  const table = useTable({ features, columns, data });

  function address(nextSort: typeof sort, nextFilter: FilterState): string {
    const query = new URLSearchParams({ ...keep, sort: `${nextSort.descending ? "-" : ""}${nextSort.column}` });
    if (nextFilter.words) query.set("q", nextFilter.words);
    if (nextFilter.region) query.set("region", nextFilter.region);
    if (nextFilter.status) query.set("status", nextFilter.status);
    return `?${query.toString()}`;
  }
  const toggled = (column: SortColumn) => (column === sort.column ? { column, descending: !sort.descending } : { column, descending: false });
  function show(nextSort: typeof sort, nextFilter: FilterState): void {
    setSort(nextSort);
    setFilter(nextFilter);
    window.history.replaceState(null, "", address(nextSort, nextFilter));
  }

  return (
    <>
      <BoardFilters filter={filter} regions={props.regions} keep={{ ...keep, sort: `${sort.descending ? "-" : ""}${sort.column}` }} onChange={(next) => show(sort, next)} />
      <p className="vh" role="status">{data.length} of {all.length} boards shown, sorted by {HEADS[sort.column]}, {sort.descending ? "highest first" : "lowest first"}</p>
      <div className="fits">
        <table className="rank">
          <caption className="vh">{props.caption}</caption>
          <thead>
            {table.getHeaderGroups().map((group) => (
              <tr key={group.id}>
                {group.headers.map((header) => {
                  const column = COLUMN[header.column.id];
                  const by = column?.sort;
                  const current = by === sort.column ? (sort.descending ? "descending" : "ascending") : undefined;
                  return (
                    <th key={header.id} scope="col" className={column?.className} aria-sort={current}>
                      {by === undefined ? <FlexRender header={header} /> : (
                        <a className="sort" href={address(toggled(by), filter)} onClick={(event) => { event.preventDefault(); show(toggled(by), filter); }}>
                          <FlexRender header={header} /><span className="dir" aria-hidden="true">{current === undefined ? "↕" : current === "ascending" ? "↑" : "↓"}</span>
                        </a>
                      )}
                    </th>
                  );
                })}
              </tr>
            ))}
          </thead>
          <tbody>
            {table.getRowModel().rows.map((row) => (
              <tr key={row.original.code}>
                {row.getAllCells().map((cell) => (cell.column.id === "name"
                  ? <th key={cell.id} scope="row"><FlexRender cell={cell} /></th>
                  : <td key={cell.id} className={COLUMN[cell.column.id]?.className}><FlexRender cell={cell} /></td>))}
              </tr>
            ))}
            {data.length === 0 && <tr className="empty-row"><td colSpan={columns.length}>No board matches. <a href={`?${new URLSearchParams(keep).toString()}`}>Show all boards</a></td></tr>}
          </tbody>
        </table>
      </div>
    </>
  );
}

const HEADS: Readonly<Record<SortColumn, string>> = { name: "name", e01: "share within 18 weeks", change: "change in a year", e03: "share over 52 weeks", list: "waiting list", needs: "points a year needed" };

const COLUMN: Readonly<Record<string, { readonly sort?: SortColumn; readonly className?: string }>> = {
  status: { className: "fit" },
  name: { sort: "name" },
  e01: { sort: "e01", className: "num" },
  dots: { className: "hide-s dots" },
  change: { sort: "change", className: "num hide-s" },
  v01: { className: "fit hide-s" },
  a01: { className: "fit hide-s" },
  e03status: { className: "fit gap2" },
  e03: { sort: "e03", className: "num" },
  v03: { className: "fit hide-s" },
  a03: { className: "fit hide-s" },
  list: { sort: "list", className: "num hide-s" },
  needs: { sort: "needs", className: "num hide-s" },
};

const head = (name: string, unit?: ReactNode) => () => <>{name}{unit !== undefined && <small>{unit}</small>}</>;

function makeColumns(measure: OverviewMeasure, scale: DotScale, stepText: string, periodText: string, boardQuery: string) {
  const dots = (row: BoardRow) => drawDotRange({ previous: row.figures[measure].yearAgo, current: row.figures[measure].value }, scale, { width: 180 });
  const change = ({ figures }: BoardRow) => (figures.E01.value === null || figures.E01.yearAgo === null ? null : figures.E01.value - figures.E01.yearAgo);
  return helper.columns([
    helper.display({ id: "status", header: () => <span className="vh">Status, 18 weeks</span>, cell: ({ row }) => <Status figure={row.original.figures.E01} /> }),
    helper.display({ id: "name", header: head("Integrated care board"), cell: ({ row }) => <Name row={row.original} boardQuery={boardQuery} /> }),
    helper.display({ id: "e01", header: head("18 weeks", `% ${periodText}`), cell: ({ row }) => <b>{text(row.original.figures.E01.value, 1)}</b> }),
    helper.display({ id: "dots", header: head(measure === "E01" ? "18 weeks" : "Over 52 weeks", `ring a year ago, dot now, dashes ${stepText} step`), cell: ({ row }) => <span className="ic" dangerouslySetInnerHTML={{ __html: dots(row.original) }} /> }),
    helper.display({ id: "change", header: head("Year", "points"), cell: ({ row }) => text(change(row.original), 1, true) }),
    helper.display({ id: "v01", header: head("Vari-", "ation"), cell: ({ row }) => <Variation figure={row.original.figures.E01} /> }),
    helper.display({ id: "a01", header: head("Assur-", "ance"), cell: ({ row }) => <Assurance figure={row.original.figures.E01} /> }),
    helper.display({ id: "e03status", header: () => <span className="vh">Status, over 52 weeks</span>, cell: ({ row }) => <Status figure={row.original.figures.E03} /> }),
    helper.display({ id: "e03", header: head("Over 52 weeks", "%"), cell: ({ row }) => <b>{text(row.original.figures.E03.value, 2)}</b> }),
    helper.display({ id: "v03", header: head("Vari-", "ation"), cell: ({ row }) => <Variation figure={row.original.figures.E03} /> }),
    helper.display({ id: "a03", header: head("Assur-", "ance"), cell: ({ row }) => <Assurance figure={row.original.figures.E03} /> }),
    helper.display({ id: "list", header: head("List", "thousands"), cell: ({ row }) => (row.original.list === null ? "–" : text(row.original.list / 1000, 0)) }),
    helper.display({ id: "needs", header: head("Needs", "points a year"), cell: ({ row }) => text(row.original.figures.E01.needs, 1) }),
  ]);
}
