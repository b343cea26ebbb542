import { roundTo } from "@/lib/shared/rounding";
import { periodText } from "@/lib/shared/period";
import { outcomeAt } from "./map-letters";
import { KIND_WORDS } from "./kind-words";
import type { MapFrame, MetricMap } from "./metric-map";
import { valueText } from "./value-text";

/** What a map shows, in a sentence: its ends with those who stand there, ties among them, and how many are apart from England by more than chance. */
export function mapHeadline({ metric, kind, areas, periods }: Pick<MetricMap, "metric" | "kind" | "areas" | "periods">, frame: MapFrame): string {
  const { one, many } = KIND_WORDS[kind];
  const held = areas.flatMap(([, name], place) => {
    const value = frame.values[place] ?? null;
    return value === null ? [] : [{ name, value: roundTo(value, metric.decimals) }];
  });
  const period = periods[frame.at];
  if (held.length === 0) return `${metric.name}: no ${one} has a figure${period === undefined ? "" : ` for ${periodText(period)}`}`;
  const values = held.map(({ value }) => value);
  const [lowest, highest] = [Math.min(...values), Math.max(...values)];
  const [first] = held;
  if (held.length === 1 && first) return `${metric.name}: ${first.name} alone has a figure, ${valueText(metric, first.value)}`;
  if (lowest === highest) return `${metric.name}: ${valueText(metric, lowest)} in ${held.length === areas.length ? `all ${held.length} ${many}` : `all ${held.length} ${many} with a figure`}`;
  const at = (end: number): string => {
    const names = held.filter(({ value }) => value === end).map(({ name }) => name);
    return names.length > 2 ? `${names.length} ${many}` : names.join(" and ");
  };
  const range = `${metric.name}: from ${valueText(metric, lowest)} in ${at(lowest)} to ${valueText(metric, highest)} in ${at(highest)}`;
  const apart = besideEngland(frame, metric.polarity === "neutral", areas.length, one, many);
  return apart === null ? range : `${range}; ${apart}`;
}

function besideEngland({ outcomes }: MapFrame, isNeutral: boolean, total: number, one: string, many: string): string | null {
  const [up, down] = isNeutral ? (["higher", "lower"] as const) : (["better", "worse"] as const);
  const all = Array.from({ length: total }, (_, place) => outcomeAt(outcomes, place));
  const count = (outcome: string): number => all.filter((other) => other === outcome).length;
  const compared = total - count("not_compared");
  if (compared === 0) return null;
  const of = compared === total ? `${compared} ${compared === 1 ? one : many}` : `the ${compared} ${compared === 1 ? one : many} compared`;
  const [ups, downs] = [count(up), count(down)];
  if (ups + downs === 0) return `none of ${of} differs from England by more than chance`;
  const [first, second, words] = ups > 0 ? [ups, downs, [up, down] as const] : [downs, ups, [down, up] as const];
  return `${first} of ${of} ${first === 1 ? "is" : "are"} ${words[0]} than England and ${second === 0 ? `none is ${words[1]}` : `${second} ${words[1]}`}`;
}
