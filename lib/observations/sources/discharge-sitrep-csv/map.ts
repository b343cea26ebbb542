import type { SourceFigure, SourceReading } from "../../domain/source-figure";
import type { PublicationSource } from "../../reading/publication-source";
import { hasHeader } from "../../reading/records";
import type { SourceTable } from "../../reading/source-file";
import { parseSitrep, type SitrepMonth } from "./parse";
import { LAYOUT } from "./schema";
import type { SitrepBody } from "./sitrep-body";
import { DISCHARGE_SITREP_CSV } from "./source";

const hasStock = (table: SourceTable): boolean => table.head.some(({ cells }) => cells.some((cell) => /no longer meet the criteria to reside/i.test(String(cell))));

/**
 * J03 of England, regions, boards and trusts, as far as the publication goes: the numerator is the mean over the days of the
 * month; beds are not in the file, so there is no denominator and no percentage.
 */
export const dischargeSitrepCsv: PublicationSource = {
  ...DISCHARGE_SITREP_CSV,
  recognise: ({ tables: [table, ...others] }) => table !== undefined && others.length === 0 && hasHeader(table, LAYOUT) && hasStock(table),
  async read({ tables: [table] }, issues) {
    const month = table === undefined ? null : await parseSitrep(table, issues);
    if (month === null) return null;
    issues.warn("missing_value", "The file counts patients and not beds: J03 gets its number of patients, and no percentage.");
    return toReading(month);
  },
};

function toReading({ period, bodies, rowsRead, otherRows }: SitrepMonth): SourceReading {
  const days = Number(period.end.slice(8));
  const figures = bodies.map(({ area, row, days: { remaining } }): SourceFigure => ({
    metricCode: "J03", area, period, detail: [], status: "final", row, sheet: null,
    value: null, numerator: meanOfAll(remaining, days), denominator: null, mark: "not_available",
  }));
  return { figures, rowsRead, passedOver: otherRows === 0 ? {} : { "other metrics of the report": otherRows }, publishedOn: null };
}

/** Null where a day lacks a number: weekends differ from weekdays, so the mean of the days that are there would be another figure. */
function meanOfAll(remaining: SitrepBody["days"]["remaining"], days: number): number | null {
  const patients = [...remaining.values()].filter((count) => count !== null);
  return patients.length === days ? patients.reduce((sum, count) => sum + count, 0) / days : null;
}
