"use client";
import { createColumnHelper, tableFeatures, useTable } from "@tanstack/react-table";
import { useMemo, useState } from "react";
import { classNames } from "@/components/ui/class-names";
import { ScrollRegion, type MinWidth } from "@/components/ui/scroll-region";
import { heatSteps } from "@/lib/explore/domain/heat-steps";
import { parseTableState, shownPlaces, shownTable, sortShown, tableAddress, tableDownload, tableParameters, type FigureColumn, type FigureTableSpec, type TableQuery, type TableState } from "@/lib/explore/domain/figure-table";
import { tableAsText, tableStatus } from "@/lib/explore/domain/table-text";
import { CopyText } from "./copy-text";
import { FigureRow } from "./figure-row";
import { FigureTableHead } from "./figure-table-head";
import { FigureTableTools } from "./figure-table-tools";

type FigureTableProps = {
  /** Compact arrays: everything here travels to the browser once more. */
  spec: FigureTableSpec;
  /** The page's parameters, the table's among them. */
  query: TableQuery;
  /** The page's download route with what it needs to know; the table adds its rows and columns. */
  downloadHref: string;
  /** Unique on the page, where it holds more than one table. */
  id?: string;
  /** Of the table's parameters, where the page holds more than one table. */
  prefix?: string;
};

const features = tableFeatures({});
type Row = { readonly at: number };
const helper = createColumnHelper<typeof features, Row>();

/** Rows from which the table scrolls under its own head. */
const TALL = 25;

const minWidth = (columns: number): MinWidth => (columns <= 3 ? 30 : columns <= 5 ? 40 : columns <= 7 ? 52 : columns <= 10 ? 64 : 76);

/** Figures as a table that sorts, filters, shades and chooses its columns in the browser, and by links and a form where there is no JavaScript. */
export function FigureTable({ spec, query, downloadHref, id = "figures", prefix = "" }: FigureTableProps) {
  const [state, setState] = useState(() => parseTableState(query, spec, prefix));
  const all = useMemo(() => spec.rows.map((_, at): Row => ({ at })), [spec]);
  const places = useMemo(() => shownPlaces(spec, state), [spec, state]);
  const data = useMemo(() => places.rows.flatMap((at) => all[at] ?? []), [places, all]);
  const chosen = places.columns.join(",");
  const columns = useMemo(() => makeColumns(chosen.split(",").map(Number)), [chosen]);
  const heat = useMemo(() => (state.isHeated ? heatSteps(spec) : null), [spec, state.isHeated]);
  const table = useTable({ features, columns, data });
  const order = sortShown(spec, state);
  const own = new Set(spec.own);

  function show(next: TableState): void {
    setState(next);
    window.history.replaceState(null, "", tableAddress(query, { ...next, words: next.words.trim() }, prefix));
  }

  return (
    <div className="figure-table" id={id}>
      <FigureTableTools id={id} spec={spec} query={query} prefix={prefix} state={state} onChange={show} />
      <p className="vh" role="status">{tableStatus(spec, data.length, spec.rows.length, order)}</p>
      <ScrollRegion label={spec.caption} minWidth={minWidth(columns.length)} tall={spec.rows.length >= TALL}>
        <table className={classNames("figs wide stick-head stick-name", state.isDense && "rank")}>
          <caption>
            <span className="cap">
              {spec.caption}
              {heat !== null && <span className="sub">{heatText(places.columns.flatMap((at) => (heat.has(at) ? (spec.columns[at]?.heat ?? []) : [])))}</span>}
            </span>
          </caption>
          <thead>
            {table.getHeaderGroups().map((group) => (
              <tr key={group.id}>
                {group.headers.map((header) => {
                  const column = spec.columns[Number(header.column.id)];
                  return column && <FigureTableHead key={header.id} column={column} query={query} prefix={prefix} state={state} order={order} onSort={(sort) => show({ ...state, sort })} />;
                })}
              </tr>
            ))}
          </thead>
          <tbody>
            {table.getRowModel().rows.map(({ original: { at } }) => <FigureRow key={at} spec={spec} at={at} columns={chosen} heat={heat} isOwn={own.has(at)} />)}
            {data.length === 0 && <tr className="empty-row"><td className="t" colSpan={columns.length}>No row holds these words. <a href={tableAddress(query, { ...state, words: "" }, prefix)}>Show all rows</a></td></tr>}
          </tbody>
        </table>
      </ScrollRegion>
      <p className="table-out">
        <CopyText label="Copy table" text={() => tableAsText(shownTable(spec, tableParameters(state)))} done={`Table copied: ${data.length} rows. Paste it into a spreadsheet.`} />
        <a href={tableDownload(downloadHref, state, prefix)}>CSV of what is shown<span className="vh">: {spec.caption}</span></a>
      </p>
    </div>
  );
}

const makeColumns = (shown: readonly number[]) => helper.columns(shown.map((at) => helper.display({ id: String(at) })));

/** What the shades mean, by the directions of the columns that are shaded. */
function heatText(directions: readonly NonNullable<FigureColumn["heat"]>[]): string {
  const isNeutral = directions.includes("neutral");
  const isDirected = directions.some((direction) => direction !== "neutral");
  return [
    directions.length === 0 ? "Nothing here is shaded: that needs ten figures in a column." : "Shaded by fifths of all rows of a column.",
    isDirected && "Orange: the worst fifth; blue: the best fifth; the deeper, the further from the middle.",
    isNeutral && `${isDirected ? "Where neither direction is good, grey: the" : "The"} deeper, the higher.`,
  ].filter(Boolean).join(" ");
}
