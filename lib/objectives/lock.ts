import { formatDate } from "@/lib/shared/format-date";
import { problem, type Problem } from "@/lib/shared/problem";
import type { Trajectory } from "./domain/trajectory";

const DECIDED = { agreed: "agreed", returned: "returned", withdrawn: "withdrawn" } as const;

/**
 * Why nobody may change or decide a trajectory any more, whatever their role; null for one that waits. Asked before any role,
 * reach or author is looked at. The wall behind it is the trigger `trajectory_decided_stays`.
 */
export function lockedBecause({ state, decidedOn, version }: Pick<Trajectory, "state" | "decidedOn" | "version">): Problem | null {
  if (state === "proposed") return null;
  const day = decidedOn === null ? "" : ` on ${formatDate(decidedOn)}`;
  return problem("locked", `Version ${version} was ${DECIDED[state]}${day} and is not changed any more. Propose the next version instead.`);
}
