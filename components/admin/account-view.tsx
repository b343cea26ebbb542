import { Breadcrumb } from "@/components/layout/breadcrumb";
import { PageHeader } from "@/components/layout/page-header";
import { Section } from "@/components/layout/section";
import { DataTable } from "@/components/ui/data-table";
import type { Column } from "@/components/ui/data-table-types";
import { NotificationBanner } from "@/components/ui/notification-banner";
import { SummaryList } from "@/components/ui/summary-list";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import type { AccountDetails, GrantChoices, GrantView } from "@/lib/identity/domain/account";
import { AccountStateTag } from "./account-state-tag";
import { ActionForm, type FormAction } from "./action-form";
import { GrantForm } from "./grant-form";
import { Moment } from "./moment";
import { SessionTable } from "./session-table";

type AccountViewProps = {
  account: AccountDetails;
  choices: GrantChoices;
  /** What the last action did. */
  notice: string | null;
  actions: Readonly<Record<"grantRole" | "revokeRole" | "disable" | "enable" | "endSession" | "endSessions" | "makeLink", FormAction>>;
};

/** One account: who it is, its roles, its sessions, and what can be done. */
export function AccountView({ account, choices, notice, actions }: AccountViewProps) {
  const hidden = { accountId: account.id };
  const grants: readonly Column<GrantView>[] = [
    { key: "role", head: "Role", rowHeader: true, cell: (grant) => grant.roleName },
    { key: "organisation", head: "Organisation", cell: (grant) => grant.organisation ?? "No organisation" },
    { key: "since", head: "Since", cell: (grant) => <Moment value={grant.grantedAt} /> },
    { key: "remove", head: "Remove", cell: (grant) => <ActionForm id={`revoke-${grant.id}`} action={actions.revokeRole} submit="Remove this role" kind="warning" small hidden={{ ...hidden, grantId: grant.id }} confirm={<>Remove<VisuallyHidden> {grant.roleName}, {grant.organisation ?? "no organisation"}</VisuallyHidden></>} /> },
  ];
  return (
    <main id="main" className="wrap stack">
      <Breadcrumb items={[{ label: "Accounts", href: "/admin/accounts" }, { label: account.name }]} />
      {notice !== null && <NotificationBanner kind="success" heading={notice} />}
      <PageHeader eyebrow={account.own ? "Your own account" : "Account"} title={account.name} badge={<AccountStateTag state={account.state} />} />
      <SummaryList
        rows={[
          { name: "E-mail address", value: account.email },
          { name: "Made", value: <Moment value={account.createdAt} /> },
          { name: "Last sign-in", value: <Moment value={account.lastSignInAt} /> },
          ...(account.disabledAt === null ? [] : [{ name: "Disabled", value: <Moment value={account.disabledAt} /> }]),
        ]}
      />
      <Section id="roles" title="Roles" subtitle="A change counts from the person's next request.">
        <div className="stack">
          <DataTable caption={`Roles of ${account.name}`} captionHidden columns={grants} rows={account.grants} rowKey={(grant) => grant.id} kind="stacked" empty="No role: this person can sign in and open nothing." />
          <GrantForm action={actions.grantRole} accountId={account.id} choices={choices} />
        </div>
      </Section>
      <Section id="sessions" title="Sessions" subtitle="Where this person is signed in.">
        <div className="stack">
          <SessionTable caption={`Sessions of ${account.name}`} sessions={account.sessions} endSession={actions.endSession} hidden={hidden} />
          {account.sessions.length > 0 && (
            <ActionForm id="end-all" action={actions.endSessions} submit="End every session" kind="warning" hidden={hidden} confirm="End every session">
              <p>{account.own ? "You are signed out as well." : "The person is signed out everywhere and can sign in again."}</p>
            </ActionForm>
          )}
        </div>
      </Section>
      {account.state === "disabled" ? <Enable hidden={hidden} action={actions.enable} /> : <Access account={account} hidden={hidden} actions={actions} />}
    </main>
  );
}

type Hidden = { accountId: string };

function Enable({ hidden, action }: { hidden: Hidden; action: FormAction }) {
  return (
    <Section id="access" title="This account is disabled">
      <ActionForm id="enable" action={action} submit="Enable this account" hidden={hidden}><p>The person can sign in again, with the roles above.</p></ActionForm>
    </Section>
  );
}

function Access({ account, hidden, actions }: { account: AccountDetails; hidden: Hidden; actions: AccountViewProps["actions"] }) {
  const invited = account.state === "invited";
  return (
    <Section id="access" title="Password and access">
      <div className="stack">
        <ActionForm
          id="link" action={actions.makeLink} submit={invited ? "Make a new invitation link" : "Make a reset link"} kind="secondary" hidden={hidden}
          secretTitle={invited ? "Invitation link, valid for 72 hours" : "Reset link, valid for one hour"}
        >
          <p>{invited ? "No password has been set yet. A new link ends the earlier one." : "For somebody who forgot the password. Check who asks before you send it. A new link ends the earlier one."}</p>
        </ActionForm>
        <ActionForm id="disable" action={actions.disable} submit="Disable this account" kind="warning" hidden={hidden} confirm="Disable this account">
          <p>Every session ends at once, links stop working and nobody can sign in with it. It can be enabled again.</p>
        </ActionForm>
      </div>
    </Section>
  );
}
