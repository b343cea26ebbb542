import { formatNumber } from "@/lib/shared/format-number";
import type { FunnelChart, FunnelDot } from "@/lib/charts/funnel-chart";

/** The text alternative of a funnel, finding first: who lies outside, the common figure, what the limits allow for. */
export function describeFunnelChart(chart: FunnelChart): string {
  if (chart.dots.length === 0) return "No figures are held.";
  const print = (value: number): string => formatNumber(value, { decimals: chart.decimals, unit: chart.unit });
  const side = (which: "above" | "below"): string => {
    const outside = chart.dots.filter(({ flag }) => flag.at95 === which);
    if (outside.length === 0) return `None lies ${which} the 95% limits.`;
    const far = outside.filter(({ flag }) => flag.at998 === which).length;
    return `${outside.length} ${outside.length === 1 ? "lies" : "lie"} ${which} the 95% limits${far === 0 ? "" : `, ${far} of them ${which} the 99.8% limits too`}: ${names(outside)}.`;
  };
  const own = chart.dots.filter(({ isOwn }) => isOwn).slice(0, 6).map(({ name, value, flag }) => `${name}, at ${print(value)}, is ${flag.at95 === "inside" ? "inside the limits" : `${flag.at95} the ${flag.at998 === "inside" ? "95%" : "99.8%"} limit`}.`);
  return [
    `${chart.title}.`,
    `${chart.dots.length} areas by size; ${chart.targetName.toLowerCase()} ${print(chart.target)}.`,
    side("above"), side("below"), ...own,
    chart.isAdjusted ? "The limits allow for the ordinary differences between areas beyond chance." : "The limits are those of chance alone.",
  ].join(" ");
}

const names = (dots: readonly FunnelDot[]): string => `${dots.slice(0, 8).map(({ name }) => name).join(", ")}${dots.length > 8 ? ` and ${dots.length - 8} more` : ""}`;
