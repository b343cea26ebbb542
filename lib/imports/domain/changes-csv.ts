import type { Figure } from "@/lib/observations/domain/compare-figures";
import { toCsv, type CsvCell } from "@/lib/shared/csv";
import type { ImportPage } from "./import-page";
import { relativeChange, type ReportedFigure } from "./import-report";

const figureHeader = (prefix: string): readonly string[] => ["value", "numerator", "denominator", "mark"].map((name) => `${prefix}_${name}`);
const figureCells = ({ value, numerator, denominator, mark }: Figure): readonly CsvCell[] => [value, numerator, denominator, mark];

const NO_CELLS: readonly CsvCell[] = [null, null, null, null];

/**
 * Every changed and every new figure of an import in full precision, in the order of its page. A changed one stands beside the
 * one it replaces, a new one beside the value of the period before.
 */
export function changesCsv({ record, changes, newFigures }: Pick<ImportPage, "record" | "changes" | "newFigures">): string {
  const header = ["import", "state", "kind", "metric", "metric_name", "unit", "body", "period_end", ...figureHeader("old"), ...figureHeader("new"), "difference", "change_percent", "period_before_value"];
  const row = (kind: string, { metricCode, metricName, unit, areaName, now }: ReportedFigure): readonly CsvCell[] => [record.id, record.state, kind, metricCode, metricName, unit, areaName, now.periodEnd];
  return toCsv(header, [
    ...changes.map((change) => {
      const { before, now } = change;
      const difference = before.value === null || now.value === null ? null : now.value - before.value;
      return [...row("changed", change), ...figureCells(before), ...figureCells(now), difference, relativeChange(change), null];
    }),
    ...newFigures.map((figure) => [...row("new", figure), ...NO_CELLS, ...figureCells(figure.now), null, null, figure.before?.value ?? null]),
  ]);
}
