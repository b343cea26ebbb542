import "server-only";

/** Longest form that is taken, in characters. */
const LONGEST = 20_000;

/**
 * The fields of a form that a page posts without files (`application/x-www-form-urlencoded`); of a name sent more than once, the last.
 * @returns null where something else came, or too much of it
 */
export async function readForm(request: Request): Promise<Readonly<Record<string, string>> | null> {
  if (!/^application\/x-www-form-urlencoded\b/i.test(request.headers.get("content-type") ?? "")) return null;
  if (Number(request.headers.get("content-length") ?? 0) > LONGEST) return null;
  const text = await request.text();
  return text.length > LONGEST ? null : Object.fromEntries(new URLSearchParams(text));
}

/** Sends the browser on after a form, so that going back or reloading sends nothing twice. */
export const seeOther = (location: string): Response => new Response(null, { status: 303, headers: { location, "cache-control": "private, no-store" } });
