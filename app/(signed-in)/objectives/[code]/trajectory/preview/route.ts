import { defineRoute, notFoundResponse } from "@/lib/entry/define-route";
import { loadTrajectoryPreview } from "@/lib/objectives/load-trajectory-editor";
import { trajectoryParams, trajectoryPreviewQuery } from "@/lib/objectives/schemas";
import { today } from "@/lib/platform/clock";

/** What a plan that is being written looks like and how realistic it is, or what is wrong with it. */
export const GET = defineRoute({
  permission: "trajectory:propose",
  params: trajectoryParams,
  query: trajectoryPreviewQuery,
  async run({ scope, params, query }) {
    const read = await loadTrajectoryPreview(scope, { code: params.code, ...query }, today());
    if (read === null) return notFoundResponse();
    return Response.json(read.ok ? { preview: read.value } : { problems: read.problems }, { headers: { "cache-control": "private, no-store" } });
  },
});
