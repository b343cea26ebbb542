import { OUTCOME_TEXT, OUTCOMES } from "@/lib/charts/outcome-mark";
import { formatNumber } from "@/lib/shared/format-number";
import type { RankedDots, RankedRow } from "@/lib/charts/ranked-dots";

/** The text alternative of a ranked chart, finding first: ends of the range, England, outcomes, own rows, what is missing. */
export function describeRankedDots(chart: RankedDots): string {
  const held = chart.rows.filter((row): row is RankedRow & { value: number } => row.value !== null);
  if (held.length === 0) return "No figures are held.";
  const print = (value: number): string => formatNumber(value, { decimals: chart.decimals, unit: chart.unit });
  const [lowest, highest] = held.reduce(([low, high], row) => [row.value < low.value ? row : low, row.value > high.value ? row : high], [held[0] as (typeof held)[number], held[0] as (typeof held)[number]]);
  const counts = OUTCOMES.filter((outcome) => outcome !== "not_compared").flatMap((outcome) => {
    const count = held.filter((row) => row.outcome === outcome).length;
    return count === 0 ? [] : [`${count} ${OUTCOME_TEXT[outcome]}`];
  });
  const own = held.filter(({ isOwn }) => isOwn).slice(0, 6).map(({ name, value, ranks }) => `${name} is at ${print(value)}${ranks === null ? "" : `, likely rank ${ranks[0]} to ${ranks[1]} of ${chart.rankedAmong ?? held.length}`}.`);
  const missing = chart.rows.length - held.length;
  return [
    `${chart.title}.`,
    held.length === 1 ? `One area is shown: ${highest.name}, ${print(highest.value)}.` : `${held.length} areas are shown, from ${print(lowest.value)} (${lowest.name}) to ${print(highest.value)} (${highest.name}).`,
    ...(chart.england === null ? [] : [`England is at ${print(chart.england)}.`]),
    ...(counts.length === 0 ? [] : [`By the 95% intervals, ${counts.join(", ")}.`]),
    ...(chart.step === null ? [] : [`The step in force is ${print(chart.step.value)}.`]),
    ...own,
    ...(missing === 0 ? [] : [`${missing} without a figure.`]),
  ].join(" ");
}
