import { defineRoute, notFoundResponse } from "@/lib/entry/define-route";
import { fileResponse } from "@/lib/entry/file-response";
import { bodyFile } from "@/lib/explore/domain/body-file";
import { tableFile } from "@/lib/explore/domain/figure-file";
import { shownTable } from "@/lib/explore/domain/figure-table";
import { regionTable, withPeriods } from "@/lib/explore/domain/region-table";
import { loadRegionPage } from "@/lib/explore/load-region-page";
import { bodyParams, fileFormat, regionQuery } from "@/lib/explore/schemas";
import { today } from "@/lib/platform/clock";

/** The boards of a region as its table shows them; of a region without boards, what is published of it. */
export const GET = defineRoute({
  permission: "figures:read",
  params: bodyParams,
  query: regionQuery.extend({ format: fileFormat.optional() }),
  async run({ scope, params, query }) {
    const asOf = query.asOf ?? today();
    const page = asOf > today() ? null : await loadRegionPage(scope, { code: params.code, set: query.set ?? "2026", asOf });
    if (page === null) return notFoundResponse();
    const { region, measures, published, source } = page;
    const file = measures.length === 0
      ? bodyFile(region, asOf, published, source)
      : tableFile(withPeriods(shownTable(regionTable(page), query), measures), {
        name: `${region.code}-${asOf}`, title: `Boards of ${region.name}`, notes: [`As known on ${asOf}.`, "The region's row is the sum of its boards: numerators over denominators, never an average."], source,
        isIllustrative: measures.some(({ isIllustrative }) => isIllustrative),
      });
    return fileResponse(file, query.format ?? "csv");
  },
});
