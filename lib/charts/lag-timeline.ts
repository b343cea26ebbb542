import type { LagStage } from "@/lib/statistics/lag/lag-stage";

export type LagBandStage = Exclude<LagStage, "not started">;

/** A stretch of time in one stage. */
export interface LagBand {
  readonly stage: LagBandStage;
  /** First and last day, `YYYY-MM-DD`; a null end runs to the end of the axis. */
  readonly from: string;
  readonly to: string | null;
  /** Instead of the stage's own word; null for that word. */
  readonly text: string | null;
}

/** A day on which judging makes sense. */
export interface LagDate {
  /** `YYYY-MM-DD`. */
  readonly on: string;
  /** "13 May 2027: judge 70%". */
  readonly label: string;
}

export interface LagRow {
  /** "Lead measures", "This measure", "Outcome". */
  readonly name: string;
  readonly note: string;
  /** Rising, not overlapping. */
  readonly bands: readonly LagBand[];
  readonly dates: readonly LagDate[];
}

/** When each measure can show a result. */
export interface LagTimeline {
  /** The finding. */
  readonly title: string;
  readonly today: string;
  /** Ends of the axis. */
  readonly from: string;
  readonly to: string;
  readonly rows: readonly LagRow[];
}

/** The words of the stages as printed. */
export const LAG_STAGE_TEXT: Readonly<Record<LagBandStage, string>> = {
  acting: "Acting",
  "too early": "Too early to tell",
  "early signal": "Early signal possible",
  "should be visible": "Should be visible",
};
