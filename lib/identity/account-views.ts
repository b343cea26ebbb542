import "server-only";
import { ROLE } from "@/lib/access/roles";
import type { AccountFact, SessionFact } from "./account-facts";
import { accountState, type AccountSummary, type SessionView } from "./domain/account";
import { describeBrowser } from "./domain/describe-browser";

/** The account as lists show it, with the names of its roles. */
export const toSummary = (fact: AccountFact): AccountSummary => ({
  id: fact.id,
  email: fact.email,
  name: fact.name,
  state: accountState(fact),
  lastSignInAt: fact.lastSignInAt,
  grants: fact.grants.map((grant) => ({ id: grant.id, roleName: ROLE[grant.role].name, organisation: grant.area?.name ?? null, grantedAt: grant.grantedAt })),
});

/** The session as lists show it; `asking` is the session of the reader. */
export const toSession = (fact: SessionFact, asking: string | null): SessionView => ({
  id: fact.id,
  browser: describeBrowser(fact.userAgent),
  startedAt: fact.createdAt,
  lastSeenAt: fact.lastSeenAt,
  expiresAt: fact.expiresAt,
  current: fact.id === asking,
});
