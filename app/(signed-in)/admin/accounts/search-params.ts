import { accountsQuery, type AccountsQuery } from "@/lib/identity/schemas";

export type SearchParams = Promise<Record<string, string | string[] | undefined>>;

/** The filter and page of the list; what is wrong counts as absent. */
export const parseAccounts = (raw: Record<string, string | string[] | undefined>): AccountsQuery => accountsQuery.parse(raw);
