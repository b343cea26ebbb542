import type { Comparison } from "@/lib/analysis/domain/comparison";
import { OUTCOME_TEXT } from "@/lib/charts/outcome-mark";
import type { SideFact } from "./compare-page";
import type { LikelyRank } from "./likely-ranks";
import { gapText, isAmount, valueText } from "./value-text";

/** What stands beside the drawing: the reader's own area in words, or England and the ends of the range. */
export function areaFacts(comparison: Comparison, own: ReadonlySet<number>, ranks: ReadonlyMap<number, LikelyRank>): readonly SideFact[] {
  const { metric, rows, england } = comparison;
  const benchmark = isAmount(metric) ? null : (england?.value ?? null);
  const held = rows.filter((row) => row.value !== null).toSorted((a, b) => (a.value ?? 0) - (b.value ?? 0));
  const mine = rows.filter(({ areaId }) => own.has(areaId)).slice(0, 3);
  const [low, high] = [held[0], held.at(-1)];
  return [
    ...mine.map((row): SideFact => ({ name: row.shortName, value: ownText(row) })),
    ...(england?.value == null ? [] : [{ name: "England", value: valueText(metric, england.value) }]),
    ...(high === undefined ? [] : [{ name: "Highest", value: `${valueText(metric, high.value)}, ${high.shortName}` }]),
    ...(low === undefined || low === high ? [] : [{ name: "Lowest", value: `${valueText(metric, low.value)}, ${low.shortName}` }]),
    ...(held.length === rows.length ? [] : [{ name: "Without a figure", value: String(rows.length - held.length) }]),
  ];

  function ownText({ areaId, value, interval, outcome, yearAgo, basis }: Comparison["rows"][number]): string {
    if (value === null) return "no figure for this period";
    const rank = ranks.get(areaId);
    return [
      `${valueText(metric, value)}${basis === "estimated" ? ", estimated" : ""}${interval === null ? "" : ` (95% interval ${valueText(metric, interval.lower)} to ${valueText(metric, interval.upper)})`}`,
      ...(benchmark === null || outcome === "not_compared" ? [] : [OUTCOME_TEXT[outcome]]),
      ...(rank === undefined ? [] : [`likely rank ${rank[0] === rank[1] ? rank[0] : `${rank[0]} to ${rank[1]}`} of ${ranks.size}`]),
      ...(yearAgo === null ? [] : [`${valueText(metric, yearAgo)} a year before${valueText(metric, yearAgo) === valueText(metric, value) ? "" : `, so ${gapText(metric, value - yearAgo)} ${value > yearAgo ? "up" : "down"}`}`]),
    ].join("; ");
  }
}
