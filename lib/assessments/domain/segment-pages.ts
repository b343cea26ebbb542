import type { IndicativeSegment } from "./indicative";
import type { ExplainedResult } from "./explain-result";
import type { Framework } from "./framework";
import type { RulesInForce } from "./rules-in-force";
import type { ConfiguredThresholds, PublishedScore } from "./segment-record";

export interface NamedBody {
  readonly code: string;
  readonly name: string;
  readonly shortName: string;
}

/** A quarter of a framework that results are held of. */
export interface HeldQuarter {
  readonly framework: Framework;
  /** Last day, `YYYY-MM-DD`. */
  readonly periodEnd: string;
  /** "Q3 2025/26". */
  readonly name: string;
  /** "about 11 March 2026". */
  readonly published: string;
  /** Trusts held of it. */
  readonly trusts: number;
}

/** One trust in one quarter, with everything its explanation needs. */
export interface ShownResult {
  readonly quarter: HeldQuarter;
  readonly explained: ExplainedResult;
  readonly scores: readonly PublishedScore[];
  readonly rules: RulesInForce;
  /** By thresholds that this installation configured for the next framework; null without any. */
  readonly indicative: IndicativeSegment | null;
  readonly source: string;
}

/** The explainer of a trust. */
export interface TrustSegmentPage {
  readonly trust: NamedBody;
  readonly region: NamedBody | null;
  /** Several where the trust's board was split and which part has it is not on record. */
  readonly boards: readonly NamedBody[];
  readonly closedOn: string | null;
  readonly asOf: string;
  /** Quarters held of the trust, newest first. */
  readonly quarters: readonly HeldQuarter[];
  /** Null where none is held. */
  readonly shown: ShownResult | null;
}

/** A trust in a list of published segments. */
export interface SegmentRow {
  readonly trust: NamedBody;
  readonly region: NamedBody | null;
  readonly quarter: HeldQuarter;
  readonly explained: ExplainedResult;
  readonly rules: RulesInForce;
  /** False where the trust's board was split and it may be another's. */
  readonly isSure: boolean;
}

/** The segment page of a board. */
export interface BoardSegmentPage {
  readonly board: NamedBody;
  readonly region: NamedBody | null;
  readonly asOf: string;
  /** Trusts of its area with the newest quarter held, best average first within a type. */
  readonly trusts: readonly SegmentRow[];
  /** Trusts in force today of which nothing is held. */
  readonly without: readonly NamedBody[];
  /** Scores of single metrics, by code of the trust. */
  readonly scores: Readonly<Record<string, readonly PublishedScore[]>>;
  readonly thresholds: ConfiguredThresholds | null;
  /** The board's own, from its published scores and configured thresholds; null without both. */
  readonly indicative: (IndicativeSegment & { readonly quarter: string }) | null;
  readonly source: string;
}

/** Published segments of every trust in one quarter. */
export interface SegmentsPage {
  readonly asOf: string;
  readonly quarters: readonly HeldQuarter[];
  readonly quarter: HeldQuarter | null;
  readonly rows: readonly SegmentRow[];
  /** Trusts of England in the register at the end of the quarter. */
  readonly registered: number;
  readonly thresholds: ConfiguredThresholds | null;
  readonly source: string;
}

/** What the scorecard of a board says of its segment. */
export interface SegmentTile {
  readonly finding: string;
  readonly text: string;
  readonly isIndicative: boolean;
  readonly href: string;
}
