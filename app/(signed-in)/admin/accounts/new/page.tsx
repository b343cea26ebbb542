import { withMessages, withMessageTitle } from "@/app/with-messages";
import { InviteView } from "@/components/admin/invite-view";
import { requireScope } from "@/lib/access/require-scope";
import { loadGrantChoices } from "@/lib/identity/load-grant-choices";
import { inviteAccountAction } from "./actions";

export const generateMetadata = withMessageTitle(async () => {
  await requireScope("account:manage");
  return { title: "Invite somebody" };
});

export default withMessages(async function InvitePage() {
  const scope = await requireScope("account:manage");
  const choices = await loadGrantChoices(scope);
  return <InviteView action={inviteAccountAction} choices={choices} />;
});
