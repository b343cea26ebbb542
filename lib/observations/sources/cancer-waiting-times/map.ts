import type { IssueList } from "../../domain/import-issue";
import type { FigureDetail, FigureStatus, SourceFigure, SourceReading } from "../../domain/source-figure";
import { plainHeading } from "../../reading/heading";
import type { PublicationSource } from "../../reading/publication-source";
import { hasHeader } from "../../reading/records";
import type { SourceFile } from "../../reading/source-file";
import type { CancerRow } from "./cancer-row";
import { parseCancerCsv } from "./parse-csv";
import { parseCancerBook } from "./parse-workbook";
import { CSV_SIGNATURE, FRONT_SHEET, FRONT_TITLE, type CancerBasis } from "./schema";
import { CANCER_COMBINED_CSV, CANCER_COMMISSIONER_WORKBOOK, CANCER_PROVIDER_WORKBOOK } from "./source";

/** E06, E07 and E08 for England and ICBs; E06 and E07 also by cancer. */
export const cancerCommissionerWorkbook: PublicationSource = {
  ...CANCER_COMMISSIONER_WORKBOOK,
  recognise: (file) => isBook(file, "commissioner"),
  read: (file, issues) => readBook(file, "commissioner", issues),
};

/** E06, E07 and E08 for England and providers; E06 and E07 also by cancer. */
export const cancerProviderWorkbook: PublicationSource = {
  ...CANCER_PROVIDER_WORKBOOK,
  recognise: (file) => isBook(file, "provider"),
  read: (file, issues) => readBook(file, "provider", issues),
};

/** E06, E07 and E08 for England, ICBs and providers, also by cancer where a row is of all routes. Built from a description. */
export const cancerCombinedCsv: PublicationSource = {
  ...CANCER_COMBINED_CSV,
  recognise: ({ kind, tables: [table, ...others] }) => kind === "csv" && table !== undefined && others.length === 0 && hasHeader(table, CSV_SIGNATURE),
  async read({ tables: [table] }, issues) {
    const csv = table === undefined ? null : await parseCancerCsv(table, issues);
    return csv === null || issues.refused ? null : toReading(csv.rows, csv.passedOver, "provisional", issues);
  },
};

const isBook = ({ kind, tables }: SourceFile, basis: CancerBasis): boolean =>
  kind === "workbook" && tables.some(({ name, head }) => name === FRONT_SHEET && head.some(({ cells }) => cells.some((cell) => plainHeading(cell) === FRONT_TITLE[basis])));

async function readBook(file: SourceFile, basis: CancerBasis, issues: IssueList): Promise<SourceReading | null> {
  const book = await parseCancerBook(file, basis, issues);
  return book === null || issues.refused ? null : toReading(book.rows, book.passedOver, book.status, issues);
}

function toReading(rows: readonly CancerRow[], before: ReadonlyMap<string, number>, status: FigureStatus, issues: IssueList): SourceReading | null {
  const passed = new Map(before);
  const figures: SourceFigure[] = [];
  const bases = new Set(rows.map(({ basis }) => basis));
  for (const row of rows) {
    const reason = reasonToPass(row, bases.size > 1);
    if (reason !== null) passed.set(reason, (passed.get(reason) ?? 0) + 1);
    else if (row.body.area !== null) figures.push({ metricCode: row.metric, area: row.body.area, period: row.period, detail: detailOf(row), status, row: row.row, sheet: row.sheet, ...valueOf(row) });
  }
  if (figures.length === 0) issues.refuse("no_figures", "The file holds no total over all routes.");
  const rowsRead = rows.length + [...before.values()].reduce((sum, count) => sum + count, 0);
  return issues.refused ? null : { figures, rowsRead, passedOver: Object.fromEntries(passed), publishedOn: null };
}

function reasonToPass({ body, basis, metric, route }: CancerRow, hasBothBases: boolean): string | null {
  if (body.area === null) return body.passed;
  if (route !== null) return metric === "E07" ? "by stage of treatment" : "by referral route";
  // The publisher names the provider tables as those that give the totals of England.
  return hasBothBases && body.area.kind === "england" && basis === "commissioner" ? "England on the commissioner basis, given on the provider basis" : null;
}

const detailOf = ({ cancer }: CancerRow): readonly FigureDetail[] => (cancer === null ? [] : [{ by: "cancer_type", code: cancer, name: cancer }]);

const valueOf = ({ total, within }: CancerRow) =>
  ({ value: total === 0 ? null : (100 * within) / total, numerator: within, denominator: total, mark: total === 0 ? "not_applicable" : null }) as const;
