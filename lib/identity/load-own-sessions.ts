import "server-only";
import type { Scope } from "@/lib/access/scope";
import { now } from "@/lib/platform/clock";
import { toSession } from "./account-views";
import type { SessionView } from "./domain/account";
import { findLiveSessions } from "./queries";

/** The sessions of the person who asks that have not ended, newest first. */
export async function loadOwnSessions(scope: Scope<"own-account:manage">): Promise<readonly SessionView[]> {
  const { accountId, sessionId } = scope.actor;
  if (accountId === null) return [];
  return (await findLiveSessions(scope, accountId, now())).map((session) => toSession(session, sessionId));
}
