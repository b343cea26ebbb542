import { pairedBarsKey } from "@/lib/charts/bar-paint";
import type { KeyEntry } from "@/lib/charts/chart-key";
import { describePairedBars } from "@/lib/charts/describe-paired-bars";
import { describeWaterfall } from "@/lib/charts/describe-waterfall";
import type { DrawnTable } from "@/lib/charts/drawn-table";
import { drawPairedBars } from "@/lib/charts/draw-paired-bars";
import { drawWaterfall } from "@/lib/charts/draw-waterfall";
import type { PairedBars } from "@/lib/charts/paired-bars";
import type { FinanceDrawing, FinanceReport } from "@/lib/finance/domain/finance-page";

/** A chart drawn, with its words and numbers. */
export interface DrawnFinance {
  readonly title: string;
  readonly subtitle: string;
  readonly alt: string;
  readonly svg: string;
  /** For a telephone. */
  readonly narrow: string;
  readonly chartKey: readonly KeyEntry[];
  readonly table: DrawnTable;
}

/** Of half a page, so that text is drawn near its size. */
const WIDTH = 640;
const NARROW = 300;

/** Bars of money, drawn with the words around them. */
export const drawBars = ({ chart, title, subtitle, table }: FinanceDrawing<PairedBars>, width = WIDTH): DrawnFinance =>
  ({ title, subtitle, table, alt: describePairedBars(chart), svg: drawPairedBars(chart, width), narrow: drawPairedBars(chart, NARROW), chartKey: pairedBarsKey(chart) });

/** The charts of a board's finances: the same for the page and for files. */
export function drawBoardFinance({ savings, underlying, months }: FinanceReport): { readonly savings: DrawnFinance | null; readonly underlying: DrawnFinance | null; readonly position: DrawnFinance; readonly savingsMonths: DrawnFinance | null } {
  return {
    savings: savings.drawing && drawBars(savings.drawing),
    underlying: underlying && { title: underlying.title, subtitle: underlying.subtitle, table: underlying.table, alt: describeWaterfall(underlying.chart), svg: drawWaterfall(underlying.chart, WIDTH), narrow: drawWaterfall(underlying.chart, NARROW), chartKey: [] },
    position: drawBars(months.position),
    savingsMonths: months.savings && drawBars(months.savings),
  };
}
