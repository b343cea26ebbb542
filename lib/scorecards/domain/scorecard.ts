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
  readonly isIllustrative: boolean;
  /** SVG as `shortSvg` writes it, hidden from readers: its figures stand beside it. */
  readonly sparkline: string;
}

/** How realistic a final target is: the word never stands without its count. */
export interface ScorecardRealism {
  readonly band: RealismBand;
  /** "Rarely achieved". */
  readonly word: string;
  /** Share of past windows that gained as much, 0 to 1; null where there are none. */
  readonly share: number | null;
  readonly windows: number;
  readonly bodies: number;
  /** "3 of 39 past windows"; empty where nothing is left to gain. */
  readonly countText: string;
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
  /** On what it is judged, or what is shown, meanwhile and why, in words; null where the measure is its own. */
  readonly meanwhile: string | null;
  /** When a lagging outcome can be judged; null for what moves within the year. */
  readonly lagText: string | null;
  /** The measure that the status is of, or that is shown meanwhile; null where none is held. */
  readonly mainMetric: string | null;
  /** How realistic the final target is; null without one, or without history. */
  readonly realism: ScorecardRealism | null;
  /** Why no figure of its measure is shown; null where one is. */
  readonly notMeasured: string | null;
  /** True where the coverage of the measure that the status is of changed in the past year. */
  readonly coverageChanged: boolean;
  /** The measure that the status is of first, then the others; empty when nothing is loaded. */
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
