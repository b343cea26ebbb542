import type { ObjectiveStatus } from "@/lib/shared/objective-status";
import type { Basis } from "@/lib/organisations/domain/restate";
import type { BoardFigure, BoardRow } from "@/lib/scorecards/domain/overview";
import type { AssuranceIcon, VariationIcon } from "@/lib/statistics/spc/types";

type CompactFigure = readonly [value: number | null, yearAgo: number | null, status: ObjectiveStatus, stale: 0 | 1, variation: VariationIcon, assurance: AssuranceIcon, needs: number | null, revision?: string];

/** A board's row as it travels to the browser: an array, because names of fields 36 times over are most of the bytes. */
export type CompactRow = readonly [code: string, name: string, regionKey: string, basis: Basis, coverage: 0 | 1, list: number | null, e01: CompactFigure, e03: CompactFigure];

const round = (value: number | null): number | null => (value === null ? null : Math.round(value * 1e4) / 1e4);

function packFigure(f: BoardFigure): CompactFigure {
  const packed = [round(f.value), round(f.yearAgo), f.status, f.stale ? 1 : 0, f.variation, f.assurance, round(f.needs)] as const;
  return f.revision === undefined ? packed : [...packed, f.revision.text];
}

const openFigure = ([value, yearAgo, status, stale, variation, assurance, needs, revision]: CompactFigure): BoardFigure =>
  ({ value, yearAgo, status, stale: stale === 1, variation, assurance, needs, periodEnd: null, numerator: null, denominator: null, because: "", ...(revision !== undefined && { revision: { text: revision, on: "", before: null, reason: "" } }) });

export const packRow = (row: BoardRow): CompactRow =>
  [row.code, row.name, row.regionKey, row.basis, row.coverageChanged ? 1 : 0, row.list, packFigure(row.figures.E01), packFigure(row.figures.E03)];

export const openRow = ([code, name, regionKey, basis, coverage, list, e01, e03]: CompactRow): BoardRow =>
  ({ code, name, regionKey, regionName: "", basis, coverageChanged: coverage === 1, list, figures: { E01: openFigure(e01), E03: openFigure(e03) } });
