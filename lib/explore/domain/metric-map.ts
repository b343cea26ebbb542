import type { BoundarySet } from "@/lib/organisations/domain/boundary-set";
import type { MapBox } from "@/lib/organisations/domain/outline-set";
import type { Metric } from "@/lib/metrics/domain/metric";
import type { Period } from "@/lib/shared/period";

/** Kinds of body that have outlines. */
export const MAPPED_KINDS = ["icb", "council", "region"] as const;
export type MappedKind = (typeof MAPPED_KINDS)[number];

export const MAP_VIEWS = ["boundaries", "hexagons"] as const;
export type MapView = (typeof MAP_VIEWS)[number];

/** What the colours say: the value, its side of England's figure, or the status against the national step. */
export const MAP_COLOURINGS = ["value", "england", "status"] as const;
export type MapColouring = (typeof MAP_COLOURINGS)[number];

/** How the five classes of a value are cut: as many areas in each, or each as wide. */
export const MAP_STEPS = ["quantile", "equal"] as const;
export type MapSteps = (typeof MAP_STEPS)[number];

/**
 * One area as it is drawn, as an array because a council map holds 153 of them.
 * `draw`: id of its outline, or its abbreviation on hexagons; empty where it has no outline.
 * `x`, `y`: where its label stands; `room`: distance to the nearest border, 0 on hexagons.
 * `go`: places of the areas that the keys up, right, down and left lead to; -1 where none does.
 */
export type MapArea = readonly [code: string, name: string, draw: string, x: number, y: number, room: number, go: readonly [number, number, number, number]];

/** The figures of one period, in the order of the areas. Letters of a string stand for the areas one by one. */
export interface MapFrame {
  /** Place of the period. */
  readonly at: number;
  readonly england: number | null;
  readonly values: readonly (number | null)[];
  /** Limits of the 95% interval; null where none is known. */
  readonly lower: readonly (number | null)[];
  readonly upper: readonly (number | null)[];
  /** By place of the area: why there is no value, such as "suppressed". */
  readonly marks: Readonly<Record<number, string>>;
  /** Side of England's figure: keys of `OUTCOME_LETTER`. */
  readonly outcomes: string;
  /** How each figure came about: keys of `BASIS_LETTER`. */
  readonly bases: string;
  /** Place of each status in STATUS_ORDER, "-" where none is judged; null where no status is judged for the period. */
  readonly statuses: string | null;
  readonly isIllustrative: boolean;
  /** Publication of the period's figures, where the frame came without a page that names it. */
  readonly source?: string;
}

/** Areas, places and periods of a map, and the figures of the period that was asked for. */
export interface MetricMap {
  /** Its name says which part of the figures is shown, where that is not the whole. */
  readonly metric: Pick<Metric, "code" | "name" | "unit" | "unitLabel" | "decimals" | "polarity">;
  readonly kind: MappedKind;
  readonly set: BoundarySet;
  readonly view: MapView;
  readonly areas: readonly MapArea[];
  readonly periods: readonly Period[];
  readonly frame: MapFrame;
  /**
   * Lower ends of the classes from the second on, the same at all times so that colours compare: with as many areas in each
   * class at the latest period, or each as wide over every period held.
   */
  readonly cuts: Readonly<Record<MapSteps, readonly number[]>>;
  /** The file of the areas' outlines, and for councils that of the boards whose borders are drawn over them. */
  readonly outlines: { readonly href: string; readonly boards: string | null };
  readonly viewBox: MapBox;
  /** The part shown enlarged; null on hexagons. */
  readonly london: MapBox | null;
  /** True where the figures of regions are sums of their boards. */
  readonly isSummed: boolean;
  /** Place of the period statuses are judged at, or why there are none. */
  readonly status: { readonly at: number; readonly step: string } | { readonly why: string };
}
