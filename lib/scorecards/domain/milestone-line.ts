import type { Milestone } from "@/lib/objectives/domain/objective";
import { formatDate } from "@/lib/shared/format-date";
import type { MilestoneLine } from "./objective-page";

/**
 * A milestone as it stood on a day: reached by then, to come, or overdue from the day after it was due. What was recorded later
 * was not known then.
 * @param asOf `YYYY-MM-DD`
 */
export function milestoneLine({ position, dueOn, text, reachedOn, recordedOn }: Milestone, asOf: string): MilestoneLine {
  const known = reachedOn !== null && reachedOn <= asOf && (recordedOn === null || recordedOn <= asOf) ? reachedOn : null;
  const state = known === null ? (dueOn < asOf ? "Overdue" : "To come") : `Reached ${formatDate(known)}${known > dueOn ? ", late" : ""}`;
  return { position, when: formatDate(dueOn), text, state, reachedOn: known };
}
