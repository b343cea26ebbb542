import type { SourceArea, SourceFigure } from "../domain/source-figure";
import type { ReturnContents } from "./read-return";
import { quotient } from "./return-figure";
import { yearToDate } from "./template-period";

/** The metric that a line's part and whole make. */
export interface PartMetric {
  readonly metricCode: string;
  /** What the quotient is multiplied by for the unit of the catalogue: 100 for per cent. */
  readonly times: number;
  /** Whether the figure covers the financial year so far, not the period of the return alone. */
  readonly fromApril: boolean;
}

/** Figures of lines that ask for a part and the whole it is of. @param metrics by the code of the line */
export const partFigures = (metrics: Readonly<Record<string, PartMetric>>) =>
  ({ board, period, entries, sheet }: ReturnContents): readonly SourceFigure[] =>
    entries.flatMap((entry) => {
      const metric = metrics[entry.line.code];
      if (metric === undefined) return [];
      const { metricCode, times, fromApril } = metric;
      const area: SourceArea = entry.council === null ? { kind: "icb", scheme: "ods", ...board } : { kind: "council", scheme: "ons", ...entry.council };
      return [quotient({ metricCode, times, area, period: fromApril ? yearToDate(period) : period, numerator: entry.number("number"), denominator: entry.number("outOf"), row: entry.row, sheet })];
    });
