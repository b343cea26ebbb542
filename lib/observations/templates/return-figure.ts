import type { FigureDetail, FigurePeriod, SourceArea, SourceFigure } from "../domain/source-figure";

type FigureOfReturn = Pick<ReturnQuotient, "metricCode" | "area" | "period" | "detail" | "row" | "sheet">;

/** A quotient as a return gives it: shares in per cent (`times` 100), rates per so many. */
export interface ReturnQuotient {
  readonly metricCode: string;
  readonly area: SourceArea;
  readonly period: FigurePeriod;
  readonly numerator: number | null;
  readonly denominator: number | null;
  /** What the quotient is multiplied by for the unit of the catalogue. */
  readonly times: number;
  readonly detail?: readonly FigureDetail[];
  readonly row: number;
  readonly sheet: string | null;
}

/** Written out field by field: a seed of many returns makes tens of thousands, and spreading objects is most of its time. */
const figureOf = ({ metricCode, area, period, row, sheet, detail = [] }: FigureOfReturn, value: number | null, numerator: number | null, denominator: number | null, mark: SourceFigure["mark"]): SourceFigure =>
  ({ metricCode, area, period, detail, value, numerator, denominator, mark, status: "provisional", row, sheet });

/** The figure of a quotient: not available where a part of it is not reported, not applicable where it is of nothing. */
export function quotient(of: ReturnQuotient): SourceFigure {
  const { numerator, denominator, times } = of;
  if (numerator === null || denominator === null) return figureOf(of, null, null, null, "not_available");
  if (denominator === 0) return figureOf(of, null, numerator, denominator, "not_applicable");
  return figureOf(of, (times * numerator) / denominator, numerator, denominator, null);
}

/** The figure of a plain amount or count: not available where it is not reported. */
export const amount = (of: FigureOfReturn & { readonly value: number | null }): SourceFigure => figureOf(of, of.value, null, null, of.value === null ? "not_available" : null);

/** Parts of a figure are given only where they have a value: that of the whole says what is missing. */
export const withValue = (figures: readonly SourceFigure[]): readonly SourceFigure[] => figures.filter(({ value, detail }) => value !== null || detail.length === 0);
