import { z } from "zod";
import { packFileName } from "@/lib/board-packs/domain/pack";
import { loadFrozenPack } from "@/lib/board-packs/load-frozen-pack";
import { renderPackPdf } from "@/lib/board-packs/render/pdf/render";
import { packParams } from "@/lib/board-packs/schemas";
import { defineRoute, notFoundResponse } from "@/lib/entry/define-route";

/** A frozen pack as PDF, drawn from its snapshot alone. */
export const GET = defineRoute({
  permission: "pack:build",
  params: packParams,
  query: z.object({}),
  async run({ scope, params }) {
    const snapshot = await loadFrozenPack(scope, params.packId);
    if (!snapshot) return notFoundResponse();
    const pdf = await renderPackPdf(snapshot);
    return new Response(new Uint8Array(pdf), {
      headers: { "content-type": "application/pdf", "content-disposition": `attachment; filename="${packFileName(snapshot, "pdf")}"`, "cache-control": "private, no-store" },
    });
  },
});
