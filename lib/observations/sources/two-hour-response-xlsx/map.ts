import type { SourceReading } from "../../domain/source-figure";
import type { PublicationSource } from "../../reading/publication-source";
import { hasHeader } from "../../reading/records";
import type { SourceFile, SourceTable } from "../../reading/source-file";
import { parseTable, type ResponseTable } from "./parse";
import { readCover, type Cover } from "./read-cover";
import { COVER_SHEET, LAYOUT, TABLE_SHEET, TABLE_TITLE } from "./schema";
import { TWO_HOUR_RESPONSE_XLSX } from "./source";

const sheet = ({ tables }: SourceFile, name: string): SourceTable | undefined => tables.find((table) => table.name?.trim().toLowerCase() === name.toLowerCase());
const hasTitle = (table: SourceTable): boolean => table.head.some(({ cells: [first] }) => TABLE_TITLE.test(String(first ?? "").trim()));

/** J07 of England, regions, boards and NHS trusts, every month of the year so far. */
export const twoHourResponseXlsx: PublicationSource = {
  ...TWO_HOUR_RESPONSE_XLSX,
  recognise: (file) => {
    const table = sheet(file, TABLE_SHEET);
    return file.kind === "workbook" && table !== undefined && hasTitle(table) && hasHeader(table, LAYOUT);
  },
  async read(file, issues) {
    const table = sheet(file, TABLE_SHEET);
    const read = table === undefined ? null : await parseTable(table, issues);
    const cover = readCover(sheet(file, COVER_SHEET), issues);
    return read === null ? null : toReading(read, cover);
  },
};

function toReading({ cells, rowsRead, passedOver }: ResponseTable, { publishedOn, isRevised }: Cover): SourceReading {
  const figures = cells.map(({ area, row, month, share, mark }) => ({
    metricCode: "J07", area, period: month.period, detail: [], row, sheet: TABLE_SHEET,
    status: month.isProvisional ? ("provisional" as const) : isRevised ? ("revised" as const) : ("final" as const),
    value: share === null ? null : 100 * share, numerator: null, denominator: null, mark,
  }));
  return { figures, rowsRead, passedOver, codeColumn: "ODS Code", publishedOn };
}
