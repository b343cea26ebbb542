import { notFound } from "next/navigation";
import { cache } from "react";
import { withMessages, withMessageTitle } from "@/app/with-messages";
import { AccountView } from "@/components/admin/account-view";
import { requireScope } from "@/lib/access/require-scope";
import { loadAccount } from "@/lib/identity/load-account";
import * as actions from "./actions";
import { parseAccount, type AccountAddress } from "./search-params";

const load = cache(async (accountId: string) => loadAccount(await requireScope("account:manage"), accountId));

async function find(address: AccountAddress) {
  await requireScope("account:manage");
  const request = await parseAccount(address);
  const page = request && (await load(request.accountId));
  return request && page ? { page, notice: request.notice } : notFound();
}

export const generateMetadata = withMessageTitle(async (address: AccountAddress) => {
  await find(address);
  return { title: "Account" };
});

export default withMessages(async function AccountPage(address: AccountAddress) {
  const { page, notice } = await find(address);
  return (
    <AccountView
      {...page}
      notice={notice}
      actions={{
        grantRole: actions.grantRoleAction,
        revokeRole: actions.revokeRoleAction,
        disable: actions.disableAccountAction,
        enable: actions.enableAccountAction,
        endSession: actions.endSessionAction,
        endSessions: actions.endSessionsAction,
        makeLink: actions.makeResetLinkAction,
      }}
    />
  );
});
