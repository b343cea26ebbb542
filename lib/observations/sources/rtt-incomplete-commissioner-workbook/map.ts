import { createIssueList, type IssueList } from "../../domain/import-issue";
import type { FigureDetail, SourceArea, SourceFigure, SourceReading } from "../../domain/source-figure";
import type { PublicationSource } from "../../reading/publication-source";
import { hasHeader, records } from "../../reading/records";
import type { SourceTable } from "../../reading/source-file";
import { rttValues } from "../rtt-full-csv/rtt-values";
import { parseSheet, type RttBody, type RttRow, type RttSheet } from "./parse";
import { BY_TREATMENT, COUNT_BANDS, SHEETS, TELLING, type SheetKind } from "./schema";
import { RTT_INCOMPLETE_COMMISSIONER_WORKBOOK } from "./source";
import { readTitle, type SheetTitle } from "./title-lines";

const KINDS = Object.keys(SHEETS) as readonly SheetKind[];

const isNamed = ({ name }: SourceTable, tab: string): boolean => (name ?? "").trim().toLowerCase() === tab.toLowerCase();

/** E01, E03, E04, E16 and E17 of England, regions and ICBs, each also by treatment function, on the commissioner basis. */
export const rttIncompleteCommissionerWorkbook: PublicationSource = {
  ...RTT_INCOMPLETE_COMMISSIONER_WORKBOOK,
  recognise: ({ kind, tables }) => kind === "workbook" && tables.some((table) => isNamed(table, SHEETS.icb) && hasHeader(table, TELLING)),
  async read({ tables }, issues) {
    const sheets: { readonly kind: SheetKind; readonly title: SheetTitle; readonly sheet: RttSheet }[] = [];
    for (const kind of KINDS) {
      const table = tables.find((one) => isNamed(one, SHEETS[kind]));
      if (table === undefined) {
        issues.refuse("missing_sheet", `The workbook has no sheet “${SHEETS[kind]}”.`);
        continue;
      }
      const title = readTitle(table, issues);
      if (title !== null) sheets.push({ kind, title, sheet: await parseSheet(table, kind, issues) });
    }
    const [first] = sheets;
    if (first === undefined || issues.refused) return null;
    for (const { title, sheet } of sheets) {
      if (title.period.end !== first.title.period.end) issues.refuse("two_periods", `The sheet is of the month to ${title.period.end}, the first of that to ${first.title.period.end}.`, { sheet: sheet.name });
      if (sheet.bodies.length === 0) issues.refuse("no_figures", "The sheet has a header but no figures.", { sheet: sheet.name });
    }
    checkWhole(sheets, issues);
    if (issues.refused) return null;
    const { passedOver, rowsRead } = await countOthers(tables);
    const counts = (key: "rowsRead" | "nhsEnglandRows" | "noteRows"): number => sheets.reduce((sum, { sheet }) => sum + sheet[key], 0);
    return {
      figures: sheets.flatMap(({ kind, title, sheet }) => sheet.bodies.flatMap((body) => figuresOf(kind, title, sheet, body))),
      rowsRead: rowsRead + counts("rowsRead"),
      passedOver: withoutNone({ "care that NHS England commissions itself": counts("nhsEnglandRows"), notes: counts("noteRows"), ...passedOver }),
      publishedOn: first.title.publishedOn,
    } satisfies SourceReading;
  },
};

/** England holds what its regions and boards hold, and more: a part above the whole means rows counted twice. */
function checkWhole(sheets: readonly { readonly kind: SheetKind; readonly sheet: RttSheet }[], issues: IssueList): void {
  const sumOf = (kind: SheetKind, column: (typeof COUNT_BANDS)[number]["column"]): number =>
    sheets.filter((one) => one.kind === kind).flatMap(({ sheet }) => sheet.bodies).reduce((sum, { total }) => sum + (total?.counts[column] ?? 0), 0);
  for (const { column, words } of COUNT_BANDS) {
    for (const kind of ["region", "icb"] as const) {
      const [part, whole] = [sumOf(kind, column), sumOf("england", column)];
      if (part > whole) issues.refuse("total_mismatch", `The sheet adds up to ${part} ${words}, more than the ${whole} of England.`, { sheet: SHEETS[kind] });
    }
  }
}

const AREA: Readonly<Record<SheetKind, (body: RttBody) => SourceArea>> = {
  england: () => ({ kind: "england", scheme: "name", code: "England", name: "England" }),
  region: ({ code, name }) => ({ kind: "region", scheme: "ods", code, name }),
  icb: ({ code, name }) => ({ kind: "icb", scheme: "ods", code, name }),
};

function figuresOf(kind: SheetKind, { period, status }: SheetTitle, sheet: RttSheet, body: RttBody): readonly SourceFigure[] {
  const area = AREA[kind](body);
  const of = ({ row, counts }: RttRow, detail: readonly FigureDetail[]): readonly SourceFigure[] =>
    rttValues(counts).map(({ metric, ...value }) => ({ metricCode: metric, area, period, detail, status, row, sheet: sheet.name, ...value }));
  const parts = [...body.treatments.values()].flatMap((row) => of(row, [{ by: "treatment_function", code: row.code, name: row.name }]));
  return body.total === null ? parts : [...of(body.total, []), ...parts];
}

/** Rows of the sheets that are not read, such as commissioners below boards, by the name of the sheet. */
async function countOthers(tables: readonly SourceTable[]): Promise<{ readonly passedOver: Readonly<Record<string, number>>; readonly rowsRead: number }> {
  const passedOver: Record<string, number> = {};
  let rowsRead = 0;
  for (const table of tables) {
    if (KINDS.some((kind) => isNamed(table, SHEETS[kind])) || !hasHeader(table, BY_TREATMENT)) continue;
    let rows = 0;
    for await (const record of records(table, BY_TREATMENT, createIssueList("", 1))) rows += record.text("treatment") === "" ? 0 : 1;
    passedOver[`rows of the sheet ${table.name}`] = rows;
    rowsRead += rows;
  }
  return { passedOver, rowsRead };
}

const withoutNone = (counts: Readonly<Record<string, number>>): Readonly<Record<string, number>> => Object.fromEntries(Object.entries(counts).filter(([, rows]) => rows > 0));
