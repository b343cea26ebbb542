import { STATUS_ORDER, STATUS_WORD } from "@/lib/shared/objective-status";
import { periodText } from "@/lib/shared/period";
import type { FigureCell, FigureColumn, FigureTableSpec } from "./figure-table";
import { OUTCOME_LABEL } from "./map-classes";
import { basisAt, outcomeAt } from "./map-letters";
import { capital, KIND_WORDS } from "./kind-words";
import type { MapFrame, MetricMap } from "./metric-map";
import { differenceUnit, isAmount } from "./value-text";

/**
 * The figures of a map as a table, highest first.
 * @param places areas shown, or null for all
 * @param own place of the reader's own area, -1 where none is
 * @param href address of an area's page by its code
 */
export function mapTable({ metric, kind, areas, periods }: Pick<MetricMap, "metric" | "kind" | "areas" | "periods">, frame: MapFrame, places: readonly number[] | null, own: number, href: (code: string) => string): FigureTableSpec {
  const { one, many } = KIND_WORDS[kind];
  const period = periods[frame.at];
  const unit = metric.unitLabel;
  const compares = !isAmount(metric) && frame.england !== null;
  const hasIntervals = frame.lower.some((limit) => limit !== null);
  const isRestated = /[^p]/.test(frame.bases);
  const number = (key: string, head: string, more: Partial<FigureColumn> = {}): FigureColumn => ({ key, head, unit, kind: "number", decimals: metric.decimals, ...more });
  const columns: readonly FigureColumn[] = [
    { key: "name", head: capital(one), kind: "text", rowHeader: true },
    number("value", period === undefined ? "Value" : periodText(period), { heat: metric.polarity }),
    ...(hasIntervals ? [number("lower", "95% interval, from", { isExtra: true }), number("upper", "95% interval, to", { isExtra: true })] : []),
    ...(compares ? [number("difference", "From England", { signed: true, unit: differenceUnit(metric) })] : []),
    ...(hasIntervals && compares ? [{ key: "outcome", head: "Beside England", kind: "text" } as const] : []),
    ...(frame.statuses === null ? [] : [{ key: "status", head: "Status", kind: "text" } as const]),
    ...(isRestated ? [{ key: "basis", head: "Basis", kind: "text" } as const] : []),
  ];
  const keys = new Set(columns.map(({ key }) => key));
  const shown = [...(places ?? areas.keys())].sort((a, b) => (frame.values[b] ?? -Infinity) - (frame.values[a] ?? -Infinity) || a - b);
  const rows = shown.map((place): readonly FigureCell[] => {
    const [code = "", name = ""] = areas[place] ?? [];
    const value = frame.values[place] ?? null;
    const cells: Readonly<Record<string, FigureCell>> = {
      name: { text: name, href: href(code) },
      value,
      lower: frame.lower[place] ?? null,
      upper: frame.upper[place] ?? null,
      difference: value === null || frame.england === null ? null : value - frame.england,
      outcome: value === null ? null : OUTCOME_LABEL[outcomeAt(frame.outcomes, place)].replace(" than England", "").replace(" to England", ""),
      status: value === null ? null : (STATUS_WORD[STATUS_ORDER[Number(frame.statuses?.charAt(place))] ?? "not_measured"]),
      basis: value === null ? null : basisAt(frame.bases, place).replace("_", " "),
    };
    return columns.map(({ key }) => cells[key] ?? null);
  });
  const marks = shown.flatMap((place, row) => {
    const mark = frame.marks[place];
    return mark === undefined ? [] : ["value", "lower", "upper", "difference"].filter((key) => keys.has(key)).map((key) => [`${row}|${key}`, mark] as const);
  });
  return {
    caption: `${metric.name} by ${one}${period === undefined ? "" : `, ${periodText(period)}`}${places === null ? "" : `: ${shown.length} of ${areas.length} ${many}`}`,
    columns, rows,
    order: "-value",
    ...(marks.length > 0 && { marks: Object.fromEntries(marks) }),
    ...(own >= 0 && shown.includes(own) && { own: [shown.indexOf(own)] }),
  };
}
