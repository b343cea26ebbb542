import { withMessages, withMessageTitle } from "@/app/with-messages";
import { OwnAccountView } from "@/components/account/own-account-view";
import { requireScope } from "@/lib/access/require-scope";
import { loadOwnAccount } from "@/lib/identity/load-own-account";
import { changeOwnPasswordAction, endOwnSessionAction, endOwnSessionsAction } from "./actions";
import { parseNotice, type SearchParams } from "./search-params";

export const generateMetadata = withMessageTitle(async () => {
  await requireScope("own-account:manage");
  return { title: "Your account" };
});

export default withMessages(async function OwnAccountPage({ searchParams }: { searchParams: SearchParams }) {
  const notice = parseNotice(await searchParams);
  const scope = await requireScope("own-account:manage");
  const account = await loadOwnAccount(scope);
  return <OwnAccountView account={account} notice={notice} actions={{ changePassword: changeOwnPasswordAction, endSession: endOwnSessionAction, endSessions: endOwnSessionsAction }} />;
});
