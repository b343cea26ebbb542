/** Where an objective stands at its latest period; a stale figure is a mark beside the status, never instead of it. */
export type StatusKind = "met" | "on_trajectory" | "off_improving" | "off_not_improving" | "too_early" | "not_measured";

export const STATUS_KINDS: readonly StatusKind[] = ["off_not_improving", "off_improving", "on_trajectory", "met", "too_early", "not_measured"];

export const STATUS_TEXT: Readonly<Record<StatusKind, string>> = {
  met: "Met",
  on_trajectory: "On trajectory",
  off_improving: "Off trajectory, improving",
  off_not_improving: "Off trajectory, not improving",
  too_early: "Too early to tell",
  not_measured: "Not measured",
};

/** The words printed beside the shape: "On trajectory, stale". */
export function statusText(status: StatusKind, isStale = false): string {
  return isStale ? `${STATUS_TEXT[status]}, stale` : STATUS_TEXT[status];
}
