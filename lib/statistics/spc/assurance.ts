import { dialectRules } from "./dialects";
import type { AssuranceIcon, ImprovementDirection, SpcDialect } from "./types";
import type { XmrLimits } from "./xmr-limits";

/**
 * Whether the process, left as it is, will meet its target: the target against the latest limits.
 * Pass is asked before fail, so a constant series on its target passes.
 * @param target in the units of the values; null for none.
 * @param tolerance distance within which the target counts as lying on a limit.
 */
export function assuranceIcon(
  limits: XmrLimits,
  target: number | null,
  improvement: ImprovementDirection,
  dialect: SpcDialect,
  tolerance: number,
): AssuranceIcon {
  if (target === null || improvement === "neutral") return "none";
  const { targetOnLimitDecides } = dialectRules(dialect);
  const isOutside = (distance: number) => (targetOnLimitDecides ? distance >= -tolerance : distance > tolerance);
  const under = isOutside(limits.lower - target);
  const over = isOutside(target - limits.upper);
  if (improvement === "increase" ? under : over) return "pass";
  if (improvement === "increase" ? over : under) return "fail";
  return "hit_or_miss";
}
