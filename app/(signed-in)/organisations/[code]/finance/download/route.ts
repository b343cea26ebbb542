import { drawBoardFinance, type DrawnFinance } from "@/components/finance/draw-board-finance";
import { defineRoute, notFoundResponse } from "@/lib/entry/define-route";
import { fileResponse } from "@/lib/entry/file-response";
import { svgResponse } from "@/lib/entry/svg-response";
import { tableFile } from "@/lib/explore/domain/figure-file";
import { frameSvg } from "@/lib/charts/frame-svg";
import type { FinanceReport } from "@/lib/finance/domain/finance-page";
import { loadBoardFinance } from "@/lib/finance/load-board-finance";
import { boardFinanceDownload, boardFinanceParams, type BoardPart } from "@/lib/finance/schemas";
import { loadSetOfCode } from "@/lib/organisations/load-set-of-code";
import { today } from "@/lib/platform/clock";

/** What is drawn of a part; null for the one that is a table alone, or where nothing is reported. */
function drawingOf(report: FinanceReport, part: BoardPart): DrawnFinance | null {
  const { savings, underlying, position, savingsMonths } = drawBoardFinance(report);
  return { position: null, savings, underlying, months: position, "savings-months": savingsMonths }[part];
}

/** One part of a board's finances, as figures or as a drawing. */
export const GET = defineRoute({
  permission: "figures:read",
  params: boardFinanceParams,
  query: boardFinanceDownload,
  async run({ scope, params: { code }, query: { set: asked, asOf = today(), part = "position", format = "csv" } }) {
    const set = asked ?? (await loadSetOfCode(scope, code));
    const page = set === null || asOf > today() ? null : await loadBoardFinance(scope, { code, set, asOf });
    const report = page?.report;
    if (!page || !report) return notFoundResponse();
    const drawing = drawingOf(report, part);
    const table = part === "position" ? report.position.table : part === "savings" ? report.savings.table : drawing?.table;
    if (table === undefined || (format === "svg" && drawing === null)) return notFoundResponse();
    const { isIllustrative, source } = report;
    const name = `${code}-finance-${part}-${report.periodEnd}`;
    if (format === "svg" && drawing !== null) {
      return svgResponse(frameSvg({ drawings: [drawing.svg], key: drawing.chartKey, title: drawing.title, subtitle: `${drawing.subtitle}, ${report.yearToDateText}. As known on ${asOf}.`, alt: drawing.alt, source, isIllustrative }), name, isIllustrative);
    }
    const text = (column: string, title: string, description: string, value: string, datatype: "string" | "date" = "string") => ({ name: column, title, datatype, description, value });
    return fileResponse(tableFile(table, {
      name, title: `${table.caption}: ${page.board.name}`, isIllustrative, source,
      notes: [`As known on ${asOf}, returns to ${report.periodText}.`, "Amounts in £ million; a surplus is above zero, a deficit below. Running totals count from 1 April.", ...(report.basisSentence === null ? [] : [report.basisSentence])],
      same: [
        text("board_code", "Board code", "ODS code of the board.", code), text("board_name", "Board", "Name of the board.", page.board.name),
        text("period_end", "Latest period end", "Last day of the latest month reported.", report.periodEnd, "date"), text("provenance", "Provenance", "illustrative where figures are invented; return where a board sent them in.", isIllustrative ? "illustrative" : "return"),
        text("basis", "Basis", "published, restated (added up from whole boards) or estimated (shared out by people moved).", report.basis),
      ],
    }), format === "svg" ? "csv" : format);
  },
});
