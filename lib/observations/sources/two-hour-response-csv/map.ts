import type { PublicationSource } from "../../reading/publication-source";
import { hasHeader } from "../../reading/records";
import { parseResponse } from "./parse";
import { LAYOUT } from "./schema";
import { TWO_HOUR_RESPONSE_CSV } from "./source";

/** J07 of boards, month by month, from the workbook's figures set out as a list by somebody else. */
export const twoHourResponseCsv: PublicationSource = {
  ...TWO_HOUR_RESPONSE_CSV,
  recognise: ({ tables: [table, ...others] }) => table !== undefined && others.length === 0 && hasHeader(table, LAYOUT),
  async read({ tables: [table] }, issues) {
    const list = table === undefined ? null : await parseResponse(table, issues);
    if (list === null) return null;
    return {
      figures: list.rows.map(({ row, code, name, period, percent, mark }) => ({
        metricCode: "J07", area: { kind: "icb", scheme: "ods", code, name }, period, detail: [], status: "final", row, sheet: null,
        value: percent, numerator: null, denominator: null, mark,
      })),
      rowsRead: list.rowsRead, passedOver: list.passedOver, codeColumn: "icb_ods_code", publishedOn: null,
    };
  },
};
