import { defineRoute, notFoundResponse } from "@/lib/entry/define-route";
import { loadMapFrames } from "@/lib/explore/load-metric-map";
import { mapQuery } from "@/lib/explore/schemas";
import { today } from "@/lib/platform/clock";
import { metricParams } from "@/lib/scorecards/schemas";
import { mapRequest } from "../search-params";

/** The figures of every period of a map, for its slider. */
export const GET = defineRoute({
  permission: "figures:read",
  params: metricParams,
  query: mapQuery,
  async run({ scope, params, query }) {
    const frames = (query.asOf ?? "") > today() ? null : await loadMapFrames(scope, mapRequest(params.metricId, query, today()));
    return frames === null ? notFoundResponse() : Response.json(frames, { headers: { "cache-control": "private, no-store" } });
  },
});
