import type { PlacedBreak } from "@/lib/analysis/domain/measure-report";
import type { ComparedKind } from "@/lib/analysis/domain/panel";
import type { ChartSpec } from "@/lib/charts/chart-spec";
import type { Metric } from "@/lib/metrics/domain/metric";
import type { ObjectiveStatus } from "@/lib/shared/objective-status";
import type { BoundarySet } from "@/lib/organisations/domain/boundary-set";
import type { AreaKind } from "@/lib/organisations/domain/organisation";
import type { Basis } from "@/lib/organisations/domain/restate";
import type { SpcSegment } from "@/lib/statistics/spc/types";
import type { MeasureRow } from "./measure-row";
import type { ReleaseTexts } from "./release-texts";
import type { RevisionLine, ShownRevision } from "./revision-texts";

/** Months that a reader may ask to see; limits always come from all that are held. */
export const RANGES = ["12", "24", "36", "all"] as const;
export type Range = (typeof RANGES)[number];

/** A body that the reader may choose instead. */
export interface AreaChoice {
  readonly code: string;
  readonly name: string;
}

/** An objective that the metric is judged by or shown with. */
export interface RelatedObjective {
  readonly title: string;
  readonly targetText: string;
  /** Where the area stands against it; null where the metric is not what it is judged by, or the area is not judged. */
  readonly status: ObjectiveStatus | null;
}

/** One metric of one area over time. */
export interface MetricPage {
  readonly metric: Metric;
  readonly set: BoundarySet;
  readonly asOf: string;
  readonly range: Range;
  readonly area: { readonly code: string; readonly name: string; readonly shortName: string; readonly kind: AreaKind; readonly isEngland: boolean };
  /** Region and, of England, nothing above it: where the breadcrumb leads. */
  readonly region: AreaChoice | null;
  /** Part of the figures that is shown; null = the whole. */
  readonly category: { readonly key: string; readonly name: string } | null;
  /** Groups that the figures are of, where they are published by group alone; empty elsewhere. */
  readonly categories: readonly { readonly key: string; readonly name: string }[];
  readonly row: MeasureRow;
  readonly spec: ChartSpec;
  readonly svg: string;
  readonly alt: string;
  readonly periodText: string;
  /** False where periods are too long or overlap: then nothing is said of signals. */
  readonly isForControlChart: boolean;
  readonly breaks: readonly PlacedBreak[];
  /** Said where the limits in force rest on few months, because they were calculated anew; else null. */
  readonly shortStretchText: string | null;
  /** How each period shown came about, in the order of the chart's points. */
  readonly bases: readonly Basis[];
  /** Why a period shown has no figure, by its last day, where the publication says so. */
  readonly marks: Readonly<Record<string, string>>;
  /** The last change of each period shown that was revised, by its last day. */
  readonly revised: Readonly<Record<string, ShownRevision>>;
  /** Every change of a figure of this series, newest first. */
  readonly revisions: readonly RevisionLine[];
  /** Day before which revisions are not known, `YYYY-MM-DD`; null = all are. */
  readonly unknownBefore: string | null;
  /** How the board's boundary came about or ended, or that the figure is a sum; null where there is nothing to say. */
  readonly boundaryText: string | null;
  /** The latest figure beside England's, in words; null where they cannot be compared. */
  readonly comparisonText: string | null;
  readonly isIllustrative: boolean;
  readonly segments: readonly SpcSegment[];
  /** Lag-1 autocorrelation where it asks for a caution beside the icons; else null. */
  readonly lag1: number | null;
  readonly usablePoints: number;
  readonly release: ReleaseTexts | null;
  readonly source: string;
  readonly objectives: readonly RelatedObjective[];
  /** Kinds of body that have figures of this metric. */
  readonly kinds: readonly ComparedKind[];
  /** Bodies to choose from: England, regions and boards, or those of the region where there are many. */
  readonly choices: readonly AreaChoice[];
  /** Metrics of the same publication that are held for such bodies. */
  readonly related: readonly { readonly code: string; readonly name: string }[];
}
