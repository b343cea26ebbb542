import "server-only";
import { safeFileName } from "@/lib/shared/figure-file";

/** A drawing as a download that a page may also show; its name says where figures are illustrative. */
export function svgResponse(svg: string, name: string, isIllustrative: boolean): Response {
  return new Response(svg, {
    headers: { "content-type": "image/svg+xml; charset=utf-8", "content-disposition": `attachment; filename="${safeFileName({ name, isIllustrative })}.svg"`, "cache-control": "private, no-store" },
  });
}
