import { formatDate } from "@/lib/shared/format-date";
import { problem, type Problem } from "@/lib/shared/problem";
import { failure, success, type Result } from "@/lib/shared/result";
import type { Trajectory } from "./domain/trajectory";

const DECIDED = { agreed: "agreed", returned: "returned", withdrawn: "withdrawn" } as const;

/**
 * Why nobody may change or decide a trajectory any more, whatever their role; null for one that waits. Asked before any role,
 * reach or author is looked at. The wall behind it is the trigger `trajectory_decided_stays`.
 */
function lockedBecause({ state, decidedOn, version }: Pick<Trajectory, "state" | "decidedOn" | "version">): Problem | null {
  if (state === "proposed") return null;
  const day = decidedOn === null ? "" : ` on ${formatDate(decidedOn)}`;
  return problem("locked", `Version ${version} was ${DECIDED[state]}${day} and is not changed any more. Propose the next version instead.`);
}

/**
 * A proposal held for a change: refused where it is decided, even while this waited for its turn, and where it is out of reach.
 * @param seen version by its number, whoever reads
 * @param hold the same within reach, held until the open transaction ends
 */
export async function holdProposal<T extends Pick<Trajectory, "state" | "decidedOn" | "version">>(seen: T | null, hold: () => Promise<T | null>): Promise<Result<T>> {
  const locked = seen && lockedBecause(seen);
  if (locked) return failure(locked);
  const held = await hold();
  if (held === null) return failure(problem("not_found", "There is no such proposal within your reach"));
  const lockedSince = lockedBecause(held);
  return lockedSince ? failure(lockedSince) : success(held);
}
