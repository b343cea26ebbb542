import { formatNumber, formatDifference } from "@/lib/shared/format-number";
import type { Multiples } from "@/lib/charts/multiples";

/** The text alternative of small charts side by side: each area's last figure, its change since its first, and England's. */
export function describeMultiples(chart: Multiples): string {
  const format = { decimals: chart.decimals, unit: chart.unit };
  const sentence = (name: string, values: readonly (number | null)[]): string => {
    const held = values.flatMap((value, index) => (value === null ? [] : [{ value, period: chart.periods[index]?.text ?? "" }]));
    const [first, last] = [held[0], held.at(-1)];
    if (first === undefined || last === undefined) return `No figures are held of ${name}.`;
    const opening = `${name}: ${formatNumber(last.value, format)} in ${last.period}`;
    if (first === last) return `${opening}.`;
    const change = last.value - first.value;
    return `${opening}, ${change === 0 ? "as" : `${formatDifference(Math.abs(change), format)} ${change > 0 ? "above" : "below"}`} the first figure shown, ${first.period}.`;
  };
  return [`${chart.title}.`, ...chart.panels.map(({ name, values }) => sentence(name, values)), ...(chart.england === null ? [] : [sentence("England", chart.england)])].join(" ");
}
