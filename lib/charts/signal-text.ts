import type { ChartPoint, PointMark } from "@/lib/charts/chart-spec";
import type { SpcRule } from "@/lib/statistics/spc/types";

const MARK_WORD: Readonly<Record<PointMark, string>> = {
  common: "Common cause",
  improving: "Improving",
  concerning: "Concerning",
  neither: "Special cause",
  ghost: "Left out of the sums",
  plain: "Too few points to judge",
};

const RULE_WORD: Readonly<Record<SpcRule, string>> = {
  single_above: "above the upper limit",
  single_below: "below the lower limit",
  shift_above: "shift above the mean",
  shift_below: "shift below the mean",
  trend_up: "rising trend",
  trend_down: "falling trend",
  two_of_three_above: "two of three near the upper limit",
  two_of_three_below: "two of three near the lower limit",
};

/** What the rules say of a point: "Improving (shift above the mean, above the upper limit)". */
export function signalText({ value, mark, rules }: Pick<ChartPoint, "value" | "mark" | "rules">): string {
  if (value === null) return "Not held";
  const word = MARK_WORD[mark];
  if (mark === "ghost" || mark === "plain" || mark === "common" || rules.length === 0) return word;
  return `${word} (${rules.map((rule) => RULE_WORD[rule]).join(", ")})`;
}

/** The words of one rule, in lower case. */
export function ruleText(rule: SpcRule): string {
  return RULE_WORD[rule];
}
