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
  const figure = (area: SourceArea, row: number, attendances: number, over: number): SourceFigure => {
    const within = attendances - over;
    const isEmpty = attendances === 0;
    return {
      metricCode: "U01", area, period, detail: [], status: "final", row, sheet: null,
      value: isEmpty ? null : (100 * within) / attendances, numerator: within, denominator: attendances, mark: isEmpty ? "not_applicable" : null,
    };
  };
  const figures = rows.map(({ code, name, row, attendances, overFourHours }) => figure({ kind: "trust", scheme: "ods", code, name }, row, attendances, overFourHours));
  return { figures, rowsRead, passedOver: { "total line": rowsRead - rows.length }, publishedOn: null };
}
