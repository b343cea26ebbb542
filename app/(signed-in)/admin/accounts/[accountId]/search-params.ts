import { accountIdParameter, accountNotice } from "@/lib/identity/schemas";

const NOTICES = {
  "role-added": "The role was added",
  "role-removed": "The role was removed",
  disabled: "The account is disabled",
  enabled: "The account is enabled",
  "session-ended": "The session was ended",
  "sessions-ended": "Every session was ended",
} as const;

export interface AccountAddress {
  readonly params: Promise<{ accountId: string }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

/** The account that the address names and what was just done to it; null for an address that names none. */
export async function parseAccount({ params, searchParams }: AccountAddress): Promise<{ accountId: string; notice: string | null } | null> {
  const accountId = accountIdParameter.safeParse((await params).accountId);
  const done = accountNotice.parse((await searchParams).done);
  return accountId.success ? { accountId: accountId.data, notice: done && NOTICES[done] } : null;
}
