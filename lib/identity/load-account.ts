import "server-only";
import type { Scope } from "@/lib/access/scope";
import { now } from "@/lib/platform/clock";
import { toSession, toSummary } from "./account-views";
import type { AccountDetails, GrantChoices } from "./domain/account";
import { loadGrantChoices } from "./load-grant-choices";
import { findAccount, findLiveSessions } from "./queries";

export interface AccountPage {
  readonly account: AccountDetails;
  readonly choices: GrantChoices;
}

/** One account with its roles, its sessions and what may be added; null when there is none with this id. */
export async function loadAccount(scope: Scope<"account:manage">, id: string): Promise<AccountPage | null> {
  const fact = await findAccount(scope, id);
  if (!fact) return null;
  const sessions = await findLiveSessions(scope, id, now());
  const account: AccountDetails = {
    ...toSummary(fact),
    createdAt: fact.createdAt,
    disabledAt: fact.disabledAt,
    sessions: sessions.map((session) => toSession(session, scope.actor.sessionId)),
    own: id === scope.actor.accountId,
  };
  return { account, choices: await loadGrantChoices(scope) };
}
