import type { ChartSpec } from "@/lib/charts/chart-spec";
import type { Metric } from "@/lib/metrics/domain/metric";
import type { BoundarySet } from "@/lib/organisations/domain/boundary-set";
import type { PlacedBreak } from "@/lib/analysis/domain/measure-report";
import type { SpcSegment } from "@/lib/statistics/spc/types";
import type { Basis } from "@/lib/organisations/domain/restate";
import type { MeasureRow } from "./measure-row";
import type { ReleaseTexts } from "./release-texts";
import type { RevisionLine, ShownRevision } from "./revision-texts";

/** Months that a reader may ask to see; limits always come from all that are held. */
export const RANGES = ["12", "24", "36", "all"] as const;
export type Range = (typeof RANGES)[number];

/** One metric of one area over time. */
export interface MetricPage {
  readonly metric: Metric;
  readonly set: BoundarySet;
  readonly asOf: string;
  readonly range: Range;
  readonly area: { readonly code: string; readonly name: string; readonly shortName: string; readonly isEngland: boolean };
  readonly row: MeasureRow;
  readonly spec: ChartSpec;
  /** The chart as SVG, wide and narrow. */
  readonly svg: string;
  readonly alt: string;
  readonly periodText: string;
  readonly breaks: readonly PlacedBreak[];
  /** Said where the limits in force rest on few months, because they were calculated anew; else null. */
  readonly shortStretchText: string | null;
  /** How each month shown came about, in the order of the chart's points. */
  readonly bases: readonly Basis[];
  /** The last change of each month shown that was revised, by its last day. */
  readonly revised: Readonly<Record<string, ShownRevision>>;
  /** Every change of a figure of this series, newest first. */
  readonly revisions: readonly RevisionLine[];
  /** Day before which revisions are not known, `YYYY-MM-DD`; null = all are. */
  readonly unknownBefore: string | null;
  /** How the board's boundary came about or ended; null for England. */
  readonly boundaryText: string | null;
  readonly segments: readonly SpcSegment[];
  /** Lag-1 autocorrelation where it asks for a caution beside the icons; else null. */
  readonly lag1: number | null;
  readonly usablePoints: number;
  readonly release: ReleaseTexts | null;
  readonly source: string;
  readonly boards: readonly { readonly code: string; readonly name: string }[];
  readonly shownMetrics: readonly { readonly code: string; readonly name: string }[];
}
