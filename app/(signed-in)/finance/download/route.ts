import { z } from "zod";
import { drawBars } from "@/components/finance/draw-board-finance";
import { nationalTable } from "@/components/finance/national-table";
import { frameSvg } from "@/lib/charts/frame-svg";
import { defineRoute, notFoundResponse } from "@/lib/entry/define-route";
import { fileResponse } from "@/lib/entry/file-response";
import { svgResponse } from "@/lib/entry/svg-response";
import { tableFile } from "@/lib/explore/domain/figure-file";
import { shownTable } from "@/lib/explore/domain/figure-table";
import { loadNationalFinance } from "@/lib/finance/load-national-finance";
import { nationalFinanceDownload } from "@/lib/finance/schemas";
import { today } from "@/lib/platform/clock";

/** The systems side by side as the table shows them, or how their savings are made. */
export const GET = defineRoute({
  permission: "figures:read",
  params: z.object({}),
  query: nationalFinanceDownload,
  async run({ scope, query }) {
    const { set = "2026", region = "", asOf = today(), part = "boards", format = "csv" } = query;
    const page = asOf > today() ? null : await loadNationalFinance(scope, { set, region: region === "" ? null : region, asOf });
    const report = page?.report;
    if (!page || !report || (part === "quality" && report.quality === null) || (format === "svg" && part === "boards")) return notFoundResponse();
    const { isIllustrative, source, periodText, periodEnd } = report;
    const name = `finance-${part}-${periodEnd}`;
    if (format === "svg") {
      if (report.quality === null) return notFoundResponse();
      const { title, subtitle, alt, svg, chartKey } = drawBars(report.quality);
      return svgResponse(frameSvg({ drawings: [svg], key: chartKey, title, subtitle: `${subtitle}, ${periodText}. As known on ${asOf}.`, alt, source, isIllustrative }), name, isIllustrative);
    }
    const table = part === "quality" && report.quality !== null ? report.quality.table : shownTable(nationalTable(page, report, false), query);
    return fileResponse(tableFile(table, {
      name, title: table.caption, isIllustrative, source,
      notes: [`As known on ${asOf}.`, "Amounts in £ million; a surplus is above zero, a deficit below. Forecasts are for the financial year.", report.sum, "Boards made of others are sums of separate legal bodies, and estimates where one was split: shared out by the people who moved."],
      same: [
        { name: "period_end", title: "Period end", datatype: "date", description: "Last day of the month reported.", value: periodEnd },
        { name: "provenance", title: "Provenance", datatype: "string", description: "illustrative where any figure is invented; return where boards sent them in.", value: isIllustrative ? "illustrative" : "return" },
      ],
    }), format);
  },
});
