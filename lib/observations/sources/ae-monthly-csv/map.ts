import type { SourceArea, SourceFigure, SourceReading } from "../../domain/source-figure";
import type { PublicationSource } from "../../reading/publication-source";
import { hasHeader } from "../../reading/records";
import { parseAe, type AeMonth } from "./parse";
import { LAYOUT } from "./schema";
import { AE_MONTHLY_CSV } from "./source";

/** Provider figures: U01, the share of attendances within four hours, all types and booked ones together. */
export const aeMonthlyCsv: PublicationSource = {
  ...AE_MONTHLY_CSV,
  recognise: ({ tables: [table, ...others] }) => table !== undefined && others.length === 0 && hasHeader(table, LAYOUT),
  async read({ tables: [table] }, issues) {
    const month = table === undefined ? null : await parseAe(table, issues);
    return month === null ? null : toReading(month);
  },
};

function toReading({ period, rows, rowsRead }: AeMonth): SourceReading {
  const figures = rows.map(({ code, name, row, attendances, overFourHours, withoutWaits }): SourceFigure => {
    const area: SourceArea = { kind: "trust", scheme: "ods", code, name };
    const common = { metricCode: "U01", area, period, detail: [], status: "final" as const, row, sheet: null, denominator: attendances };
    if (withoutWaits) return { ...common, value: null, numerator: null, mark: "not_collected" };
    const within = attendances - overFourHours;
    return attendances === 0 ? { ...common, value: null, numerator: within, mark: "not_applicable" } : { ...common, value: (100 * within) / attendances, numerator: within, mark: null };
  });
  return { figures, rowsRead, passedOver: { "total line": rowsRead - rows.length }, publishedOn: null };
}
