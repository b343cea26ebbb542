"use client";
import { useMemo, useState } from "react";
import type { DotScale } from "@/lib/charts/dot-range";
import { escapeXml } from "@/lib/charts/escape-xml";
import { filterRows, sortRows, type SortColumn } from "@/lib/scorecards/domain/order-rows";
import type { OverviewMeasure } from "@/lib/scorecards/domain/overview";
import { boardColumns, boardRowsMarkup, type BoardColumn } from "./board-columns";
import { BoardFilters, type FilterState } from "./board-filters";
import { openRow, type CompactRow } from "./compact-row";

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

/** Boards by objective: sorts and filters in the browser, and by links and a form where there is no JavaScript. */
export function BoardTable(props: BoardTableProps) {
  const { measure, scale, stepText, boardQuery, keep } = props;
  const [sort, setSort] = useState(props.sort);
  const [filter, setFilter] = useState(props.filter);
  const all = useMemo(() => props.rows.map(openRow), [props.rows]);
  const regionKeyOf = useMemo(() => new Map(props.regions.map((region) => [region.code, region.key])), [props.regions]);
  const data = useMemo(
    () => [...sortRows(filterRows(all, measure, (code) => regionKeyOf.get(code), filter), measure, sort.column, sort.descending)],
    [all, measure, regionKeyOf, filter, sort],
  );
  const columns = useMemo(() => boardColumns({ measure, scale, stepText, boardQuery }), [measure, scale, stepText, boardQuery]);
  const body = useMemo(() => ({ __html: data.length > 0 ? boardRowsMarkup(data, columns) : nothingFound(columns.length, keep) }), [data, columns, keep]);

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
            <tr>{columns.map((column) => <Head key={column.id} column={column} sort={sort} hrefOf={(by) => address(toggled(by), filter)} onSort={(by) => show(toggled(by), filter)} />)}</tr>
          </thead>
          <tbody dangerouslySetInnerHTML={body} />
        </table>
      </div>
    </>
  );
}

const HEADS: Readonly<Record<SortColumn, string>> = { name: "name", e01: "share within 18 weeks", change: "change in a year", e03: "share over 52 weeks", list: "waiting list", needs: "points a year needed" };

const nothingFound = (columns: number, keep: Record<string, string>): string =>
  `<tr class="empty-row"><td colspan="${columns}">No board matches. <a href="${escapeXml(`?${new URLSearchParams(keep).toString()}`)}">Show all boards</a></td></tr>`;

type HeadProps = { column: BoardColumn; sort: BoardTableProps["sort"]; hrefOf: (by: SortColumn) => string; onSort: (by: SortColumn) => void };

function Head({ column: { head, unit, isHeadHidden, className, sort: by }, sort, hrefOf, onSort }: HeadProps) {
  const current = by === sort.column ? (sort.descending ? "descending" : "ascending") : undefined;
  return (
    <th scope="col" className={className} aria-sort={by === undefined ? undefined : (current ?? "none")}>
      {by === undefined ? (isHeadHidden ? <span className="vh">{head}</span> : head) : <SortLink href={hrefOf(by)} current={current} onSort={() => onSort(by)}>{head}</SortLink>}
      {unit !== undefined && <small>{unit}</small>}
    </th>
  );
}

function SortLink({ href, current, onSort, children }: { href: string; current: "ascending" | "descending" | undefined; onSort: () => void; children: string }) {
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
