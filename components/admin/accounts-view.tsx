import { PageHeader } from "@/components/layout/page-header";
import { DataTable } from "@/components/ui/data-table";
import type { Column } from "@/components/ui/data-table-types";
import { FilterBar } from "@/components/ui/filter-bar";
import { LinkButton } from "@/components/ui/link-button";
import { Pagination } from "@/components/ui/pagination";
import { SelectField } from "@/components/ui/select-field";
import { TextField } from "@/components/ui/text-field";
import type { AccountSummary, NamedChoice } from "@/lib/identity/domain/account";
import { AccountStateTag } from "./account-state-tag";
import { Moment } from "./moment";

type AccountsViewProps = {
  accounts: readonly AccountSummary[];
  total: number;
  page: number;
  pageSize: number;
  roles: readonly NamedChoice[];
  words: string;
  role: string;
};

const COLUMNS: readonly Column<AccountSummary>[] = [
  { key: "name", head: "Name", rowHeader: true, cell: (account) => <a href={`/admin/accounts/${account.id}`}>{account.name}</a> },
  { key: "email", head: "E-mail address", cell: (account) => account.email },
  {
    key: "roles", head: "Roles",
    cell: (account) => (account.grants.length === 0 ? "No role" : <ul>{account.grants.map((grant) => <li key={grant.id}>{grant.organisation === null ? grant.roleName : `${grant.roleName}: ${grant.organisation}`}</li>)}</ul>),
  },
  { key: "state", head: "State", fit: true, cell: (account) => <AccountStateTag state={account.state} /> },
  { key: "signIn", head: "Last sign-in", fit: true, cell: (account) => <Moment value={account.lastSignInAt} /> },
];

/** The list of accounts with its filter. */
export function AccountsView({ accounts, total, page, pageSize, roles, words, role }: AccountsViewProps) {
  const filtered = words !== "" || role !== "";
  return (
    <main id="main" className="wrap stack">
      <PageHeader title="Accounts" intro="Who may sign in, in which roles and for which organisations." alone />
      <div><LinkButton href="/admin/accounts/new">Invite somebody</LinkButton></div>
      <FilterBar label="Filter accounts" resetHref="/admin/accounts">
        <TextField id="words" name="words" type="search" label="Name or e-mail address" width={20} defaultValue={words} />
        <SelectField id="role" name="role" label="Role" defaultValue={role} options={[{ value: "", label: "Every role" }, ...roles]} />
      </FilterBar>
      <DataTable
        caption={filtered ? "Accounts that fit the filter" : "All accounts"} columns={COLUMNS} rows={accounts} rowKey={(account) => account.id} kind="stacked"
        empty={filtered ? "No account fits the filter." : "There is no account."}
      />
      <Pagination page={page} pageSize={pageSize} total={total} query={{ words, role }} noun="accounts" />
    </main>
  );
}
