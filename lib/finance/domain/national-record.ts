import type { Statement, StatedFact } from "@/lib/observations/domain/stated-facts";

/** A thing about systems' finances with all that documents state of it. */
export interface RecordedFact {
  readonly id: string;
  readonly title: string;
  /** In order of time. */
  readonly statements: readonly Statement[];
}

/** What documents state of systems' finances, as far as it can have been known. */
export const financeRecord = (facts: readonly StatedFact[]): readonly RecordedFact[] =>
  facts.filter(({ area }) => area === "finance").map(({ id, title, then, since, now }) => ({ id, title, statements: [then, ...since, ...(now === null ? [] : [now])] }));

/** What the record comes to. */
export function recordFinding(record: readonly RecordedFact[]): string {
  const isPlanKnown = record.some(({ id, statements }) => id === "savings-asked" && statements.some(({ period }) => period === "2025/26 plan"));
  return `On record: a third of the savings planned in 2022/23 did not recur${isPlanKnown ? ", and three years later systems planned nearly twice as much" : ""}`;
}
