import "server-only";
import type { NextRequest } from "next/server";
import type { z } from "zod";
import { requestScope } from "@/lib/access/require-scope";
import type { Permission } from "@/lib/access/permissions";
import type { Scope, Single } from "@/lib/access/scope";
import { configuration } from "@/lib/platform/config";
import { logError } from "@/lib/platform/logger";

const plain = (status: number, text: string): Response =>
  new Response(`${text}\n`, { status, headers: { "content-type": "text/plain; charset=utf-8", "cache-control": "private, no-store" } });

export const notFoundResponse = (): Response => plain(404, "Not found");
export const badRequestResponse = (text: string): Response => plain(400, text);

export interface RouteDefinition<P extends Permission, S extends z.ZodType, Q extends z.ZodType> {
  readonly permission: P & Single<P>;
  readonly params: S;
  readonly query: Q;
  readonly run: (context: { readonly scope: Scope<P>; readonly params: z.output<S>; readonly query: z.output<Q>; readonly request: NextRequest }) => Promise<Response>;
}

interface RouteContext {
  readonly params: Promise<Record<string, string | string[] | undefined>>;
}

/** True when a state-changing request comes from the product's own pages. */
function fromHere(request: NextRequest): boolean {
  const site = request.headers.get("sec-fetch-site");
  const origin = request.headers.get("origin");
  const own = new URL(configuration().address).origin;
  const host = request.headers.get("host");
  const sameHost = origin !== null && host !== null && URL.canParse(origin) && new URL(origin).host === host;
  return (site === null || site === "same-origin") && (origin === own || sameHost);
}

/**
 * The one way to offer a load or command over HTTP: checks origin for writes, the reader, the parameters, then runs.
 * Wrong parameters answer 404, as an unknown page does; unexpected failures are logged once and answer 500.
 */
export function defineRoute<const P extends Permission, S extends z.ZodType, Q extends z.ZodType>(definition: RouteDefinition<P, S, Q>) {
  return async (request: NextRequest, context: RouteContext): Promise<Response> => {
    if (request.method !== "GET" && request.method !== "HEAD" && !fromHere(request)) return plain(403, "This request did not come from this site");
    // The permission is a single literal by the definition; the cast only tells the generic so.
    const scope = (await requestScope(definition.permission as "figures:read")) as unknown as Scope<P> | "signed-out" | "forbidden";
    if (scope === "signed-out") return plain(401, "Sign in first");
    if (scope === "forbidden") return plain(403, "Your account may not do this");
    // Next.js gives a route without parts in its address no params at all.
    const params = definition.params.safeParse((await context.params) ?? {});
    const query = definition.query.safeParse(Object.fromEntries(request.nextUrl.searchParams));
    if (!params.success || !query.success) return notFoundResponse();
    try {
      return await definition.run({ scope, params: params.data, query: query.data, request });
    } catch (error) {
      logError("route", error, { path: request.nextUrl.pathname });
      return plain(500, "Something went wrong. Try again; if it happens again, contact us.");
    }
  };
}
