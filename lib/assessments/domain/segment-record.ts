import type { Framework } from "./framework";

/** What was published of one body in one quarter; null = the files held do not say. */
export interface PublishedResult {
  readonly areaId: number;
  readonly framework: Framework;
  /** Last day of the quarter, `YYYY-MM-DD`. */
  readonly periodEnd: string;
  readonly releaseId: number;
  /** As published, such as "Acute trust". */
  readonly bodyType: string;
  readonly bodySubtype: string | null;
  /** 1.00, the best, to 4.00. */
  readonly averageScore: number | null;
  /** 1 to 5, after every override. */
  readonly segment: number | null;
  readonly unadjustedSegment: number | null;
  readonly inDeficit: boolean | null;
  readonly financialOverride: boolean | null;
  readonly recoverySupport: boolean | null;
  readonly scoreLow: number | null;
  readonly scoreHigh: number | null;
  /** Among the bodies of the type; never without its likely range. */
  readonly rank: number | null;
  readonly rankLow: number | null;
  readonly rankHigh: number | null;
}

/** A metric or a domain of one body in one quarter, as published. */
export interface PublishedScore {
  readonly areaId: number;
  readonly periodEnd: string;
  /** Number of the score, such as "OF1005"; of a domain "OF4000". */
  readonly metricId: string;
  readonly part: "metric" | "domain";
  readonly domain: string;
  readonly name: string;
  /** The period as published, such as "Jul 24 - Jun 25"; null where the file held does not say. */
  readonly reporting: string | null;
  readonly units: string | null;
  readonly value: number | null;
  /** Null = not scored. */
  readonly score: number | null;
  readonly segment: number | null;
  readonly median: number | null;
  readonly lowerQuartile: number | null;
  readonly upperQuartile: number | null;
}

/** Thresholds that an installation configured for a framework whose own are not to hand. */
export interface ConfiguredThresholds {
  readonly framework: Framework;
  readonly upTo: readonly [number, number, number];
  readonly deficitCap: 1 | 2 | 3 | 4 | null;
  readonly source: string;
}
