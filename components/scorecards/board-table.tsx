"use client";
import { createColumnHelper, FlexRender, tableFeatures, useTable } from "@tanstack/react-table";
import { useMemo, useState, type ReactNode } from "react";
import { drawDotRange, type DotScale } from "@/lib/charts/dot-range";
import { useIcon as iconMarkup, type IconId } from "@/lib/charts/icons";
import { ASSURANCE_TEXT, VARIATION_TEXT } from "@/lib/charts/icon-text";
import { statusIconId } from "@/lib/charts/status-shape";
import { STATUS_WORD } from "@/lib/shared/objective-status";
import { filterRows, sortRows, type SortColumn } from "@/lib/scorecards/domain/order-rows";
import type { BoardFigure, BoardRow, OverviewMeasure } from "@/lib/scorecards/domain/overview";
import { formatNumber } from "@/lib/shared/format-number";
import { BoardFilters, type FilterState } from "./board-filters";
import { openRow, type CompactRow } from "./compact-row";
import { RevisedMark } from "./revised-mark";

type BoardTableProps = {
  rows: readonly CompactRow[];
  measure: OverviewMeasure;
  caption: string;
  scale: DotScale;
  stepText: string;
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
  return <Icon id={statusIconId(figure.status, figure.stale)} size={16} label={word} />;
}

const Variation = ({ figure }: { figure: BoardFigure }) => <Icon id={`v-${figure.variation}`} size={20} label={VARIATION_TEXT[figure.variation]} />;
const Assurance = ({ figure }: { figure: BoardFigure }) => <Icon id={`a-${figure.assurance}`} size={20} label={ASSURANCE_TEXT[figure.assurance]} />;

const Revised = ({ figure }: { figure: BoardFigure }) => figure.revision && <RevisedMark text={figure.revision.text} />;

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
    () => [...sortRows(filterRows(all, measure, (code) => regionKeyOf.get(code), filter), measure, sort.column, sort.descending)],
    [all, measure, regionKeyOf, filter, sort],
  );
  const columns = useMemo(() => makeColumns(measure, scale, props.boardQuery), [measure, scale, props.boardQuery]);
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
                  const by = sortOf(header.column.id, measure);
                  const current = by === sort.column ? (sort.descending ? "descending" : "ascending") : undefined;
                  return (
                    <th key={header.id} scope="col" className={column?.className} aria-sort={by === undefined ? undefined : (current ?? "none")}>
                      {by === undefined ? <FlexRender header={header} /> : (
                        <SortLink href={address(toggled(by), filter)} current={current} onSort={() => show(toggled(by), filter)}><FlexRender header={header} /></SortLink>
                      )}
                      {column?.unit !== undefined && <small>{column.unit(props)}</small>}
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

const LABEL: Readonly<Record<OverviewMeasure, string>> = { E01: "18 weeks, %", E03: "Over 52 weeks, %" };
const DECIMALS: Readonly<Record<OverviewMeasure, number>> = { E01: 1, E03: 2 };

/** Which order a column gives; the columns of the measure in sight change place, their orders do not. */
function sortOf(column: string, measure: OverviewMeasure): SortColumn | undefined {
  if (column === "main") return measure === "E01" ? "e01" : "e03";
  if (column === "other") return measure === "E01" ? "e03" : "e01";
  if (column === "change") return "change";
  return COLUMN[column]?.sort;
}

function SortLink({ href, current, onSort, children }: { href: string; current: "ascending" | "descending" | undefined; onSort: () => void; children: ReactNode }) {
  return (
    <a className="sort" href={href} onClick={(event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
      event.preventDefault();
      onSort();
    }}>
      {children}
      <span className="vh">, sort {current === "ascending" ? "descending" : "ascending"}</span>
      <svg width="9" height="12" viewBox="0 0 9 12" aria-hidden="true" focusable="false">
        {current !== "descending" && <path className={current === "ascending" ? "on" : undefined} d={current === undefined ? "M4.5 0 8.5 5h-8z" : "M4.5 2 9 9H0z"} />}
        {current !== "ascending" && <path className={current === "descending" ? "on" : undefined} d={current === undefined ? "M4.5 12 .5 7h8z" : "M4.5 10 0 3h9z"} />}
      </svg>
    </a>
  );
}

type ColumnMeta = { readonly sort?: SortColumn; readonly className?: string; readonly unit?: (props: BoardTableProps) => ReactNode };

/** How each column is headed, aligned and sorted; narrow screens keep name and both shares. */
const COLUMN: Readonly<Record<string, ColumnMeta>> = {
  status: { className: "fit" },
  name: { sort: "name" },
  main: { className: "num" },
  dots: { className: "hide-s hide-m dots", unit: ({ stepText }) => `ring last year, dot now, dashes ${stepText}` },
  change: { className: "num hide-s", unit: () => "points" },
  variation: { className: "fit hide-s", unit: () => "ation" },
  assurance: { className: "fit hide-s", unit: () => "ance" },
  needs: { sort: "needs", className: "num hide-s", unit: () => "points a year" },
  otherStatus: { className: "fit gap2" },
  other: { className: "num" },
  list: { sort: "list", className: "num hide-s", unit: () => "thousands" },
};

/** The measure in sight gets every column, the other one its status and value. */
function makeColumns(measure: OverviewMeasure, scale: DotScale, boardQuery: string) {
  const other = measure === "E01" ? "E03" : "E01";
  const dots = (row: BoardRow) => drawDotRange({ previous: row.figures[measure].yearAgo, current: row.figures[measure].value }, scale, { width: 132 });
  const change = (row: BoardRow) => { const { value, yearAgo } = row.figures[measure]; return value === null || yearAgo === null ? null : value - yearAgo; };
  return helper.columns([
    helper.display({ id: "status", header: () => <span className="vh">Status, {LABEL[measure]}</span>, cell: ({ row }) => <Status figure={row.original.figures[measure]} /> }),
    helper.display({ id: "name", header: "Integrated care board", cell: ({ row }) => <Name row={row.original} boardQuery={boardQuery} /> }),
    helper.display({ id: "main", header: LABEL[measure], cell: ({ row }) => <><b>{text(row.original.figures[measure].value, DECIMALS[measure])}</b><Revised figure={row.original.figures[measure]} /></> }),
    helper.display({ id: "dots", header: LABEL[measure], cell: ({ row }) => <span className="ic" dangerouslySetInnerHTML={{ __html: dots(row.original) }} /> }),
    helper.display({ id: "change", header: "Year", cell: ({ row }) => text(change(row.original), DECIMALS[measure], true) }),
    helper.display({ id: "variation", header: "Vari-", cell: ({ row }) => <Variation figure={row.original.figures[measure]} /> }),
    helper.display({ id: "assurance", header: "Assur-", cell: ({ row }) => <Assurance figure={row.original.figures[measure]} /> }),
    ...(measure === "E01" ? [helper.display({ id: "needs", header: "Needs", cell: ({ row }) => text(row.original.figures.E01.needs, 1) })] : []),
    helper.display({ id: "otherStatus", header: () => <span className="vh">Status, {LABEL[other]}</span>, cell: ({ row }) => <Status figure={row.original.figures[other]} /> }),
    helper.display({ id: "other", header: LABEL[other], cell: ({ row }) => <>{text(row.original.figures[other].value, DECIMALS[other])}<Revised figure={row.original.figures[other]} /></> }),
    helper.display({ id: "list", header: "List", cell: ({ row }) => (row.original.list === null ? "–" : text(row.original.list / 1000, 0)) }),
  ]);
}
