import type { SourceFigure, SourceReading } from "../../domain/source-figure";
import type { PublicationSource } from "../../reading/publication-source";
import { hasHeader } from "../../reading/records";
import { totalOf } from "./check-bodies";
import type { DrdBody, DrdCell } from "./drd-body";
import { parseDrd, type DrdMonth } from "./parse";
import { LAYOUT } from "./schema";
import { DISCHARGE_READY_DATE_CSV } from "./source";

/** J01, discharged on the discharge-ready date, and J02, days of delay over all patients: England, regions, boards, trusts, councils. */
export const dischargeReadyDateCsv: PublicationSource = {
  ...DISCHARGE_READY_DATE_CSV,
  recognise: ({ tables: [table, ...others] }) => table !== undefined && others.length === 0 && hasHeader(table, LAYOUT),
  async read({ tables: [table] }, issues) {
    const month = table === undefined ? null : await parseDrd(table, issues);
    return month === null ? null : toReading(month);
  },
};

function toReading({ period, bodies, rowsRead, passedOver }: DrdMonth): SourceReading {
  const figure = (metricCode: string, { area, row }: DrdBody, factor: number, numerator: DrdCell | undefined, denominator: DrdCell | undefined): SourceFigure => {
    const [above, below] = [numerator?.value ?? null, denominator?.value ?? null];
    const isKnown = above !== null && below !== null && below > 0;
    return {
      metricCode, area, period, detail: [], status: "final", row, sheet: null,
      value: isKnown ? (factor * above) / below : null, numerator: above, denominator: below,
      mark: isKnown ? null : (denominator?.mark ?? numerator?.mark ?? "not_applicable"),
    };
  };
  const figures = bodies.flatMap((body) => [
    figure("J01", body, 100, body.cells.get("noDelay"), totalOf(body)),
    figure("J02", body, 1, body.cells.get("days"), totalOf(body)),
  ]);
  return { figures, rowsRead, passedOver, publishedOn: null };
}
