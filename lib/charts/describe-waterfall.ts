import { formatNumber } from "@/lib/shared/format-number";
import type { Waterfall } from "@/lib/charts/waterfall";

/** The text alternative of a waterfall: where it starts, each step, where it ends. */
export function describeWaterfall({ title, unit, decimals, start, steps, end }: Waterfall): string {
  const print = (value: number, signed = false): string => formatNumber(value, { decimals, unit, signed });
  return `${title}. ${start.label}: ${print(start.value)}. ${steps.map(({ label, amount }) => `${label}: ${print(amount, true)}. `).join("")}${end.label}: ${print(end.value)}.`;
}
