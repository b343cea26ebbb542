import { describeSentences } from "@/lib/charts/describe-chart";
import { neededText } from "@/lib/charts/trajectory-labels";
import { planValue } from "@/lib/charts/plan-value";
import { formatDate, formatPeriod } from "@/lib/shared/format-date";
import { formatNumber } from "@/lib/shared/format-number";
import type { TrajectoryChart } from "@/lib/charts/trajectory-chart";

/** The text alternative: latest figure and what the rules say of it, then plans, pace needed, projection and best level held. */
export function describeTrajectoryChart(chart: TrajectoryChart): string {
  const { spec, plans, projection, needed, ceiling, hasSpc } = chart;
  const print = (value: number): string => formatNumber(value, { decimals: spec.decimals, unit: spec.unit });
  const latest = spec.points[spec.latest ?? -1];
  const isLine = plans.some(({ role, shape }) => role === "in_force" && shape === "line");
  const held = describeSentences(spec)
    .filter((sentence) => hasSpc || (sentence !== "No limits are drawn." && !sentence.includes("needed for limits")))
    .map((sentence) => (isLine ? sentence.replace("the step in force", "the trajectory in force") : sentence));
  const planned = plans.flatMap((plan) => {
    const last = plan.points.at(-1);
    if (last === undefined) return [];
    const now = latest === undefined || plan.role === "in_force" ? null : planValue(plan, latest.at);
    const opening = `${plan.name}: ${plan.points.length === 1 ? "one value" : `${plan.points.length} values`}, ending at ${print(last.value)} on ${formatDate(last.dueOn)}`;
    return [now === null ? `${opening}.` : `${opening}; at the latest period it asks for ${print(now)}.`];
  });
  const end = projection.at(-1);
  return [
    ...held,
    ...planned,
    ...(needed === null || latest?.value == null ? [] : [`${neededText(needed.perYear, needed.value - latest.value, spec)} to reach ${print(needed.value)} by ${formatDate(needed.dueOn)}.`]),
    ...(end === undefined ? [] : [`The projection ends at ${formatPeriod(end.periodEnd, spec.periodKind)}: ${print(end.centre)}, with an 80% range of ${print(end.p80[0])} to ${print(end.p80[1])}.`]),
    ...(ceiling === null ? [] : [`${ceiling.label}: ${print(ceiling.value)}.`]),
  ].join(" ");
}
