import type { BoundarySet } from "@/lib/organisations/domain/boundary-set";
import type { ReleaseTexts } from "@/lib/scorecards/domain/release-texts";
import type { MappedKind, MetricMap } from "./metric-map";

/** Everything the page of a metric's map shows. */
export interface MetricMapPage {
  readonly metric: MetricMap["metric"];
  readonly set: BoundarySet;
  /** `YYYY-MM-DD`. */
  readonly asOf: string;
  /** Kinds of body the metric has figures for that can be mapped. */
  readonly kinds: readonly MappedKind[];
  /** The part of the figures that is shown, such as `sex:female`; null = the whole. */
  readonly category: string | null;
  /** Parts to choose from, where there is no whole. */
  readonly categories: readonly { readonly value: string; readonly label: string }[];
  /** Null where nothing can be drawn; `why` says why. */
  readonly map: MetricMap | null;
  readonly why: string | null;
  readonly source: string;
  readonly licence: string | null;
  readonly release: ReleaseTexts | null;
  /** Code of the area to be marked: the one of the address, else the reader's only board. */
  readonly own: string | null;
}
