import "server-only";
import { ROLE, ROLES, type Role } from "@/lib/access/roles";
import type { Scope } from "@/lib/access/scope";
import { toSummary } from "./account-views";
import type { AccountSummary, NamedChoice } from "./domain/account";
import { findAccounts } from "./queries";

const PAGE_SIZE = 50;

export interface AccountsRequest {
  /** Words that must stand in the name or the e-mail address, as typed. */
  readonly words: string;
  readonly role: Role | null;
  /** Counted from 1; past the end shows the last page. */
  readonly page: number;
}

export interface Accounts {
  readonly accounts: readonly AccountSummary[];
  readonly total: number;
  readonly page: number;
  readonly pageSize: number;
  readonly roles: readonly NamedChoice[];
}

/** One page of the accounts that fit the filter, by name. */
export async function loadAccounts(scope: Scope<"account:manage">, request: AccountsRequest): Promise<Accounts> {
  const words = request.words.split(/\s+/).filter((word) => word !== "");
  const read = (page: number) => findAccounts(scope, { words, role: request.role, skip: (page - 1) * PAGE_SIZE, take: PAGE_SIZE });
  const asked = await read(request.page);
  const last = Math.max(1, Math.ceil(asked.total / PAGE_SIZE));
  const { accounts, total } = request.page > last ? await read(last) : asked;
  return {
    accounts: accounts.map(toSummary),
    total,
    page: Math.min(request.page, last),
    pageSize: PAGE_SIZE,
    roles: ROLES.map((role) => ({ value: role, label: ROLE[role].name })),
  };
}
