export type AccountState = "active" | "invited" | "disabled";

/** What an account can do at all: `invited` until its first password is set. */
export function accountState(account: { readonly disabledAt: string | null; readonly hasPassword: boolean }): AccountState {
  if (account.disabledAt !== null) return "disabled";
  return account.hasPassword ? "active" : "invited";
}

/** One role of a person, in words. */
export interface GrantView {
  readonly id: string;
  readonly roleName: string;
  /** Null where the role is not held for an organisation. */
  readonly organisation: string | null;
  readonly grantedAt: string;
}

/** A line of the list of accounts. Moments are ISO 8601 with their zone. */
export interface AccountSummary {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly state: AccountState;
  readonly grants: readonly GrantView[];
  readonly lastSignInAt: string | null;
}

/** A sign-in that has not ended. */
export interface SessionView {
  readonly id: string;
  /** The browser in words. */
  readonly browser: string;
  readonly startedAt: string;
  readonly lastSeenAt: string;
  readonly expiresAt: string;
  /** The session that asks. */
  readonly current: boolean;
}

export interface AccountDetails extends AccountSummary {
  readonly createdAt: string;
  readonly disabledAt: string | null;
  readonly sessions: readonly SessionView[];
  /** The account of the reader. */
  readonly own: boolean;
}

/** What people see of their own account. */
export interface OwnAccount {
  readonly name: string;
  readonly email: string;
  readonly roles: readonly { readonly roleName: string; readonly reach: string }[];
  readonly mayDo: readonly string[];
  readonly sessions: readonly SessionView[];
}

/** A choice in a form. */
export interface NamedChoice {
  readonly value: string;
  readonly label: string;
}

/** What the forms about roles offer. */
export interface GrantChoices {
  readonly roles: readonly (NamedChoice & { readonly hint: string })[];
  readonly organisations: readonly { readonly group: string; readonly options: readonly NamedChoice[] }[];
}
