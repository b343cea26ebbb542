import type { MeasureReport } from "@/lib/analysis/domain/measure-report";
import { goodSign } from "@/lib/metrics/domain/polarity";
import type { Comparator } from "@/lib/metrics/domain/standard";
import type { Metric } from "@/lib/metrics/domain/metric";
import { formatDate, formatPeriod } from "@/lib/shared/format-date";
import { problem, type Problem } from "@/lib/shared/problem";
import { inSentence } from "@/lib/shared/in-sentence";
import type { Objective } from "./objective";
import { showValue } from "./show-value";
import { STYLE_NEEDS, valueField, type PlanDraft } from "./trajectory-form";

/** How close a typed baseline comes to the figure held before it is another figure: half of the last decimal that is printed. */
const isSame = (a: number, b: number, decimals: number): boolean => Math.abs(a - b) <= 0.5 * 10 ** -decimals + 1e-9;

/** On which side of its values a plan is met: as the objective's own steps say, else by the direction of the measure. */
export function comparatorOf(objective: Pick<Objective, "measures"> | null, metric: Pick<Metric, "code" | "polarity">): Comparator {
  const step = objective?.measures.find(({ metricCode }) => metricCode === metric.code)?.steps.at(-1);
  return step?.comparator ?? (metric.polarity === "decrease" ? "at_most" : "at_least");
}

/** What a plan of a measure must not be, by field. */
export function refusalsOfPlan(plan: PlanDraft, metric: Metric, latestEnd: string | null): readonly Problem[] {
  const refusals: Problem[] = [];
  if (metric.polarity === "neutral") refusals.push(problem("invalid", `Neither direction of ${inSentence(metric.shortName)} is better, so nothing can be planned for it`, "style"));
  if (metric.unit === "percent" && STYLE_NEEDS[plan.style].points !== "date") {
    plan.points.forEach(({ value }, place) => {
      if (value < 0 || value > 100) refusals.push(problem("invalid", "A percentage lies between 0 and 100", valueField(place + 1)));
    });
  }
  const last = plan.points.at(-1);
  if (latestEnd !== null && last && last.dueOn <= latestEnd) refusals.push(problem("invalid", `The last date must be after the latest figure, which is of ${formatDate(latestEnd)}`, "due1"));
  if (latestEnd !== null && plan.baseline && plan.baseline.periodEnd > latestEnd) refusals.push(problem("invalid", `The baseline cannot be after the latest figure, which is of ${formatDate(latestEnd)}`, "baselineEnd"));
  return refusals;
}

/** What a reader should know of a plan before it is proposed or agreed; none of it stands in the way. */
export function cautionsOfPlan(plan: PlanDraft, report: MeasureReport | null, metric: Metric): readonly string[] {
  const cautions: string[] = [];
  const { baseline } = plan;
  const held = baseline && report?.series.points.find(({ periodEnd }) => periodEnd === baseline.periodEnd)?.value;
  if (baseline && held !== null && held !== undefined && !isSame(baseline.value, held, metric.decimals)) {
    cautions.push(`The baseline says ${showValue(metric, baseline.value)}; the figure held for ${formatPeriod(baseline.periodEnd, "month")} is ${showValue(metric, held)}.`);
  }
  if (baseline && (held === null || held === undefined)) cautions.push(`No figure is held for ${formatPeriod(baseline.periodEnd, "month")}, so the baseline cannot be compared with one.`);
  const sign = goodSign(metric.polarity);
  const start = baseline?.value ?? report?.latest?.value ?? null;
  const last = plan.points.at(-1);
  if (STYLE_NEEDS[plan.style].points !== "date" && last && start !== null && (last.value - start) * sign < 0) {
    cautions.push(`The last value, ${showValue(metric, last.value)}, is worse than ${baseline ? "the baseline" : "the latest figure"}, ${showValue(metric, start)}.`);
  }
  const back = plan.points.find(({ value }, place) => place > 0 && (value - (plan.points[place - 1]?.value ?? value)) * sign < 0);
  if (STYLE_NEEDS[plan.style].points === "many" && back) cautions.push(`The value due on ${formatDate(back.dueOn)} is worse than the one before it.`);
  return cautions;
}
