import { besideStep } from "@/lib/metrics/domain/polarity";
import { OWN_SCOPE, YEAR_BEFORE_SCOPE } from "@/lib/objectives/domain/objective";
import { showValue } from "@/lib/objectives/domain/show-value";
import type { Standing } from "@/lib/objectives/domain/standing";
import { formatPeriod } from "@/lib/shared/format-date";
import { formatNumber } from "@/lib/shared/format-number";
import { inSentence } from "@/lib/shared/in-sentence";

/** A target printed without decimals it does not have: "92%", "2.5 days". */
export function targetText(position: NonNullable<Standing["position"]>, value: number): string {
  const { metric } = position.report;
  return showValue({ ...metric, decimals: Number.isInteger(value) ? 0 : metric.decimals }, value);
}

const stepName = (position: NonNullable<Standing["position"]>): string => {
  const { step } = position.verdict;
  if (step === null) return "its step";
  const value = targetText(position, step.value);
  if (step.scope === YEAR_BEFORE_SCOPE) return `the ${value} of a year before`;
  return step.scope === OWN_SCOPE ? `its agreed ${value}` : `the national step of ${value}`;
};

/** What the pace says of the final target, to stand behind the status; empty where it says nothing. */
function paceClause({ position, realism }: Standing, isGood: boolean): string {
  const final = position?.final;
  if (!position || !final || !realism) return "";
  const target = targetText(position, final.value);
  const { ratio, because } = realism.pace;
  if (because === "moving the wrong way") return `${isGood ? ", but" : ", and"} has been moving away from ${target}`;
  if (because === "not moving") return `${isGood ? ", but" : ", and"} has not moved towards ${target}`;
  if (ratio === null) return "";
  if (ratio <= 1) return `${isGood ? ", and" : ", but"} ${target} is within its recent pace`;
  return `${isGood ? ", but" : ", and"} ${target} asks for ${formatNumber(ratio, { decimals: 1 })} times its recent pace`;
}

/**
 * The finding of a page, in one sentence: where the area stands, and what its pace says of the final target. Never more than the
 * rung of the ladder and the realism say.
 */
export function objectiveHeadline(standing: Standing, areaName: string): string {
  const { objective, position, rung, lag } = standing;
  const subject = inSentence(objective.shortTitle);
  const value = position?.report.latest ? showValue(position.report.metric, position.report.latest.value) : "";
  const beside = besideStep(position?.report.metric.polarity ?? "increase", false);
  switch (rung) {
    case "lagging":
      return `${objective.shortTitle} in ${areaName}: too early to judge, because no change can be seen before ${formatPeriod(lag?.earliest ?? "", "month")}`;
    case "no_figure":
      return `${objective.shortTitle} cannot be judged for ${areaName}: no figure is held`;
    case "no_target":
      return `${objective.shortTitle} cannot be judged for ${areaName}: ${value} has no target to be held against`;
    case "horizon_not_measured":
      return `Nobody can tell whether ${areaName} reached its target for ${subject}: no figure is held for the day it was due`;
    case "horizon_met":
      return `${areaName} reached its target for ${subject} when it was due`;
    case "horizon_missed":
      return `${areaName} did not reach its target for ${subject} when it was due`;
    case "final_met":
      return `${areaName} meets the final target of ${position?.final ? targetText(position, position.final.value) : ""} with ${value}`;
    case "no_step_yet":
      return `${areaName} is at ${value}; the first step for ${subject} is not due yet${paceClause(standing, true)}`;
    case "at_step":
      return `${areaName} meets ${position ? stepName(position) : "its step"} with ${value}${paceClause(standing, true)}`;
    case "near_step":
      return `${areaName}, at ${value}, is ${beside} ${position ? stepName(position) : "its step"} by no more than ordinary movement${paceClause(standing, false)}`;
    case "improving":
      return `${areaName}, at ${value}, is ${beside} ${position ? stepName(position) : "its step"} but moving towards it${paceClause(standing, false)}`;
    case "not_improving":
      return `${areaName}, at ${value}, is ${beside} ${position ? stepName(position) : "its step"} and not moving towards it${paceClause(standing, false)}`;
  }
}
