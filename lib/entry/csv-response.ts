import "server-only";

/** A CSV download: UTF-8, never cached, with a safe file name. */
export function csvResponse(body: string, fileName: string): Response {
  const safe = fileName.replace(/[^A-Za-z0-9._-]+/g, "-");
  return new Response(body, {
    headers: { "content-type": "text/csv; charset=utf-8; header=present", "content-disposition": `attachment; filename="${safe}"`, "cache-control": "private, no-store" },
  });
}
