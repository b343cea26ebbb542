import type { BoundarySet } from "@/lib/organisations/domain/boundary-set";
import type { Basis } from "@/lib/organisations/domain/restate";
import type { ObjectiveArea } from "@/lib/objectives/domain/objective";
import type { RealismBand } from "@/lib/statistics/realism/realism-verdict";
import type { ObjectiveStatus } from "@/lib/shared/objective-status";
import type { MeasureRow } from "./measure-row";
import type { ReleaseTexts } from "./release-texts";
import type { ShownRevision } from "./revision-texts";

/** A measure's row with its small chart; how old figures are and on which boundaries is said once for the board. */
export interface ScorecardMeasure extends Omit<MeasureRow, "staleText" | "basis" | "basisUntil" | "revision"> {
  /** As in `MeasureRow`, without its reason, which is said once for the board. */
  readonly revision?: Omit<ShownRevision, "reason">;
  /** SVG as `shortSvg` writes it, hidden from readers: its figures stand beside it. */
  readonly sparkline: string;
}

export interface ScorecardObjective {
  readonly code: string;
  readonly area: ObjectiveArea;
  /** The board's own priority, beside the national ones. */
  readonly isLocal: boolean;
  readonly isIllustrative: boolean;
  readonly title: string;
  readonly shortTitle: string;
  readonly targetText: string;
  readonly ownProposal: boolean;
  readonly status: ObjectiveStatus;
  /** Why, in one sentence. */
  readonly because: string;
  readonly stale: boolean;
  /** Why another measure than its own is shown; null where it is its own. */
  readonly meanwhile: string | null;
  /** When a lagging outcome can be judged; null for what moves within the year. */
  readonly lagText: string | null;
  /** The measure that the status is of, or that is shown meanwhile; null where none is held. */
  readonly mainMetric: string | null;
  /** How realistic the final target is; null without one, or without history. */
  readonly realism: { readonly band: RealismBand; readonly word: string; readonly share: number | null; readonly windows: number; readonly bodies: number } | null;
  /** Why no figure is shown; null where one is. */
  readonly notMeasured: string | null;
  /** Judged measure first, then what is judged meanwhile, leading ones and context; empty when nothing is loaded. */
  readonly measures: readonly ScorecardMeasure[];
}

export interface Scorecard {
  readonly set: BoundarySet;
  readonly asOf: string;
  readonly board: {
    readonly code: string;
    readonly name: string;
    readonly shortName: string;
    readonly regionName: string;
    readonly regionCode: string;
    readonly populationText: string;
    /** ONS code and name, the part of the board with most people first. */
    readonly councils: readonly (readonly [code: string, name: string])[];
    readonly boundaryText: string;
    readonly basis: Basis;
    /** As in `MeasureRow`; absent where the series has one basis. */
    readonly basisUntil?: string;
    /** Set of the other boundaries in which a board of this code exists too. */
    readonly otherSet: BoundarySet | null;
  };
  readonly headline: string;
  readonly objectivesHeadline: string;
  readonly objectives: readonly ScorecardObjective[];
  /** What a reader must know before comparing months; empty when there is nothing. */
  readonly cautions: readonly string[];
  /** Why latest figures shown were revised; absent where none was. */
  readonly revisionReason?: string;
  readonly release: ReleaseTexts | null;
  readonly source: string;
}
