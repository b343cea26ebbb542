import type { Metric } from "@/lib/metrics/domain/metric";
import type { ReleaseInfo, SeriesPoint } from "@/lib/observations/domain/observation";
import type { BoundarySet } from "@/lib/organisations/domain/boundary-set";
import type { AreaKind } from "@/lib/organisations/domain/organisation";
import type { Period } from "@/lib/shared/period";

/** Kinds of body that can be set side by side. */
export const COMPARED_KINDS = ["icb", "region", "statistical_region", "council", "trust"] as const satisfies readonly AreaKind[];
export type ComparedKind = (typeof COMPARED_KINDS)[number];

/** A body of a panel, as it is named and found. */
export interface PanelArea {
  readonly areaId: number;
  readonly kind: AreaKind;
  /** ODS code of a board, NHS region or trust; ONS code of a council or statistical region; `england`. */
  readonly code: string;
  readonly name: string;
  readonly shortName: string;
  /** ODS code of the NHS region it lies in; null where it lies in none or in several. */
  readonly regionCode: string | null;
  readonly population: number | null;
}

/** One body's figure for one period; null value = missing (no mark) or marked. */
export type PanelCell = SeriesPoint;

/** Every figure of one metric for the bodies of one kind, as known on a day. */
export interface Panel {
  readonly metric: Metric;
  readonly kind: ComparedKind;
  readonly set: BoundarySet;
  /** Part of the figures that is shown, such as `treatment_function:C_110`; null = the whole. */
  readonly category: string | null;
  /** `YYYY-MM-DD`. */
  readonly asOf: string;
  /** Periods that any body of the panel has a figure for, oldest first, all of one length but for the metrics that say otherwise. */
  readonly periods: readonly Period[];
  /** Bodies with any figure or mark, and of boards and regions all there are, by short name. */
  readonly areas: readonly PanelArea[];
  /** By area id, one a period in the order of `periods`. */
  readonly cells: ReadonlyMap<number, readonly PanelCell[]>;
  /** England's own row; null where none is published. */
  readonly england: readonly PanelCell[] | null;
  /** True where the bodies are regions and their figures are sums of boards, not a published row. */
  readonly isSummed: boolean;
  /** Releases the figures came from, newest period first. */
  readonly releases: readonly ReleaseInfo[];
}

/** The last period for which at least half of the panel's bodies have a figure; -1 without figures. */
export function latestPeriod(panel: Panel): number {
  const held = (at: number): number => panel.areas.filter(({ areaId }) => (panel.cells.get(areaId)?.[at]?.value ?? null) !== null).length;
  const counts = panel.periods.map((_, at) => held(at));
  const most = Math.max(0, ...counts);
  return most === 0 ? -1 : counts.findLastIndex((count) => count * 2 >= most);
}

/** Place of the period that ends on a day, or of the latest when none is asked for; -1 where there is none. */
export const periodAt = (panel: Panel, end: string | null): number => (end === null ? latestPeriod(panel) : panel.periods.findIndex((period) => period.end === end));
