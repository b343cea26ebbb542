import type { MeasurePosition } from "@/lib/objectives/domain/measure-position";
import { unitSign } from "@/lib/objectives/domain/show-value";
import { formatPeriod } from "@/lib/shared/format-date";
import { formatDifference, formatNumber } from "@/lib/shared/format-number";
import { addMonths, monthsBetween } from "@/lib/shared/month";
import { comparePace } from "@/lib/statistics/realism/compare-pace";
import { requiredChange } from "@/lib/statistics/realism/required-change";
import type { WorkedPace } from "./objective-page";

/** A pace that a publication printed of an objective's target, to stand beside our own. */
export interface PrintedPace {
  readonly objectiveCode: string;
  /** Month that it is counted from, last day. */
  readonly from: string;
  readonly text: string;
}

/** Printed of the 18-week target: domain facts of the product, in docs/methods/realism.md. */
export const PRINTED_PACES: readonly PrintedPace[] = [
  { objectiveCode: "N4", from: "2025-07-31", text: "Printed by analyses of the 18-week target (King’s Fund, Institute for Fiscal Studies): from 61.3%, 8.37 points a year needed against 2.5 achieved from 58.8%, 3.35 times. Ours differs by as much as the figures loaded here differ from the printed ones." },
];

/**
 * The pace a target asked when it was set, beside the change of the year before, worked out from England's loaded figures.
 * @param position England's, of the judged measure
 * @returns null where the month, the year before it or a target after it is not held
 */
export function workedPace(position: MeasurePosition, printed: PrintedPace): WorkedPace | null {
  const { report: { metric, series }, final } = position;
  if (metric.polarity === "neutral" || final === null || final.dueOn <= printed.from) return null;
  const valueOn = (end: string): number | null => series.points.find(({ periodEnd }) => periodEnd === end)?.value ?? null;
  const before = addMonths(printed.from, -12);
  const [start, yearAgo] = [valueOn(printed.from), valueOn(before)];
  if (start === null || yearAgo === null) return null;
  const months = monthsBetween(printed.from, final.dueOn);
  const required = requiredChange(start, final.value, metric.polarity);
  const achieved = requiredChange(yearAgo, start, metric.polarity);
  const pace = comparePace(required, months, achieved);
  const show = (value: number, decimals = metric.decimals): string => formatNumber(value, { decimals, unit: unitSign(metric) });
  const gap = (value: number, decimals = 2): string => formatDifference(value, { unit: unitSign(metric), decimals });
  const month = formatPeriod(printed.from, "month");
  const reachedOn = pace.periodsToTarget === null ? null : formatPeriod(addMonths(printed.from, Math.ceil(pace.periodsToTarget)), "month");
  const ratio = pace.ratio === null ? null : formatNumber(pace.ratio, { decimals: 2 });
  const targetOf = show(final.value, Number.isInteger(final.value) ? 0 : metric.decimals);
  return {
    facts: [
      { name: `England, ${month}`, value: show(start) },
      { name: `Target for ${formatPeriod(final.dueOn, "month")}`, value: `${targetOf}, ${formatNumber(months)} months on` },
      { name: "Change needed", value: gap(required) },
      { name: "Pace needed", value: `${gap(pace.requiredPerYear)} a year` },
      { name: `Achieved in the year before, from ${show(yearAgo)}`, value: gap(achieved) },
      { name: "Needed against achieved", value: ratio === null ? (pace.because ?? "") : `${ratio} times` },
      { name: "Reached at that pace", value: reachedOn === null ? (pace.because ?? "never") : `${reachedOn}, after ${formatNumber((pace.periodsToTarget ?? 0) / 12, { decimals: 1 })} years` },
    ],
    sentence: ratio === null || reachedOn === null
      ? `From ${show(start)} in ${month}, ${targetOf} asked for ${gap(pace.requiredPerYear, 1)} a year; the year before had none to show.`
      : `From ${show(start)} in ${month}, ${targetOf} by ${formatPeriod(final.dueOn, "month")} asked for ${gap(pace.requiredPerYear, 1)} a year, ${ratio} times the ${gap(achieved, 1)} achieved in the year before; at that pace it would be reached in ${reachedOn}.`,
    beside: printed.text,
  };
}
