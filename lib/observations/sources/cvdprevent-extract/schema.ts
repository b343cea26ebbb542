import type { MarkTable } from "../../domain/mark";
import type { TableLayout } from "../../reading/records";

export type ExtractColumn =
  | "areaCode" | "areaName" | "attribute" | "category" | "categoryType" | "indicator" | "indicatorName" | "period" | "numerator" | "denominator" | "value" | "note";

export const EXTRACT: TableLayout<ExtractColumn> = {
  columns: {
    areaCode: "AreaCode", areaName: "AreaName", attribute: "CategoryAttribute", category: "MetricCategoryName", categoryType: "MetricCategoryTypeName",
    indicator: "IndicatorCode", indicatorName: "IndicatorName", period: "TimePeriodName", numerator: "Numerator", denominator: "Denominator", value: "Value", note: "ValueNote",
  },
  known: ["Factor", "HighestPriorityNotificationType", "IndicatorShortName", "LowerConfidenceLimit", "NotificationCount", "UpperConfidenceLimit"],
};

/** Why a value is empty, by the note beside it. */
export const NOTES: MarkTable = { "Value suppressed for disclosure control due to small count": "suppressed" };

/**
 * Indicators that are a metric of the catalogue. P02 is none of them: the catalogue names no indicator for it, and lipid
 * lowering therapy (CVDP008CHOL, CVDP009CHOL) is another question than cholesterol at the threshold.
 */
export const METRICS: Readonly<Record<string, string>> = { CVDP007HYP: "P01" };
