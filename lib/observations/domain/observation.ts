import type { Basis } from "@/lib/organisations/domain/restate";

/** A figure as a release published it. */
export interface Observation {
  readonly metricCode: string;
  readonly areaId: number;
  /** Last day of the period, `YYYY-MM-DD`. */
  readonly periodEnd: string;
  readonly value: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly status: string;
  /** Why there is no value: suppressed, not available, not applicable. */
  readonly mark: string | null;
  readonly releaseId: number;
}

/** One month of a series; null value = missing (no mark) or marked. */
export interface SeriesPoint {
  readonly periodEnd: string;
  readonly value: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly mark: string | null;
  readonly basis: Basis;
  readonly releaseId: number | null;
}

export interface Series {
  readonly metricCode: string;
  readonly areaId: number;
  /** Bodies the points come from: the area itself, and predecessors where restated. */
  readonly sourceAreaIds: readonly number[];
  /** Every month from the first to the last held, in order; months not held are missing points. */
  readonly points: readonly SeriesPoint[];
}

/** A release as it is cited. */
export interface ReleaseInfo {
  readonly id: number;
  readonly publication: string;
  readonly title: string;
  readonly fileName: string;
  readonly sourceUrl: string | null;
  readonly periodEnd: string;
  readonly publishedOn: string;
  readonly publishedOnBasis: "stated" | "calendar" | "loaded";
  readonly provenance: "official" | "return" | "illustrative";
  readonly licence: string;
  readonly sha256: string;
  /** Day it came to be held here. */
  readonly loadedOn: string;
  /** Why, and from which day, it must no longer be relied on. */
  readonly withdrawal: { readonly on: string; readonly reason: string } | null;
}
