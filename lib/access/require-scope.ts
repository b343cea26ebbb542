import "server-only";
import { forbidden, redirect } from "next/navigation";
import { headers } from "next/headers";
import { cache } from "react";
import { sessionIdFromCookie } from "@/lib/platform/auth/session";
import { actorOfSession, type Actor } from "./actor";
import type { Permission } from "./permissions";
import { holdsAll } from "./policy";
import { issueScope, type EachSingle, type Scope } from "./scope";

/** The signed-in person of this request, read once a request; null when there is none. */
export const currentActor = cache(async (): Promise<Actor | null> => {
  const sessionId = await sessionIdFromCookie();
  return sessionId ? actorOfSession(sessionId) : null;
});

/**
 * The scope a page needs. Several permissions mean: all of them.
 * Sends a reader who is not signed in to the sign-in page, and one without permission to "forbidden" (403).
 */
export async function requireScope<const T extends readonly [Permission, ...Permission[]]>(...permissions: T & EachSingle<T>): Promise<Scope<T[number]>> {
  const actor = await currentActor();
  if (!actor) {
    const here = (await headers()).get("x-path") ?? "/";
    redirect(`/sign-in?callbackUrl=${encodeURIComponent(here)}`);
  }
  if (!holdsAll(actor.held, permissions)) forbidden();
  return issueScope(actor, permissions as readonly T[number][]);
}

/** The scope of a request to a route handler or action: a value, so that the caller answers 401 or 403. */
export async function requestScope<const T extends readonly [Permission, ...Permission[]]>(
  ...permissions: T & EachSingle<T>
): Promise<Scope<T[number]> | "signed-out" | "forbidden"> {
  const actor = await currentActor();
  if (!actor) return "signed-out";
  return holdsAll(actor.held, permissions) ? issueScope(actor, permissions as readonly T[number][]) : "forbidden";
}
