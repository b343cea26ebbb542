import type { FigureDetail, FigurePeriod, SourceArea, SourceFigure } from "../domain/source-figure";

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

const common = { status: "provisional" as const };

/** The figure of a quotient: not available where a part of it is not reported, not applicable where it is of nothing. */
export function quotient({ numerator, denominator, times, detail = [], ...place }: ReturnQuotient): SourceFigure {
  if (numerator === null || denominator === null) return { ...place, ...common, detail, value: null, numerator: null, denominator: null, mark: "not_available" };
  if (denominator === 0) return { ...place, ...common, detail, value: null, numerator, denominator, mark: "not_applicable" };
  return { ...place, ...common, detail, value: (times * numerator) / denominator, numerator, denominator, mark: null };
}

/** The figure of a plain amount or count: not available where it is not reported. */
export function amount({ value, detail = [], ...place }: Pick<ReturnQuotient, "metricCode" | "area" | "period" | "detail" | "row" | "sheet"> & { readonly value: number | null }): SourceFigure {
  return { ...place, ...common, detail, value, numerator: null, denominator: null, mark: value === null ? "not_available" : null };
}

/** Parts of a figure are given only where they have a value: that of the whole says what is missing. */
export const withValue = (figures: readonly SourceFigure[]): readonly SourceFigure[] => figures.filter(({ value, detail }) => value !== null || detail.length === 0);
