import { STATUS_ORDER, STATUS_WORD, statusText, type ObjectiveStatus } from "@/lib/shared/objective-status";

export interface StatusCounts {
  /** Bodies of each status; a status that is left out has none. */
  readonly counts: Partial<Readonly<Record<ObjectiveStatus, number>>>;
  /** How many of these rest on a stale figure. */
  readonly stale?: Partial<Readonly<Record<ObjectiveStatus, number>>>;
}

export interface StatusPart {
  readonly status: ObjectiveStatus;
  readonly isStale: boolean;
  readonly count: number;
}

/**
 * The parts of a bar in their fixed order, from most worrying to unknown, stale ones after the fresh of their status.
 * @throws RangeError for a count that is not a whole number, or more stale than there are
 */
export function statusParts({ counts, stale = {} }: StatusCounts): StatusPart[] {
  return STATUS_ORDER.flatMap((status) => {
    const [all, old] = [counts[status] ?? 0, stale[status] ?? 0];
    if (![all, old].every((count) => Number.isInteger(count) && count >= 0) || old > all) throw new RangeError(`${all} of status ${STATUS_WORD[status]}, ${old} of them stale`);
    return [{ status, isStale: false, count: all - old }, { status, isStale: true, count: old }].filter(({ count }) => count > 0);
  });
}

/** "14 off trajectory, not improving; 9 on trajectory": the accessible name of a bar. */
export function describeStatusCounts(counts: StatusCounts): string {
  const parts = statusParts(counts).map(({ status, isStale, count }) => { const words = statusText(status, isStale); return `${count} ${words.charAt(0).toLowerCase()}${words.slice(1)}`; });
  return parts.length === 0 ? "None counted" : parts.join("; ");
}
