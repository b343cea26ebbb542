import { z } from "zod";
import { defineRoute, notFoundResponse } from "@/lib/entry/define-route";
import { fileResponse } from "@/lib/entry/file-response";
import { today } from "@/lib/platform/clock";
import { clusterFile } from "@/lib/scorecards/domain/cluster-file";
import { loadCluster } from "@/lib/scorecards/load-cluster";
import { clusterDownload } from "@/lib/scorecards/schemas";

/** Boards side by side as figures: a row for each board's own, never a total. */
export const GET = defineRoute({
  permission: "figures:read",
  params: z.object({}),
  query: clusterDownload,
  async run({ scope, query: { format = "csv", ...query } }) {
    const day = today();
    const cluster = (query.asOf ?? day) > day ? null : await loadCluster(scope, query, day);
    return cluster === null || cluster.boards.length === 0 ? notFoundResponse() : fileResponse(clusterFile(cluster), format);
  },
});
