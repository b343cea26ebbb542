import { drawDotRange, type DotScale } from "@/lib/charts/dot-range";
import { escapeXml } from "@/lib/charts/escape-xml";
import { useIcon as iconMarkup, type IconId } from "@/lib/charts/icons";
import { ASSURANCE_TEXT, VARIATION_TEXT } from "@/lib/charts/icon-text";
import { statusIconId } from "@/lib/charts/status-shape";
import type { SortColumn } from "@/lib/scorecards/domain/order-rows";
import type { BoardFigure, BoardRow, OverviewMeasure } from "@/lib/scorecards/domain/overview";
import { formatNumber } from "@/lib/shared/format-number";
import { STATUS_WORD } from "@/lib/shared/objective-status";

export interface BoardColumn {
  readonly id: string;
  readonly head: string;
  /** Stands under the head. */
  readonly unit?: string;
  /** The head is for readers only. */
  readonly isHeadHidden?: boolean;
  readonly className?: string;
  readonly sort?: SortColumn;
  /** Markup of a row's cell: four hundred cells as elements take the server longer than the rest of the page. */
  readonly cell: (row: BoardRow) => string;
}

interface ColumnsAsked {
  readonly measure: OverviewMeasure;
  readonly scale: DotScale;
  readonly stepText: string;
  /** Query that board links carry. */
  readonly boardQuery: string;
}

const LABEL: Readonly<Record<OverviewMeasure, string>> = { E01: "18 weeks, %", E03: "Over 52 weeks, %" };
const DECIMALS: Readonly<Record<OverviewMeasure, number>> = { E01: 1, E03: 2 };
const SORT: Readonly<Record<OverviewMeasure, SortColumn>> = { E01: "e01", E03: "e03" };

/** The measure in sight gets every column, the other one its status and value; narrow screens keep name and both shares. */
export function boardColumns({ measure, scale, stepText, boardQuery }: ColumnsAsked): readonly BoardColumn[] {
  const other = measure === "E01" ? "E03" : "E01";
  const main = (row: BoardRow): BoardFigure => row.figures[measure];
  return [
    { id: "status", head: `Status, ${LABEL[measure]}`, isHeadHidden: true, className: "fit", cell: (row) => status(main(row)) },
    { id: "name", head: "Integrated care board", sort: "name", cell: (row) => name(row, boardQuery) },
    { id: "main", head: LABEL[measure], sort: SORT[measure], className: "num", cell: (row) => `<b>${number(main(row).value, DECIMALS[measure])}</b>${revised(main(row))}` },
    { id: "dots", head: LABEL[measure], unit: `ring last year, dot now, dashes ${stepText}`, className: "hide-s hide-m dots", cell: (row) => `<span class="ic">${drawDotRange({ previous: main(row).yearAgo, current: main(row).value }, scale, { width: 132 })}</span>` },
    { id: "change", head: "Year", unit: "points", sort: "change", className: "num hide-s", cell: (row) => number(change(main(row)), DECIMALS[measure], true) },
    { id: "variation", head: "Vari-", unit: "ation", className: "fit hide-s", cell: (row) => icon(`v-${main(row).variation}`, 20, VARIATION_TEXT[main(row).variation]) },
    { id: "assurance", head: "Assur-", unit: "ance", className: "fit hide-s", cell: (row) => icon(`a-${main(row).assurance}`, 20, ASSURANCE_TEXT[main(row).assurance]) },
    ...(measure === "E01" ? [{ id: "needs", head: "Needs", unit: "points a year", sort: "needs" as const, className: "num hide-s", cell: (row: BoardRow) => number(row.figures.E01.needs, 1) }] : []),
    { id: "otherStatus", head: `Status, ${LABEL[other]}`, isHeadHidden: true, className: "fit gap2", cell: (row) => status(row.figures[other]) },
    { id: "other", head: LABEL[other], sort: SORT[other], className: "num", cell: (row) => `${number(row.figures[other].value, DECIMALS[other])}${revised(row.figures[other])}` },
    { id: "list", head: "List", unit: "thousands", sort: "list", className: "num hide-s", cell: (row) => number(row.list === null ? null : row.list / 1000, 0) },
  ];
}

/** The table's rows as markup, the name as each row's head. */
export const boardRowsMarkup = (rows: readonly BoardRow[], columns: readonly BoardColumn[]): string =>
  rows.map((row) => `<tr>${columns.map((column) => (column.id === "name" ? `<th scope="row">${column.cell(row)}</th>` : `<td class="${column.className ?? ""}">${column.cell(row)}</td>`)).join("")}</tr>`).join("");

const number = (value: number | null, decimals: number, signed = false): string => formatNumber(value, { decimals, signed });
const change = ({ value, yearAgo }: BoardFigure): number | null => (value === null || yearAgo === null ? null : value - yearAgo);
const icon = (id: IconId, size: number, label: string): string => `<span class="ic" role="img" aria-label="${label}" title="${label}">${iconMarkup(id, size)}</span>`;
const status = (figure: BoardFigure): string => icon(statusIconId(figure.status, figure.stale), 16, `${STATUS_WORD[figure.status]}${figure.stale ? ", stale" : ""}`);

/** As `RevisedMark` draws it. */
function revised({ revision }: BoardFigure): string {
  if (revision === undefined) return "";
  const text = escapeXml(revision.text);
  return `<span class="rev" title="${text}">r<span class="vh">, ${text}</span></span>`;
}

function name(row: BoardRow, query: string): string {
  const badges = [row.basis === "published" ? [] : `<span class="badge">${row.basis.replace("_", " ")}</span>`, row.coverageChanged ? `<span class="badge warn">coverage changed</span>` : []].flat();
  return [`<a href="${escapeXml(`/organisations/${row.code}${query}`)}">${escapeXml(row.name)}</a>`, ...badges].join(" ");
}
