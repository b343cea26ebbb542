import type { Basis } from "@/lib/organisations/domain/restate";
import { formatNumber } from "@/lib/shared/format-number";

/** Amounts nearer to nought than this are nought as printed. */
export const NOTHING = 0.05;

/** "−£18.4m", or an en dash where nothing is reported. */
export const moneyText = (amount: number | null): string => formatNumber(amount, { decimals: 1, unit: "£m" });
/** The same without its sign, for words that say the direction. */
export const sizeText = (amount: number): string => moneyText(Math.abs(amount));
export const shareText = (share: number | null, decimals = 0): string => formatNumber(share, { decimals, unit: "%" });

/** "£18.4m in deficit", "£2.0m in surplus" or "in balance". */
export function balanceWords(amount: number): string {
  if (Math.abs(amount) < NOTHING) return "in balance";
  return `${sizeText(amount)} in ${amount < 0 ? "deficit" : "surplus"}`;
}

/** "£3.0m worse than plan", "£1.0m better than plan" or "on plan". */
export function againstPlan(variance: number): string {
  if (Math.abs(variance) < NOTHING) return "on plan";
  return `${sizeText(variance)} ${variance < 0 ? "worse" : "better"} than plan`;
}

/** "a", "a and b", "a, b and c". */
export function listed(names: readonly string[]): string {
  return names.length < 2 ? (names[0] ?? "") : `${names.slice(0, -1).join(", ")} and ${names.at(-1) ?? ""}`;
}

/** What must be said of amounts that come from the bodies a board was made of; null where they are its own. */
export function basisSentence(basis: Basis, predecessors: readonly string[]): string | null {
  if (basis === "restated") return `These amounts are the sum of ${listed(predecessors)}: separate legal bodies, each of which answered for its own.`;
  if (basis !== "estimated") return null;
  return `These amounts are estimated from ${listed(predecessors)}: separate legal bodies, whose amounts are shared out by the people who moved. A deficit belongs to the body that ran it, so nobody answers for this estimate.`;
}
