export type Segment = 1 | 2 | 3 | 4;

/**
 * The segments an average can stand for: `best` and `worst` are the same, save in a gap between two cut points of
 * which no more is known than the averages on either side.
 */
export interface SegmentRange {
  readonly best: Segment;
  readonly worst: Segment;
}

/** Where one segment ends and the next begins, in points of the average score; both the same where the cut is exact. */
export interface CutPoint {
  /** Highest average that belongs to the better segment. */
  readonly upTo: number;
  /** From here the worse segment is certain: the next average above, where only that is known. */
  readonly from: number;
}

/** Ends of segments 1, 2 and 3, rising. */
export type CutPoints = readonly [CutPoint, CutPoint, CutPoint];

/** Scores at the ends of each spread of organisations; 1 is best. */
export interface ScoreScale {
  readonly best: number;
  readonly worst: number;
  /** Best score of those that miss a standard; all that meet it have the best score. */
  readonly bestBelowStandard: number;
  /** Worst score of those that clear a floor; all that fail it have the worst score. */
  readonly worstAboveFloor: number;
}

/** How one edition of the framework turns metric scores into segments. All of it is data. */
export interface RuleSet {
  readonly id: string;
  readonly label: string;
  /** `published`: stated by the publisher. `inferred`: read from published results. `indicative`: never an official segment. */
  readonly standing: "published" | "inferred" | "indicative";
  readonly source: string;
  /** What a reader of a result must know. */
  readonly notes: readonly string[];
  readonly scale: ScoreScale;
  /** Weight of one metric of a group; metrics of no group weigh 1. */
  readonly groupWeights: Readonly<Record<string, number>>;
  /** Parts that are not counted where the metric they are folded into has a score. */
  readonly folded: readonly { readonly into: string; readonly parts: readonly string[] }[];
  readonly segmentation: { readonly by: "quartiles" } | { readonly by: "cut-points"; readonly cuts: CutPoints };
  /** Best segment of an organisation in deficit or with deficit support; null where the rules have no such cap. */
  readonly deficitCap: Segment | null;
}

/** One metric of one organisation. */
export interface MetricScore {
  readonly id: string;
  /** 1.00 (best) to 4.00; null or 0 = not submitted, suppressed or not applicable, and not counted. */
  readonly score: number | null;
  /** Group that decides the weight, such as "healthcare-associated infection". */
  readonly group?: string;
}

/** A metric that counts, with its weight. */
export interface CountedMetric {
  readonly id: string;
  readonly score: number;
  readonly weight: number;
}
