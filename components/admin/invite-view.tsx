import { Breadcrumb } from "@/components/layout/breadcrumb";
import { PageHeader } from "@/components/layout/page-header";
import type { GrantChoices } from "@/lib/identity/domain/account";
import type { FormAction } from "./action-form";
import { InviteForm } from "./invite-form";

/** The page that invites somebody. */
export function InviteView({ action, choices }: { action: FormAction; choices: GrantChoices }) {
  return (
    <main id="main" className="wrap stack">
      <Breadcrumb items={[{ label: "Accounts", href: "/admin/accounts" }, { label: "Invite somebody" }]} />
      <PageHeader title="Invite somebody" intro="You get a link, shown once and valid for 72 hours. Send it to the person, who sets a password with it." />
      <InviteForm action={action} choices={choices} />
    </main>
  );
}
