import { drawnPart, sourceOf } from "@/components/objectives/objective-drawings";
import { defineRoute, notFoundResponse } from "@/lib/entry/define-route";
import { fileResponse } from "@/lib/entry/file-response";
import { svgResponse } from "@/lib/entry/svg-response";
import { frameSvg } from "@/lib/charts/frame-svg";
import { tableFile } from "@/lib/explore/domain/figure-file";
import { shownTable } from "@/lib/explore/domain/figure-table";
import { today } from "@/lib/platform/clock";
import { loadObjectivePage } from "@/lib/scorecards/load-objective-page";
import { objectiveDownload, objectiveParams } from "@/lib/scorecards/schemas";

/** One part of an objective's page, as figures or as a drawing. */
export const GET = defineRoute({
  permission: "figures:read",
  params: objectiveParams,
  query: objectiveDownload,
  async run({ scope, params: { code }, query, request }) {
    const { area = null, set = null, asOf = today(), part = "chart", format = "csv" } = query;
    const page = asOf > today() ? null : await loadObjectivePage(scope, { code, area, set, asOf });
    const drawn = page && drawnPart(page, part);
    if (!page || !drawn || (format === "svg" && drawn.drawings.length === 0)) return notFoundResponse();
    const { isIllustrative, objective, standing } = page;
    const name = `${code}-${page.area.code}-${part}-${asOf}`;
    const isInvented = isIllustrative || (part === "boards" && (page.national?.isIllustrative ?? false)) || (part === "parts" && page.parts.some((one) => one.isIllustrative));
    const source = sourceOf(page, part);
    if (format === "svg") return svgResponse(frameSvg({ drawings: drawn.drawings, key: drawn.key, title: drawn.title, subtitle: drawn.subtitle, alt: drawn.alt, source, isIllustrative: isInvented }), name, isInvented);
    const text = (column: string, title: string, description: string, value: string, datatype: "string" | "date" = "string") => ({ name: column, title, datatype, description, value });
    const table = part === "boards" ? shownTable(drawn.table, Object.fromEntries(request.nextUrl.searchParams)) : drawn.table;
    return fileResponse(tableFile(table, {
      name, title: `${drawn.title}: ${objective.title}, ${page.area.name}`, isIllustrative: isInvented, source,
      notes: [`As known on ${asOf}.`, page.set === "2026" ? "Boards since 1 April 2026." : "Boards to 31 March 2026.", `${page.statusText}: ${standing.because}`, ...page.cautions],
      same: [
        text("objective_code", "Objective", "Code of the objective.", code), text("area_code", "Area code", "ODS code of the board, or england.", page.area.code), text("area_name", "Area", "Name of the board, or England.", page.area.name),
        text("objective_status", "Status", "Where the area stands against the objective as known on the day.", page.statusText), text("as_of", "As known on", "Day whose knowledge is shown.", asOf, "date"),
        text("provenance", "Provenance", "illustrative where figures or targets are invented; official elsewhere.", isInvented ? "illustrative" : "official"),
      ],
    }), format);
  },
});
