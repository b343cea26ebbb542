import { z } from "zod";
import { defineRoute } from "@/lib/entry/define-route";
import { fileResponse } from "@/lib/entry/file-response";
import { catalogueFile } from "@/lib/explore/domain/catalogue-file";
import { loadMetricCatalogue } from "@/lib/explore/load-metric-catalogue";
import { catalogueQuery, fileFormat } from "@/lib/explore/schemas";
import { today } from "@/lib/platform/clock";

/** The catalogue as its page is filtered. */
export const GET = defineRoute({
  permission: "figures:read",
  params: z.object({}),
  query: catalogueQuery.extend({ format: fileFormat.default("csv") }),
  async run({ scope, query: { q = "", oversight, source = "", kind, held, format } }) {
    const asOf = today();
    const { rows } = await loadMetricCatalogue(scope, { words: q, area: oversight ?? null, source: source === "" ? null : source, kind: kind ?? null, onlyHeld: held === "1", boardCode: null, asOf });
    return fileResponse(catalogueFile(rows, asOf), format);
  },
});
