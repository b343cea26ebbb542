import { nameRun } from "@/lib/charts/period-position";
import { ruleText } from "@/lib/charts/signal-text";
import { VARIATION_TEXT } from "@/lib/charts/icon-text";
import { formatDifference, formatNumber } from "@/lib/shared/format-number";
import { formatDate, formatPeriod } from "@/lib/shared/format-date";
import { roundTo } from "@/lib/shared/rounding";
import type { ChartPoint, ChartSpec } from "@/lib/charts/chart-spec";

/** Points from which limits and icons are shown. */
const POINTS_NEEDED = 13;

/** The text alternative of a chart: the sentences of `describeSentences` in one paragraph. */
export function describeChart(spec: ChartSpec): string {
  return describeSentences(spec).join(" ");
}

/**
 * What the chart shows, finding first: latest value and what the rules say of it, limits, target, next
 * step, reference, period covered, gaps, breaks. Every figure is rounded as it is drawn.
 */
export function describeSentences(spec: ChartSpec): string[] {
  const latest = spec.latest === null ? undefined : spec.points[spec.latest];
  if (!latest || latest.value === null) return ["No figures are held."];
  return [
    latestSentence(spec, latest, latest.value),
    limitsSentence(spec, latest.value),
    targetSentence(spec, latest, latest.value),
    nextStepSentence(spec, latest),
    referenceSentence(spec, latest),
    coverageSentence(spec),
    gapsSentence(spec),
    ...spec.breaks.map(({ label, periodEnd }) => `A break is marked from ${formatPeriod(periodEnd, spec.periodKind)}: ${label}.`),
  ].filter((sentence) => sentence !== "");
}

function figure(spec: ChartSpec, value: number): string {
  return formatNumber(value, { decimals: spec.decimals, unit: spec.unit });
}

function latestSentence(spec: ChartSpec, latest: ChartPoint, value: number): string {
  const opening = `The latest value is ${figure(spec, value)}, ${formatPeriod(latest.periodEnd, spec.periodKind)}`;
  if (spec.segments.length === 0) return `${opening}.`;
  const icon = VARIATION_TEXT[spec.variationIcon];
  const words = `${icon.charAt(0).toLowerCase()}${icon.slice(1)}`;
  // A point outside its limits is told by the next sentence.
  const told = latest.mark === "common" || latest.mark === "ghost" ? [] : latest.rules.filter((rule) => rule !== "single_above" && rule !== "single_below");
  const rules = told.map(ruleText);
  return rules.length === 0 ? `${opening}: ${words}.` : `${opening}: ${words} (${rules.join(", ")}).`;
}

function limitsSentence(spec: ChartSpec, value: number): string {
  const segment = spec.segments[spec.segments.length - 1];
  if (!segment) return fewPointsSentence(spec);
  const { lower, upper, mean } = segment;
  const where = value > upper ? "above the upper limit" : value < lower ? "below the lower limit" : "within the limits";
  return `It is ${where}: lower limit ${figure(spec, lower)}, mean ${figure(spec, mean)}, upper limit ${figure(spec, upper)}.`;
}

function fewPointsSentence({ usablePoints }: ChartSpec): string {
  if (usablePoints === 1) return "There is one point only, so no line is drawn.";
  if (usablePoints === 2) return "There are two points only, which show no trend.";
  if (usablePoints < POINTS_NEEDED) return `There are ${usablePoints} of the ${POINTS_NEEDED} points needed for limits, so none are drawn.`;
  return "No limits are drawn.";
}

function targetSentence(spec: ChartSpec, latest: ChartPoint, value: number): string {
  if (latest.target === null) return "";
  const difference = roundTo(roundTo(value, spec.decimals) - roundTo(latest.target, spec.decimals), spec.decimals);
  const target = `the step in force, ${figure(spec, latest.target)}`;
  if (difference === 0) return `It equals ${target}.`;
  const amount = formatDifference(Math.abs(difference), { decimals: spec.decimals, unit: spec.unit });
  return `It is ${amount} ${difference > 0 ? "above" : "below"} ${target}.`;
}

function nextStepSentence(spec: ChartSpec, latest: ChartPoint): string {
  const next = spec.steps.find(({ at }) => at > latest.at);
  return next ? `The next step is ${figure(spec, next.value)} by ${formatDate(next.dueOn)}.` : "";
}

function referenceSentence(spec: ChartSpec, latest: ChartPoint): string {
  if (!spec.reference || latest.reference === null) return "";
  return `${spec.reference.label} is at ${figure(spec, latest.reference)} in the same period.`;
}

function coverageSentence(spec: ChartSpec): string {
  const held = spec.points.filter(({ value }) => value !== null);
  const first = held[0];
  const last = held[held.length - 1];
  if (!first || !last || first === last) return "";
  return `The chart has ${held.length} values, from ${formatPeriod(first.periodEnd, spec.periodKind)} to ${formatPeriod(last.periodEnd, spec.periodKind)}.`;
}

function gapsSentence(spec: ChartSpec): string {
  if (spec.gaps.length === 0) return "";
  const names = spec.gaps.map(({ start, end }) => nameRun(spec.points[start]?.periodEnd ?? "", spec.points[end]?.periodEnd ?? "", spec.periodKind));
  return `Not held: ${names.join(", ")}.`;
}
