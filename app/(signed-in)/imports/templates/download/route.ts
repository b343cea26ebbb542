import { z } from "zod";
import { badRequestResponse, defineRoute, notFoundResponse } from "@/lib/entry/define-route";
import { loadTemplateFile } from "@/lib/observations/load-templates";
import { templateQuery } from "@/lib/observations/schemas";
import { today } from "@/lib/platform/clock";
import { formatDate } from "@/lib/shared/format-date";

const TYPES = { xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", csv: "text/csv; charset=utf-8; header=present" } as const;

/** A template to fill in, made out for a board and a period. */
export const GET = defineRoute({
  permission: "figures:read",
  params: z.object({}),
  query: templateQuery,
  async run({ scope, query }) {
    const file = await loadTemplateFile(scope, { ...query, periodEnd: query.period }, today());
    if (file === "no template") return notFoundResponse();
    if (file === "no board") return badRequestResponse(`The board ${query.board} was not in force on ${formatDate(query.period)}. Choose another board or period.`);
    return new Response(new Uint8Array(file.bytes), {
      headers: { "content-type": TYPES[query.format], "content-disposition": `attachment; filename="${file.fileName}"`, "cache-control": "private, no-store" },
    });
  },
});
