import { formatNumber } from "@/lib/shared/format-number";
import type { ScatterAxis, ScatterChart } from "@/lib/charts/scatter-chart";

/** The text alternative of a scatter: what is plotted, the ends of both axes, England, own areas. */
export function describeScatterChart(chart: ScatterChart): string {
  if (chart.dots.length === 0) return "No area has both figures.";
  const range = (axis: ScatterAxis, key: "x" | "y"): string => {
    const sorted = [...chart.dots].sort((a, b) => a[key] - b[key]);
    const [low, high] = [sorted[0], sorted.at(-1)];
    if (low === undefined || high === undefined) return "";
    const print = (value: number): string => formatNumber(value, { decimals: axis.decimals, unit: axis.unit });
    return `${axis.name}: from ${print(low[key])} (${low.name}) to ${print(high[key])} (${high.name})${axis.england === null ? "" : `, England ${print(axis.england)}`}.`;
  };
  const own = chart.dots.filter(({ isOwn }) => isOwn).slice(0, 6).map((dot) => `${dot.name}: ${formatNumber(dot.x, chart.x)} and ${formatNumber(dot.y, chart.y)}.`);
  return [`${chart.title}.`, `${chart.dots.length} areas have both figures.`, range(chart.x, "x"), range(chart.y, "y"), ...own].join(" ");
}
