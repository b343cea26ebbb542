import { ICON_FILE, ICON_SHEET } from "@/lib/charts/icons";

/** The icons of every page, in one file that a browser may keep: its name changes when an icon does. */
export async function GET(_request: Request, { params }: { params: Promise<{ file: string }> }): Promise<Response> {
  if ((await params).file !== ICON_FILE) return new Response("Not found\n", { status: 404, headers: { "content-type": "text/plain; charset=utf-8", "cache-control": "no-store" } });
  return new Response(ICON_SHEET, { headers: { "content-type": "image/svg+xml", "cache-control": "public, max-age=31536000, immutable" } });
}
