import type { ComparedArea, Comparison } from "@/lib/analysis/domain/comparison";
import type { ScatterChart } from "@/lib/charts/scatter-chart";
import { rankCorrelation } from "@/lib/statistics/joint-working/rank-correlation";
import { formatNumber } from "@/lib/shared/format-number";
import { periodText } from "@/lib/shared/period";
import { inSentence } from "@/lib/shared/in-sentence";
import { areaAddress } from "./area-address";
import type { FigureTableSpec } from "./figure-table";
import { capital, countOfKind, KIND_WORDS } from "./kind-words";
import { isAmount, unitSign } from "./value-text";

export interface ScatterAreas {
  readonly chart: ScatterChart;
  readonly table: FigureTableSpec;
  readonly count: number;
  /** Spearman's; null under ten areas, where it would say little, or where all figures of one metric are equal. */
  readonly correlation: number | null;
}

/** Fewest areas for which a rank correlation is stated. A choice of this project: under it single areas decide the sign. */
export const FEWEST_FOR_CORRELATION = 10;

/** Two metrics of the same bodies, those that have both. @param own ids of the reader's areas */
export function scatterAreas(first: Comparison, second: Comparison, own: ReadonlySet<number>): ScatterAreas {
  const others = new Map(second.rows.map((row) => [row.areaId, row]));
  const both = first.rows.flatMap((row) => {
    const other = others.get(row.areaId);
    return row.value === null || other === undefined || other.value === null ? [] : [{ row, x: row.value, y: other.value }];
  });
  const correlation = both.length < FEWEST_FOR_CORRELATION ? null : rankCorrelation(both.map(({ x }) => x), both.map(({ y }) => y));
  const axis = ({ metric, period, england }: Comparison): ScatterChart["x"] => ({
    name: `${metric.name}, ${metric.unitLabel}, ${periodText(period)}`, shortName: metric.shortName, unit: unitSign(metric), decimals: metric.decimals,
    england: isAmount(metric) ? null : (england?.value ?? null),
  });
  const title = scatterHeadline(first, second, both.length, correlation);
  return {
    count: both.length, correlation,
    chart: { title, x: axis(first), y: axis(second), dots: both.map(({ row, x, y }) => ({ name: row.shortName, x, y, isOwn: own.has(row.areaId) })) },
    table: {
      caption: `${first.metric.name} and ${inSentence(second.metric.name)}, ${KIND_WORDS[first.kind].many}`,
      columns: [
        { key: "area", head: capital(KIND_WORDS[first.kind].one), kind: "text", rowHeader: true },
        ...[first, second].map(({ metric, period }) => ({ key: metric.code, head: `${metric.shortName}, ${periodText(period)}`, unit: metric.unitLabel, kind: "number" as const, decimals: metric.decimals, heat: metric.polarity })),
      ],
      rows: both.map(({ row, x, y }) => [linked(row, first), x, y]),
      own: both.flatMap(({ row }, at) => (own.has(row.areaId) ? [at] : [])),
    },
  };
}

function linked(row: ComparedArea, { set }: Comparison): { readonly text: string; readonly href: string } | string {
  const href = areaAddress(row.kind, row.code);
  return href === null ? row.shortName : { text: row.shortName, href: `${href}${set === "2023" && row.kind === "icb" ? "?set=2023" : ""}` };
}

/** The rank correlation in words, with its number and count; what it does not show stands beside the chart. */
export function scatterHeadline(first: Pick<Comparison, "metric" | "kind">, second: Pick<Comparison, "metric">, count: number, correlation: number | null): string {
  const [x, y] = [first.metric.shortName, second.metric.shortName];
  if (count === 0) return `No ${KIND_WORDS[first.kind].one} has figures of both ${inSentence(x)} and ${inSentence(y)}`;
  if (correlation === null) return `${x} and ${inSentence(y)} of ${countOfKind(count, first.kind)}`;
  const size = `rank correlation ${formatNumber(correlation, { decimals: 2 })}, ${countOfKind(count, first.kind)}`;
  const printed = Math.round(correlation * 100);
  if (printed === 0) return `${x} and ${inSentence(y)} do not rise or fall together (${size})`;
  return `${x} and ${inSentence(y)} ${printed > 0 ? "lean the same way" : "lean opposite ways"} across ${KIND_WORDS[first.kind].many} (${size})`;
}
