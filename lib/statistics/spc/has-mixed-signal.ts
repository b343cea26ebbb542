import { isUpwardRule } from "./dialects";
import type { SpcRule } from "./types";

/**
 * Whether a point breaks rules that point both ways, so that one side had to be chosen for its colour and icon.
 * On a measure without a good direction it says that the signals oppose each other, not that one is a concern.
 * @param rules every rule the point breaks, as in `SpcPoint.rules`.
 */
export function hasMixedSignal(rules: readonly SpcRule[]): boolean {
  return rules.some(isUpwardRule) && !rules.every(isUpwardRule);
}
