import type { Holding } from "@/lib/analysis/domain/holding";

/** Last day of the latest month that any board has a finance return for; null where none is held. */
export function lastFinanceMonth(holdings: readonly Pick<Holding, "metricCode" | "kind" | "scheme" | "to">[]): string | null {
  return holdings.find(({ metricCode, kind, scheme }) => metricCode === "F01" && kind === "icb" && scheme === "")?.to ?? null;
}
