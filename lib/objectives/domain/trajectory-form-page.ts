import type { DifferenceRow } from "./trajectory-diff";
import type { FormFields } from "./trajectory-form";
import type { TrajectoryPreview } from "./trajectory-form-preview";
import type { NamedBoard, VersionInForce } from "./trajectory-form-subject";
import type { Trajectory } from "./trajectory";
import type { Problem } from "@/lib/shared/problem";

/** What is said of a measure on every page about a trajectory. */
export interface MeasureFacts {
  readonly code: string;
  readonly name: string;
  readonly unitLabel: string;
  readonly unit: string;
  readonly decimals: number;
  /** Latest figure in words; null where none is held. */
  readonly latest: string | null;
  /** Why this and not the objective's own measure; null where it is its own. */
  readonly meanwhile: string | null;
  readonly isIllustrative: boolean;
}

export interface ObjectiveHead {
  readonly code: string;
  readonly title: string;
  readonly isLocal: boolean;
  readonly targetText: string;
}

interface TrajectoryPage {
  readonly objective: ObjectiveHead;
  readonly board: NamedBoard;
  readonly measure: MeasureFacts;
}

/** The form that proposes a trajectory or changes the proposal that waits. */
export interface TrajectoryEditor extends TrajectoryPage {
  readonly inForce: VersionInForce | null;
  readonly open: Trajectory | null;
  /** What the form shows: as asked for in the address, else the proposal, else what is in force, else the latest figure. */
  readonly fields: FormFields;
  /** What is wrong with the plan as asked for; the preview is then of nothing. */
  readonly problems: readonly Problem[];
  readonly preview: TrajectoryPreview;
}

/** Why a reader may not decide. */
export type WhyNotDecide = "own" | null;

/** A proposal as the second person sees it. */
export interface TrajectoryDecisionPage extends TrajectoryPage {
  readonly proposal: Trajectory;
  readonly inForce: Pick<VersionInForce, "name" | "version"> | null;
  readonly preview: TrajectoryPreview;
  readonly difference: readonly DifferenceRow[];
  readonly whyNot: WhyNotDecide;
}

export interface HistoryEntry {
  readonly trajectory: Trajectory;
  /** With the agreed version before it, or the national steps. */
  readonly difference: readonly DifferenceRow[];
  readonly beforeName: string | null;
}

export interface TrajectoryHistory extends TrajectoryPage {
  /** Newest first. */
  readonly entries: readonly HistoryEntry[];
  readonly inForce: VersionInForce | null;
  /** Whether the reader sees proposals, or agreed versions alone. */
  readonly seesProposals: boolean;
}

export interface ProposalItem {
  readonly trajectory: Trajectory;
  readonly objectiveTitle: string;
  readonly board: NamedBoard;
  readonly isLocal: boolean;
  /** True for a local objective that nobody else sees yet. */
  readonly isNew: boolean;
  readonly finalText: string;
  /** May this reader decide it? */
  readonly mayDecide: boolean;
  readonly isOwn: boolean;
}

export interface ProposalsPage {
  readonly waiting: readonly ProposalItem[];
  readonly decided: readonly ProposalItem[];
  readonly mayPropose: boolean;
  readonly mayAgree: boolean;
  /** Boards for which the reader may propose a local objective. */
  readonly boards: readonly NamedBoard[];
}
