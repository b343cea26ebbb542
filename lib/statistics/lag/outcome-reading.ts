import type { LagStage } from "./lag-stage";
import type { OutcomeSignal } from "./outcome-signal";

/** How an outcome is spoken of, in the words shown. */
export type OutcomeReading =
  | "Not started"
  | "Too early to tell"
  | "Early signal"
  | "Early signal for the worse"
  | "No signal yet"
  | "Change seen"
  | "Change for the worse"
  | "No change seen"
  | "Not measured";

const EARLY: Record<OutcomeSignal, OutcomeReading> = { better: "Early signal", worse: "Early signal for the worse", none: "No signal yet" };
const DUE: Record<OutcomeSignal, OutcomeReading> = { better: "Change seen", worse: "Change for the worse", none: "No change seen" };

/**
 * The reading of a lagging outcome. Before the earliest visible month it is too early to tell, whatever the figures do:
 * the intervention cannot have moved them. "No change seen" is said from the latest visible month only.
 * Source: docs/methods/lag.md.
 * @param signal null where there is nothing to compare.
 */
export function outcomeReading(stage: LagStage, signal: OutcomeSignal | null): OutcomeReading {
  if (stage === "not started") return "Not started";
  if (stage === "acting" || stage === "too early") return "Too early to tell";
  if (signal === null) return "Not measured";
  return stage === "early signal" ? EARLY[signal] : DUE[signal];
}
