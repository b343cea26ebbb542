import type { Figure } from "@/lib/observations/domain/compare-figures";
import { toCsv, type CsvCell } from "@/lib/shared/csv";
import type { ImportPage } from "./import-page";
import { relativeChange } from "./import-report";

const figureHeader = (prefix: string): readonly string[] => ["value", "numerator", "denominator", "mark"].map((name) => `${prefix}_${name}`);
const figureCells = ({ value, numerator, denominator, mark }: Figure): readonly CsvCell[] => [value, numerator, denominator, mark];

/** Every changed figure of an import in full precision, in the order of its page. */
export function changesCsv({ record, changes }: Pick<ImportPage, "record" | "changes">): string {
  const header = ["import", "state", "metric", "metric_name", "unit", "body", "period_end", ...figureHeader("old"), ...figureHeader("new"), "difference", "change_percent"];
  return toCsv(header, changes.map((change) => {
    const { before, now, metricCode, metricName, unit, areaName } = change;
    const difference = before.value === null || now.value === null ? null : now.value - before.value;
    return [record.id, record.state, metricCode, metricName, unit, areaName, now.periodEnd, ...figureCells(before), ...figureCells(now), difference, relativeChange(change)];
  }));
}
