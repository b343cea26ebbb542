import type { StatusCounts } from "@/lib/charts/status-bar";
import type { ObjectiveArea } from "@/lib/objectives/domain/objective";
import type { BoundarySet } from "@/lib/organisations/domain/boundary-set";
import type { ObjectiveStatus } from "@/lib/shared/objective-status";
import type { FewWarning } from "./few-guard";

/** An objective as the register lists it. */
export interface RegisterLine {
  readonly code: string;
  readonly area: ObjectiveArea;
  readonly title: string;
  readonly targetText: string;
  readonly horizonText: string;
  readonly sourceText: string;
  readonly ownProposal: boolean;
  readonly isIllustrative: boolean;
  /** What is judged today: the measure, and where it is another than the objective's own why. */
  readonly judgedText: string;
  /** The board whose own it is; null = national. */
  readonly board: { readonly code: string; readonly name: string; readonly regionCode: string | null } | null;
  /** Of the board asked for or whose own it is; null where boards are counted. */
  readonly standing: { readonly status: ObjectiveStatus; readonly text: string; readonly because: string; readonly stale: boolean; readonly valueText: string | null } | null;
  /** Of the boards of the set; null for a board's own objective, and where one board is asked for. */
  readonly counts: StatusCounts | null;
  readonly countsText: string;
}

/** The register of objectives as one reader asked for it. */
export interface ObjectivesPage {
  readonly set: BoundarySet;
  /** `YYYY-MM-DD`. */
  readonly asOf: string;
  readonly headline: string;
  /** Null = all boards. */
  readonly board: { readonly code: string; readonly name: string } | null;
  /** National ones by area of oversight, in its order. */
  readonly national: readonly { readonly area: ObjectiveArea; readonly name: string; readonly lines: readonly RegisterLine[] }[];
  /** Boards' own, by name of the board. */
  readonly local: readonly RegisterLine[];
  readonly localText: string;
  readonly boards: readonly { readonly code: string; readonly name: string }[];
  readonly total: number;
  /** National ones in force, whether shown or not. */
  readonly nationalCount: number;
  readonly fewWarnings: readonly FewWarning[];
}
