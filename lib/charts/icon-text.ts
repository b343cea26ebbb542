import type { AssuranceIcon, VariationIcon } from "@/lib/statistics/spc/types";

/** What each variation icon says, in the words of Making Data Count. */
export const VARIATION_TEXT: Readonly<Record<VariationIcon, string>> = {
  common_cause: "Common cause, no significant change",
  improvement_high: "Special cause, improving, higher",
  improvement_low: "Special cause, improving, lower",
  concern_high: "Special cause, concerning, higher",
  concern_low: "Special cause, concerning, lower",
  neither_high: "Special cause, higher, neither good nor bad",
  neither_low: "Special cause, lower, neither good nor bad",
  suppressed: "Too few points for a variation icon",
};

/** What each assurance icon says of the target in force at the latest point. */
export const ASSURANCE_TEXT: Readonly<Record<AssuranceIcon, string>> = {
  pass: "Consistently passes the target",
  fail: "Consistently fails the target",
  hit_or_miss: "Hit and miss against the target",
  none: "No target to judge against",
  suppressed: "Too few points for an assurance icon",
};
