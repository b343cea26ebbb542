import type { ObjectiveStatus } from "@/lib/shared/objective-status";

/** What a status is drawn as. */
export type StatusShape = "met" | "on_trajectory" | "off_improving" | "off_not_improving" | "too_early" | "not_measured";

/** A judgement made at the horizon has the shape of the same judgement made before it; the word tells them apart. */
export const SHAPE_OF: Readonly<Record<ObjectiveStatus, StatusShape>> = {
  off_not_improving: "off_not_improving",
  not_met_at_horizon: "off_not_improving",
  off_improving: "off_improving",
  on_trajectory: "on_trajectory",
  met: "met",
  met_at_horizon: "met",
  too_early: "too_early",
  not_measured: "not_measured",
  not_measured_at_horizon: "not_measured",
};

/** Name of the icon of a status in the file of icons, in a frame where its figure is old. */
export const statusIconId = (status: ObjectiveStatus, isStale = false) => `${isStale ? "stale" : "s"}-${SHAPE_OF[status]}` as const;
