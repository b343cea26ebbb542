import { createHash } from "node:crypto";
import { systemScope } from "@/lib/access/scope-outside-requests";
import { publishIllustrative } from "@/lib/observations/commands/publish-illustrative";
import { areaFinder, type AreaFinder } from "@/lib/observations/domain/area-finder";
import { draftFigures } from "@/lib/observations/domain/draft-figures";
import { createIssueList } from "@/lib/observations/domain/import-issue";
import type { ReleaseDraft } from "@/lib/observations/domain/release-draft";
import type { SourceFigure } from "@/lib/observations/domain/source-figure";
import type { SourceTable, TableRow } from "@/lib/observations/reading/source-file";
import { icbFinanceReturn } from "@/lib/observations/sources/icb-finance-return/map";
import { ICB_FINANCE } from "@/lib/observations/templates/icb-finance";
import { COMMENT, ROW_HEADINGS, rowColumns } from "@/lib/observations/templates/return-template";
import { templateRows, type TemplateBody } from "@/lib/observations/templates/template-rows";
import { boardsOf } from "@/lib/organisations/domain/boundary-set";
import { loadAreaCodes } from "@/lib/organisations/load-area-codes";
import { loadOrganisations } from "@/lib/organisations/load-organisations";
import { formatPeriod } from "@/lib/shared/format-date";
import { addDays } from "@/lib/shared/month";
import { illustrativeFinanceYear, type IllustrativeMonth, type ReturnCells } from "./illustrative-finance-year";
import { illustrativeProductivity } from "./illustrative-productivity";

const ACTOR = "Demonstration set-up";
const YEARS = [2024, 2025] as const;
/** Returns are due within six weeks; productivity comes about four months late. */
const DUE_DAYS = 42;
const PRODUCTIVITY_DAYS = 120;
const LICENCE = "Not published: invented for the demonstration";
const LEAST_FINDINGS = 20;

interface Board extends TemplateBody {
  readonly population: number;
}

/**
 * Writes invented monthly finance returns of the 42 boards, April 2024 to March 2026, and a productivity figure each quarter:
 * made out on the product's own template, read by its own reader and published as illustrative. Already written ones are left.
 * @returns how many releases and figures were written
 * @throws Error where the reader finds fault with a return, or the installation is no demonstration
 */
export async function seedIllustrativeFinance(): Promise<{ readonly releases: number; readonly figures: number }> {
  const scope = await systemScope(ACTOR, "import:approve");
  const [organisations, codes] = await Promise.all([loadOrganisations(scope), loadAreaCodes(scope)]);
  const boards = boardsOf(organisations, "2023").map(({ version: { odsCode, name, population } }): Board => ({ code: odsCode ?? "", name, population: population ?? 0 }));
  const find = areaFinder(codes);
  const months = new Map<string, { board: Board; cells: ReturnCells }[]>();
  for (const board of boards) {
    for (const year of YEARS) for (const month of illustrativeFinanceYear(board, year)) note(months, board, month);
  }
  const releases: ReleaseDraft[] = [];
  for (const [periodEnd, returns] of months) {
    const rows = returns.map(({ board, cells }) => returnRows(board, periodEnd, cells));
    const figures: SourceFigure[] = [];
    for (const one of rows) figures.push(...(await read(periodEnd, one)));
    releases.push(release(find, { id: icbFinanceReturn.id, title: `${icbFinanceReturn.title}, illustrative, ${formatPeriod(periodEnd, "month")}` }, periodEnd, DUE_DAYS, figures, JSON.stringify(rows)));
  }
  for (const { periodEnd, figures } of illustrativeProductivity(boards)) {
    releases.push(release(find, { id: "illustrative-productivity", title: `Productivity growth, illustrative, ${formatPeriod(periodEnd, "quarter")}` }, periodEnd, PRODUCTIVITY_DAYS, figures, JSON.stringify(figures)));
  }
  // One transaction a release: what was written stays when a slow machine stops half way, and the next run goes on from there.
  const written = { releases: 0, figures: 0 };
  for (const one of releases) {
    const result = await publishIllustrative.execute(scope, { releases: [one] });
    if (!result.ok) throw new Error(`The illustrative figures were refused: ${result.problems.map(({ message }) => message).join("; ")}`);
    written.releases += result.value.releases;
    written.figures += result.value.figures;
  }
  return written;
}

function note(months: Map<string, { board: Board; cells: ReturnCells }[]>, board: Board, { periodEnd, cells }: IllustrativeMonth): void {
  const held = months.get(periodEnd);
  if (held === undefined) months.set(periodEnd, [{ board, cells }]);
  else held.push({ board, cells });
}

/** The rows of a filled-in return as its sheet holds them, the headings first. */
function returnRows(board: TemplateBody, periodEnd: string, cells: ReturnCells): readonly TableRow[] {
  const headings = [...rowColumns(ICB_FINANCE).map((column) => ROW_HEADINGS[column]), ...ICB_FINANCE.columns.map(({ heading }) => heading), COMMENT];
  const rows = templateRows(ICB_FINANCE, { board: { code: board.code, name: board.name }, councils: [], periodEnd })
    .map(({ line, known }) => [...known.map(([, value]) => value), ...ICB_FINANCE.columns.map(({ key }) => cells[line.code]?.[key] ?? ""), ""]);
  return [headings, ...rows].map((row, at) => ({ row: at + 1, cells: row }));
}

async function read(periodEnd: string, rows: readonly TableRow[]): Promise<readonly SourceFigure[]> {
  const fileName = `illustrative-finance-${periodEnd}.csv`;
  const issues = createIssueList(fileName, LEAST_FINDINGS);
  const table: SourceTable = {
    name: null, isRectangular: true, head: rows,
    async *rows() {
      yield* rows;
    },
  };
  const reading = await icbFinanceReturn.read({ fileName, path: fileName, kind: "csv", tables: [table], json: null }, issues);
  if (reading === null || issues.items.length > 0) throw new Error(`An illustrative return of ${periodEnd} breaks the rules: ${issues.items.map(({ message }) => message).join("; ")}`);
  return reading.figures;
}

function release(find: AreaFinder, { id, title }: { readonly id: string; readonly title: string }, periodEnd: string, days: number, figures: readonly SourceFigure[], contents: string): ReleaseDraft {
  const issues = createIssueList(title, LEAST_FINDINGS);
  const drafted = draftFigures({ figures }, find, issues);
  if (issues.items.length > 0) throw new Error(`${title}: ${issues.items.map(({ message }) => message).join("; ")}`);
  return {
    publication: { id, title, page: "", licence: LICENCE, isReturn: true }, fileName: `${id}-${periodEnd}.csv`, sha256: createHash("sha256").update(contents).digest("hex"),
    calendarMonths: null, publishedOn: addDays(periodEnd, days), embargoUntil: null, figures: drafted.figures, details: drafted.details, detailNames: drafted.detailNames, periodEnd,
  };
}
