import type { FigurePeriod, SourceArea } from "../../domain/source-figure";
import type { CancerBasis, CancerMetric } from "./schema";

/** Whom a row is of; `area` is null where the body is none of ours and `passed` says what it is. */
export interface CancerBody {
  /** The same for every row of the body; "England" for England. */
  readonly key: string;
  readonly area: SourceArea | null;
  readonly passed: string;
}

/** One row of counts of a standard. */
export interface CancerRow {
  readonly sheet: string | null;
  readonly row: number;
  readonly basis: CancerBasis;
  readonly period: FigurePeriod;
  readonly metric: CancerMetric;
  readonly body: CancerBody;
  /** Referral route or stage of treatment; null for all together. */
  readonly route: string | null;
  /** Null for all together. */
  readonly cancer: string | null;
  readonly total: number;
  readonly within: number;
}
