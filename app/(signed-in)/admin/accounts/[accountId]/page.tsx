import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { withMessages } from "@/app/with-messages";
import { AccountView } from "@/components/admin/account-view";
import { requireScope } from "@/lib/access/require-scope";
import { loadAccount } from "@/lib/identity/load-account";
import * as actions from "./actions";
import { parseAccount, type AccountAddress } from "./search-params";

export const metadata: Metadata = { title: "Account" };

export default withMessages(async function AccountPage(address: AccountAddress) {
  const request = await parseAccount(address);
  const scope = await requireScope("account:manage");
  const page = request && (await loadAccount(scope, request.accountId));
  if (!page) notFound();
  return (
    <AccountView
      {...page}
      notice={request.notice}
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
