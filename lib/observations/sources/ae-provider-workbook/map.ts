import type { SourceArea, SourceFigure, SourceReading } from "../../domain/source-figure";
import type { IssueList } from "../../domain/import-issue";
import { plainHeading } from "../../reading/heading";
import type { PublicationSource } from "../../reading/publication-source";
import type { SourceTable } from "../../reading/source-file";
import { parseAeBook, type AeBook, type AeBookRow } from "./parse";
import { PROVIDER_SHEET, SYSTEM_SHEET, TITLE } from "./schema";
import { AE_PROVIDER_WORKBOOK } from "./source";

/**
 * U01, the share of attendances within four hours, for England, ICBs and providers. The waits of over twelve hours in the
 * workbook run from the decision to admit, so they are no U02, which runs from arrival.
 */
export const aeProviderWorkbook: PublicationSource = {
  ...AE_PROVIDER_WORKBOOK,
  recognise: ({ kind, tables }) => kind === "workbook" && tables.some((table) => (table.name === SYSTEM_SHEET || table.name === PROVIDER_SHEET) && hasTitle(table)),
  async read(file, issues) {
    const book = await parseAeBook(file, issues);
    return book === null || issues.refused ? null : toReading(book, issues);
  },
};

const hasTitle = ({ head }: SourceTable): boolean => head.some(({ cells }) => cells.some((cell) => plainHeading(cell).startsWith(TITLE)));

function toReading({ period, publishedOn, status, systems, providers, notes }: AeBook, issues: IssueList): SourceReading | null {
  const figure = (area: SourceArea, { sheet, row, total, within }: AeBookRow): SourceFigure => ({
    metricCode: "U01", area, period, detail: [], status, row, sheet,
    value: total === 0 ? null : (100 * within) / total, numerator: within, denominator: total, mark: total === 0 ? "not_applicable" : null,
  });
  for (const { name, sheet, row } of systems.bodies) {
    if (!/\bintegrated care board$/i.test(name)) issues.refuse("invalid_code", "The row is not of an integrated care board.", { sheet, row, column: "System" });
  }
  if (issues.refused) return null;
  const figures = [
    figure({ kind: "england", scheme: "name", code: "England", name: "England" }, systems.england),
    ...systems.bodies.map((body) => figure({ kind: "icb", scheme: "ods", code: body.code, name: body.name }, body)),
    ...providers.bodies.map((body) => figure({ kind: "trust", scheme: "ods", code: body.code, name: body.name }, body)),
  ];
  const passedOver = { "England again, in the sheet of providers": 1, ...(notes > 0 ? { notes } : {}) };
  return { figures, rowsRead: figures.length + 1 + notes, passedOver, codeColumn: "Code", publishedOn };
}
