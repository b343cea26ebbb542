import type { FigureDetail, SourceArea, SourceFigure, SourceReading } from "../../domain/source-figure";
import type { PublicationSource } from "../../reading/publication-source";
import { hasHeader } from "../../reading/records";
import type { WaitingCount } from "./pairs";
import { parseDm01, type Dm01Body, type Dm01Month } from "./parse";
import { LAYOUT, TESTS } from "./schema";
import { DM01_FULL_EXTRACT_CSV } from "./source";

/** E09, the share waiting over six weeks: commissioning boards and NHS trusts, in all and by test. England is not in the file. */
export const dm01FullExtractCsv: PublicationSource = {
  ...DM01_FULL_EXTRACT_CSV,
  recognise: ({ tables: [table, ...others] }) => table !== undefined && others.length === 0 && hasHeader(table, LAYOUT),
  async read({ tables: [table] }, issues) {
    const month = table === undefined ? null : await parseDm01(table, issues);
    return month === null ? null : toReading(month);
  },
};

function toReading({ period, trusts, boards, rowsRead, totalRows, otherProviderRows }: Dm01Month): SourceReading {
  const figure = (area: SourceArea, row: number, detail: readonly FigureDetail[], { waiting, over }: WaitingCount): SourceFigure => ({
    metricCode: "E09", area, period, detail, row, sheet: null, status: "final",
    value: waiting === 0 ? null : (100 * over) / waiting, numerator: over, denominator: waiting, mark: waiting === 0 ? "not_applicable" : null,
  });
  const figuresOf = (kind: SourceArea["kind"], { code, name, row, tests }: Dm01Body): SourceFigure[] => {
    const area: SourceArea = { kind, scheme: "ods", code, name };
    const all = [...tests.values()].reduce((sum, one) => ({ waiting: sum.waiting + one.waiting, over: sum.over + one.over }), { waiting: 0, over: 0 });
    const byTest = [...tests].map(([test, count]) => figure(area, row, [{ by: "diagnostic_test", code: test, name: TESTS.get(test) ?? test }], count));
    return [figure(area, row, [], all), ...byTest];
  };
  return {
    figures: [
      ...boards.flatMap((body) => figuresOf(body.code === "" ? "unattributed" : "icb", body)),
      ...trusts.flatMap((body) => figuresOf("trust", body)),
    ],
    rowsRead,
    passedOver: {
      "TOTAL rows, which are held against their tests": totalRows,
      ...(otherProviderRows > 0 && { "rows of providers that are not NHS trusts, counted for their boards only": otherProviderRows }),
    },
    codeColumn: "Commissioner Parent Org Code", publishedOn: null,
  };
}
