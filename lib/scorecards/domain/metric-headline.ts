import type { MeasurePosition } from "@/lib/objectives/domain/measure-position";
import { showValue } from "@/lib/objectives/domain/measure-position";
import { formatPeriod } from "@/lib/shared/format-date";
import type { VariationIcon } from "@/lib/statistics/spc/types";

const MOVEMENT: Readonly<Record<VariationIcon, string>> = {
  improvement_high: "has risen by more than chance",
  improvement_low: "has fallen by more than chance",
  concern_high: "has risen by more than chance, the wrong way",
  concern_low: "has fallen by more than chance, the wrong way",
  neither_high: "has risen by more than chance",
  neither_low: "has fallen by more than chance",
  common_cause: "shows no change beyond chance",
  suppressed: "has too few months to tell change from chance",
};

/** One sentence that says what the figures say and no more: movement by the SPC rules, the latest value, and its side of the step. */
export function metricHeadline(position: MeasurePosition, areaName: string): string {
  const { metric, latest, spc } = position.report;
  if (!latest) return `${metric.name} in ${areaName}: no figures are held`;
  const value = showValue(metric, latest.value);
  const { step, margin } = position.verdict;
  const side = step && margin !== null ? `, ${margin >= 0 ? "past" : "short of"} the ${showValue({ ...metric, decimals: 0 }, step.value)} step` : "";
  return `${metric.name} ${MOVEMENT[spc.variationIcon]} in ${areaName}: ${value} in ${formatPeriod(latest.periodEnd, "month")}${side}`;
}
