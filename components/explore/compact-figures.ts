import { longSvg, shortSvg } from "@/lib/charts/short-svg";
import type { DrawnFigures, MetricFrame } from "@/lib/explore/domain/compare-page";
import { openTable, packTable, type CompactTable } from "./compact-table";

export interface CompactFigures extends Omit<DrawnFigures, "drawings" | "key" | "table"> {
  /** By `shortSvg`. */
  readonly drawings: readonly string[];
  readonly key: readonly (readonly [mark: string, text: string])[];
  readonly table: CompactTable;
}

export const packFigures = (figures: DrawnFigures): CompactFigures =>
  ({ ...figures, drawings: figures.drawings.map(shortSvg), key: figures.key.map(({ mark, text }) => [shortSvg(mark), text]), table: packTable(figures.table) });

export const openFigures = (figures: CompactFigures): DrawnFigures =>
  ({ ...figures, drawings: figures.drawings.map(longSvg), key: figures.key.map(([mark, text]) => ({ mark: longSvg(mark), text })), table: openTable(figures.table) });

/** What a page prints of its metric. */
export const packFrame = <Page extends MetricFrame>(page: Page): Page => {
  const { code, name, shortName, unit, unitLabel, polarity, decimals, caveats, licence } = page.metric;
  return { ...page, metric: { code, name, shortName, unit, unitLabel, polarity, decimals, caveats, licence } };
};

/** A page of one drawing as it travels to the browser. */
export type CompactPage<Page extends MetricFrame & { readonly figures: DrawnFigures | null }> = Omit<Page, "figures"> & { readonly figures: CompactFigures | null };

export const packPage = <Page extends MetricFrame & { readonly figures: DrawnFigures | null }>(page: Page): CompactPage<Page> => ({ ...packFrame(page), figures: page.figures && packFigures(page.figures) });
