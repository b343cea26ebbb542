import { DataTable } from "@/components/ui/data-table";
import type { Column } from "@/components/ui/data-table-types";
import { readSort, sortLink } from "@/components/ui/sort-link";
import { Svg } from "@/components/ui/svg";
import { drawShareBar } from "@/lib/charts/draw-share-bar";
import { drawSmallTrend } from "@/lib/charts/draw-small-trend";
import type { PartRow, PartTable } from "@/lib/explore/domain/build-parts";
import type { PartMeasures } from "@/lib/explore/domain/part-measures";
import type { Metric } from "@/lib/metrics/domain/metric";
import { formatPeriod } from "@/lib/shared/format-date";
import { formatNumber, NO_FIGURE } from "@/lib/shared/format-number";
import { monthsBetween } from "@/lib/shared/month";

type PartsTableProps = {
  /** "Specialty" or "Provider". */
  head: string;
  table: PartTable;
  metric: Pick<Metric, "name" | "unit" | "decimals" | "unitLabel">;
  measures: PartMeasures;
  boardName: string;
  nameOf: (code: string) => string;
  hrefOf: (code: string) => string | null;
  /** The part over time, for specialties: where its line leads. */
  overTime?: (code: string) => string;
  query: Readonly<Record<string, string>>;
};

const percent = (share: number | null): string => (share !== null && share > 0 && share < 0.05 ? "<0.1%" : share === null ? NO_FIGURE : formatNumber(share, { decimals: share > 0 && share < 1 ? 1 : 0, unit: "%" }));

/** The parts of a board's figure, largest part of the count asked after first: numbers, shares, a bar and a line each. */
export function PartsTable(props: PartsTableProps) {
  const { head, table, measures: { all, focus }, boardName, query } = props;
  const order = readSort(query["sort"], ["name", "value", ...all.map(({ key }) => key)], { column: focus.key, direction: "descending" });
  const columns = columnsOf(props, order);
  const foot = ["All", ...all.map(({ key }) => formatNumber(table.totals[key] ?? null)), ...columns.slice(all.length + 1).map(() => "")];
  return <DataTable caption={`${head === "Specialty" ? "Specialties" : "Providers"} of ${boardName}, ${formatPeriod(table.periodEnd, "month")}`} rows={table.rows} rowKey={({ code }) => code} columns={columns} minWidth={76} foot={foot} />;
}

function columnsOf({ head, table, metric, measures, nameOf, hrefOf, overTime, query }: PartsTableProps, order: ReturnType<typeof readSort>): readonly Column<PartRow>[] {
  const { all, focus } = measures;
  const list = all[0];
  const longest = Math.max(1, ...table.rows.flatMap(({ shares }) => [shares[focus.key] ?? 0, list ? (shares[list.key] ?? 0) : 0]));
  const first = table.periods[0] ?? table.periodEnd;
  const trend = (row: PartRow): string => drawSmallTrend(table.periods.map((end, at) => [monthsBetween(first, end), row.trend[at] ?? null]));
  return [
    { key: "name", head, rowHeader: true, sort: sortLink(query, "name", order), cell: (row) => (row.others === undefined ? <NameOf name={nameOf(row.code)} href={hrefOf(row.code)} /> : `${row.others} others, added up`) },
    ...all.map((measure): Column<PartRow> => ({
      key: measure.key, head: measure.head, unit: "number, share of the board’s", align: "right", sort: sortLink(query, measure.key, order, "descending"),
      cell: (row) => {
        const count = row.counts[measure.key] ?? null;
        return count === null ? <span className="mute">{(row.mark ?? "no figure").replace("_", " ")}</span> : <>{formatNumber(count)} <small>{percent(row.shares[measure.key] ?? null)}</small></>;
      },
    })),
    {
      key: "bar", head: `Share of ${focus.words}`, unit: list === undefined || list === focus ? "bar from zero" : `line: share of ${list.head.toLowerCase()}`,
      cell: (row) => { const share = row.shares[focus.key] ?? null; return share === null ? "" : <Svg markup={drawShareBar(share, list === undefined || list === focus ? null : (row.shares[list.key] ?? null), longest)} />; },
    },
    ...(metric.unit === "percent" ? [{ key: "value", head: metric.name, unit: metric.unitLabel, align: "right" as const, sort: sortLink(query, "value", order, "descending"), cell: (row: PartRow) => (row.others === undefined ? formatNumber(row.value, { decimals: metric.decimals }) : "") }] : []),
    ...(table.periods.length < 3 ? [] : [{ key: "trend", head: focus.head, unit: `${formatPeriod(first, "month")} to ${formatPeriod(table.periods.at(-1) ?? first, "month")}`, cell: (row: PartRow) => (overTime === undefined || row.others !== undefined ? <Svg markup={trend(row)} /> : <a className="trend-link" href={overTime(row.code)}><Svg markup={trend(row)} /><span className="vh">{nameOf(row.code)} over time</span></a>) }]),
  ];
}

const NameOf = ({ name, href }: { name: string; href: string | null }) => (href === null ? name : <a href={href}>{name}</a>);
