import type { ComparedKind } from "@/lib/analysis/domain/panel";
import type { LagTimeline } from "@/lib/charts/lag-timeline";
import type { Multiples } from "@/lib/charts/multiples";
import type { StatusCounts } from "@/lib/charts/status-bar";
import type { TrajectoryChart } from "@/lib/charts/trajectory-chart";
import type { WindowsFan } from "@/lib/charts/windows-fan";
import type { Metric } from "@/lib/metrics/domain/metric";
import type { AreaParts } from "@/lib/objectives/domain/area-parts";
import type { Objective } from "@/lib/objectives/domain/objective";
import type { Projection } from "@/lib/objectives/domain/projection";
import type { RungKey } from "@/lib/objectives/domain/status";
import type { Standing } from "@/lib/objectives/domain/standing";
import type { BoundarySet } from "@/lib/organisations/domain/boundary-set";
import type { ObjectiveStatus } from "@/lib/shared/objective-status";
import type { RealismBand } from "@/lib/statistics/realism/realism-verdict";
import type { ReleaseTexts } from "./release-texts";

/** What a page offers as files. */
export const OBJECTIVE_PARTS = ["chart", "windows", "lag", "measures", "parts", "boards", "history"] as const;
export type ObjectivePart = (typeof OBJECTIVE_PARTS)[number];

/** A name and what is said of it. */
export interface Fact {
  readonly name: string;
  readonly value: string;
}

/** The area a page is about. */
export interface PageArea {
  /** ODS code of a board, or `england`. */
  readonly code: string;
  readonly name: string;
  readonly shortName: string;
  readonly isEngland: boolean;
  readonly region: { readonly code: string; readonly name: string } | null;
  /** The other set, where it has this board too. */
  readonly otherSet: BoundarySet | null;
}

/** A rung of the status ladder, for the reader. */
export interface LadderRung {
  readonly key: RungKey;
  readonly statusWord: string;
  readonly status: ObjectiveStatus;
  readonly rule: string;
  readonly isThis: boolean;
}

/** "Is this realistic?": the band of the final target with everything that it rests on. */
export interface RealismPanel {
  readonly band: RealismBand;
  /** "Never seen". */
  readonly word: string;
  /** "92%". */
  readonly targetText: string;
  readonly sentence: string;
  /** The five bands of shares, hardest last; empty where no band holds. */
  readonly bands: readonly { readonly label: string; readonly note: string; readonly isThis: boolean }[];
  readonly lenses: readonly { readonly title: string; readonly facts: readonly Fact[] }[];
  readonly fan: WindowsFan | null;
  /** Why no fan is drawn; null where one is. */
  readonly noFan: string | null;
  readonly next: { readonly band: RealismBand; readonly word: string; readonly targetText: string; readonly sentence: string } | null;
  readonly justification: { readonly text: string; readonly by: string; readonly isIllustrative: boolean } | null;
  readonly caution: string;
}

/** The forecast and its check in words. */
export interface ProjectionText {
  readonly title: string;
  readonly sentences: readonly string[];
  /** Why no chance is shown, or why it is. */
  readonly evidence: readonly Fact[];
}

/** One measure of the objective on the common time line. */
export interface MeasureLine {
  readonly code: string;
  readonly name: string;
  readonly unitLabel: string;
  /** "This measure", "Leads to it", "Stands in for it", "Context", "Outcome". */
  readonly role: string;
  readonly latestText: string;
  readonly status: ObjectiveStatus | null;
  readonly statusText: string;
  readonly because: string;
  /** Kinds of body that have figures of it. */
  readonly elsewhere: readonly ComparedKind[];
  /** Null where nothing is held for this area. */
  readonly chart: Multiples | null;
}

/** A dated change of what is asked. */
export interface HistoryLine {
  /** `YYYY-MM-DD`; null where the day is not recorded. */
  readonly on: string | null;
  readonly when: string;
  readonly change: string;
  readonly by: string;
  readonly why: string;
  readonly isIllustrative: boolean;
}

/** How the pace of England's figures compares with what the target asked when it was set. */
export interface WorkedPace {
  readonly facts: readonly Fact[];
  readonly sentence: string;
  readonly beside: string;
}

/** A board in the national table. */
export interface BoardLine {
  readonly code: string;
  readonly name: string;
  readonly regionName: string;
  readonly status: ObjectiveStatus;
  readonly statusText: string;
  readonly because: string;
  readonly stale: boolean;
  readonly value: number | null;
  readonly periodEnd: string | null;
  readonly yearAgo: number | null;
  readonly step: number | null;
  readonly target: number | null;
  readonly band: RealismBand | null;
  readonly realismWord: string;
  /** 0 to 100; null without history. */
  readonly share: number | null;
  readonly windows: number | null;
  /** Needed and achieved a year, positive for an improvement. */
  readonly needed: number | null;
  readonly achieved: number | null;
  readonly ratio: number | null;
  readonly reachedOn: string | null;
  readonly basis: string;
  readonly metricCode: string | null;
  readonly isOwnTrajectory: boolean;
}

export interface NationalView {
  readonly boards: readonly BoardLine[];
  readonly counts: StatusCounts;
  readonly countsSentence: string;
  readonly portfolio: readonly { readonly band: RealismBand; readonly word: string; readonly boards: readonly { readonly code: string; readonly name: string }[] }[];
  readonly portfolioSentence: string;
  /** What the boards' values are of; null where none has one. */
  readonly metric: Pick<Metric, "code" | "name" | "unitLabel" | "decimals" | "polarity" | "unit"> | null;
  readonly isIllustrative: boolean;
}

export interface MilestoneLine {
  readonly position: number;
  readonly when: string;
  readonly text: string;
  readonly state: string;
  /** As recorded by the day of the page, `YYYY-MM-DD`. */
  readonly reachedOn: string | null;
}

/** One objective for one board or England, as known on a day. */
export interface ObjectivePage {
  readonly set: BoundarySet;
  /** `YYYY-MM-DD`. */
  readonly asOf: string;
  readonly area: PageArea;
  readonly objective: Objective;
  readonly areaName: string;
  readonly headline: string;
  readonly standing: Standing;
  readonly statusText: string;
  readonly ladder: readonly LadderRung[];
  /** The measure that is shown; null where none is held. */
  readonly metric: Metric | null;
  readonly chart: TrajectoryChart | null;
  readonly periodText: string;
  /** Breaks, changes of coverage and basis that a reader must know before using the chart. */
  readonly cautions: readonly string[];
  readonly basisBadge: { readonly word: string; readonly explanation: string } | null;
  readonly coverageChanged: boolean;
  readonly realism: RealismPanel | null;
  /** Why there is no panel; empty where there is one. */
  readonly noRealism: string;
  readonly projection: Projection | null;
  readonly projectionText: ProjectionText | null;
  readonly lag: LagTimeline | null;
  /** Next honest date to judge, in words; null where every new figure can be judged. */
  readonly nextHonest: string | null;
  readonly measures: readonly MeasureLine[];
  readonly parts: readonly AreaParts[];
  readonly asked: readonly Fact[];
  readonly milestones: readonly MilestoneLine[];
  readonly history: readonly HistoryLine[];
  readonly worked: WorkedPace | null;
  /** Of England's page; null on a board's. */
  readonly national: NationalView | null;
  readonly release: ReleaseTexts | null;
  readonly source: string;
  readonly nextUpdate: string;
  /** Boards that the reader may choose instead. */
  readonly choices: readonly { readonly code: string; readonly name: string }[];
  readonly isIllustrative: boolean;
}
