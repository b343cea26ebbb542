import type { ComparedArea } from "@/lib/analysis/domain/comparison";
import type { Metric } from "@/lib/metrics/domain/metric";
import { roundTo } from "@/lib/shared/rounding";
import { inSentence } from "@/lib/shared/in-sentence";
import { valueText } from "./value-text";

const WORDS = ["none", "one", "two", "three", "four", "five", "six"];

/** Where a board stands among its peers: counts of figures above and below as printed, no claim that a gap is more than chance. */
export function peersHeadline(metric: Pick<Metric, "shortName" | "unit" | "decimals">, board: Pick<ComparedArea, "shortName" | "value">, peers: readonly Pick<ComparedArea, "value">[]): string {
  const held = peers.flatMap(({ value }) => (value === null ? [] : [value])).sort((a, b) => a - b);
  const [low, high] = [held[0], held.at(-1)];
  if (board.value === null) return `No figure of ${inSentence(metric.shortName)} is held of ${board.shortName}`;
  if (low === undefined || high === undefined) return `${board.shortName} is at ${valueText(metric, board.value)}; none of its peers has a figure`;
  const printed = roundTo(board.value, metric.decimals);
  const under = held.filter((value) => roundTo(value, metric.decimals) < printed).length;
  const count = held.length;
  const range = `they run from ${valueText(metric, low)} to ${valueText(metric, high)}`;
  const many = (number: number): string => WORDS[number] ?? String(number);
  const which = under === count ? `above all ${many(count)} of its nearest boards` : under === 0 && held.every((value) => roundTo(value, metric.decimals) > printed) ? `below all ${many(count)} of its nearest boards` : `above ${many(under)} of its ${many(count)} nearest boards`;
  return `${board.shortName}, at ${valueText(metric, board.value)}, is ${which}: ${range}`;
}
