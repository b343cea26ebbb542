/** Status of an objective: one vocabulary everywhere. Stale is a mark beside it, never one of these. */
export type ObjectiveStatus = "not_measured" | "too_early" | "met" | "on_trajectory" | "off_improving" | "off_not_improving";

export const STATUS_WORD: Readonly<Record<ObjectiveStatus, string>> = {
  off_not_improving: "Off trajectory, not improving",
  off_improving: "Off trajectory, improving",
  on_trajectory: "On trajectory",
  met: "Met",
  too_early: "Too early to tell",
  not_measured: "Not measured",
};

/** From most worrying to unknown; how counts and sorted tables run. */
export const STATUS_ORDER: readonly ObjectiveStatus[] = ["off_not_improving", "off_improving", "on_trajectory", "met", "too_early", "not_measured"];
