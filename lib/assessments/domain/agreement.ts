import type { SegmentRange } from "@/lib/statistics/oversight-framework/types";
import type { DeficitReading } from "./read-deficit";

/**
 * How a segment worked out here stands beside the published one. `same`: by the average alone. `override`: only with the deficit
 * cap. `either`: the average lies in a gap between two cut points, and the published segment is one of the two. `differs`: ours is
 * another. `not-compared`: one of them is missing.
 */
export type Agreement = "same" | "override" | "either" | "differs" | "not-compared";

/** @param recomputed with the deficit as read; @param overrides how many changed it */
export function agreementOf(published: number | null, recomputed: SegmentRange | null, overrides: number, { inDeficit }: DeficitReading): Agreement {
  if (published === null || published === 5 || recomputed === null) return "not-compared";
  if (published < recomputed.best || published > recomputed.worst) return "differs";
  if (inDeficit === true && overrides > 0) return "override";
  return recomputed.best === recomputed.worst ? "same" : "either";
}

/** How many results stand in each relation. */
export function countAgreements(agreements: readonly Agreement[]): Readonly<Record<Agreement, number>> {
  const count = (kind: Agreement) => agreements.filter((one) => one === kind).length;
  return { same: count("same"), override: count("override"), either: count("either"), differs: count("differs"), "not-compared": count("not-compared") };
}
