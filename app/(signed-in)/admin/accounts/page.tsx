import { withMessages, withMessageTitle } from "@/app/with-messages";
import { AccountsView } from "@/components/admin/accounts-view";
import { requireScope } from "@/lib/access/require-scope";
import { loadAccounts } from "@/lib/identity/load-accounts";
import { parseAccounts, type SearchParams } from "./search-params";

export const generateMetadata = withMessageTitle(async () => {
  await requireScope("account:manage");
  return { title: "Accounts" };
});

export default withMessages(async function AccountsPage({ searchParams }: { searchParams: SearchParams }) {
  const request = parseAccounts(await searchParams);
  const scope = await requireScope("account:manage");
  const accounts = await loadAccounts(scope, request);
  return <AccountsView {...accounts} words={request.words} role={request.role ?? ""} />;
});
