import type { BoundarySet } from "@/lib/organisations/domain/boundary-set";
import type { Basis } from "@/lib/organisations/domain/restate";
import type { ObjectiveStatus } from "@/lib/shared/objective-status";
import type { AssuranceIcon, VariationIcon } from "@/lib/statistics/spc/types";
import type { MapClass } from "./map-classes";
import type { ReleaseTexts } from "./release-texts";
import type { ShownRevision } from "./revision-texts";

/** Measures of the overview's table and map: both have a step for every board. */
export const OVERVIEW_MEASURES = ["E01", "E03"] as const;
export type OverviewMeasure = (typeof OVERVIEW_MEASURES)[number];

/** One board and one measure, as figures; text is made where it is shown. */
export interface BoardFigure {
  /** Month of the value, `YYYY-MM-DD`; null when none is held. */
  readonly periodEnd: string | null;
  readonly value: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly yearAgo: number | null;
  readonly status: ObjectiveStatus;
  readonly because: string;
  readonly stale: boolean;
  readonly variation: VariationIcon;
  readonly assurance: AssuranceIcon;
  /** Points a year needed to reach the final target on time; null without one or when met. */
  readonly needs: number | null;
  /** The last change of the value; absent where it stands as first published. */
  readonly revision?: ShownRevision;
}

export interface BoardRow {
  readonly code: string;
  readonly name: string;
  readonly regionKey: string;
  readonly regionName: string;
  readonly basis: Basis;
  readonly coverageChanged: boolean;
  readonly list: number | null;
  readonly figures: Readonly<Record<OverviewMeasure, BoardFigure>>;
}

export interface RegionRow {
  readonly code: string;
  readonly name: string;
  readonly value: number | null;
  readonly below: number;
  readonly boards: number;
}

export interface Overview {
  readonly set: BoundarySet;
  readonly asOf: string;
  readonly measure: OverviewMeasure;
  readonly measureName: string;
  readonly unitLabel: string;
  readonly decimals: number;
  readonly higherIsBetter: boolean;
  readonly step: { readonly value: number; readonly text: string } | null;
  readonly rows: readonly BoardRow[];
  readonly regions: readonly RegionRow[];
  /** False where only some boards are shown, so that a region's sum would be a part. */
  readonly regionsComplete: boolean;
  readonly classes: readonly MapClass[];
  /** Shade of the map by board code; boards without a figure are absent. */
  readonly shades: Readonly<Record<string, MapClass["shade"]>>;
  readonly counts: readonly { readonly status: ObjectiveStatus; readonly count: number }[];
  readonly tableHeadline: string;
  readonly release: ReleaseTexts | null;
  readonly source: string;
  /** Why figures of the rows were revised; absent where none was. */
  readonly revisionReason?: string;
  /** What England's list has beyond the boards, in words. */
  readonly englandNote: string;
}
