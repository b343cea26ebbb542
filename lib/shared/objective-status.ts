/**
 * Status of an objective: the one vocabulary of screens, files, packs and shapes, from most worrying to unknown. The ladder that
 * chooses among them is `lib/objectives/domain/status.ts`. Stale is a mark beside a status, never one of them.
 */
export const STATUS_WORD = {
  not_met_at_horizon: "Not met at horizon",
  off_not_improving: "Off trajectory, not improving",
  off_improving: "Off trajectory, improving",
  on_trajectory: "On trajectory",
  met: "Met",
  met_at_horizon: "Met at horizon",
  too_early: "Too early to tell",
  not_measured: "Not measured",
  not_measured_at_horizon: "Not measured at horizon",
} as const;

export type ObjectiveStatus = keyof typeof STATUS_WORD;

/** How counts and sorted tables run. */
export const STATUS_ORDER = Object.keys(STATUS_WORD) as readonly ObjectiveStatus[];

/** Statuses that say nothing about how well it goes. */
export const isUnknownStatus = (status: ObjectiveStatus): boolean => status === "too_early" || status === "not_measured" || status === "not_measured_at_horizon";

/** The words printed beside the shape: "On trajectory, stale". */
export const statusText = (status: ObjectiveStatus, isStale = false): string => (isStale ? `${STATUS_WORD[status]}, stale` : STATUS_WORD[status]);
