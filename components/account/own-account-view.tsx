import { ActionForm, type FormAction } from "@/components/admin/action-form";
import { SessionTable } from "@/components/admin/session-table";
import { PageHeader } from "@/components/layout/page-header";
import { Section } from "@/components/layout/section";
import { NotificationBanner } from "@/components/ui/notification-banner";
import { SummaryList } from "@/components/ui/summary-list";
import type { OwnAccount } from "@/lib/identity/domain/account";
import { ChangePasswordForm } from "./change-password-form";

type OwnAccountViewProps = {
  account: OwnAccount;
  /** What the last action did. */
  notice: string | null;
  actions: Readonly<Record<"changePassword" | "endSession" | "endSessions", FormAction>>;
};

/** A person's own account. */
export function OwnAccountView({ account, notice, actions }: OwnAccountViewProps) {
  const others = account.sessions.filter((session) => !session.current).length;
  return (
    <main id="main" className="wrap stack">
      {notice !== null && <NotificationBanner kind="success" heading={notice} />}
      <PageHeader eyebrow="Your account" title={account.name} alone />
      <SummaryList
        rows={[
          { name: "E-mail address", value: account.email },
          { name: "Roles", value: <ul>{account.roles.map((role, index) => <li key={index}>{role.roleName}: {role.reach}</li>)}</ul> },
          { name: "Holders of these roles may", value: <ul>{account.mayDo.map((text) => <li key={text}>{text}</li>)}</ul> },
        ]}
      />
      <p className="small mute">An administrator changes names, roles and organisations. Published figures are for every reader; the organisations say which confidential records are yours.</p>
      <Section id="password" title="Change your password" subtitle="You stay signed in here and are signed out everywhere else.">
        <ChangePasswordForm action={actions.changePassword} email={account.email} />
      </Section>
      <Section id="sessions" title="Where you are signed in" subtitle="End what you do not recognise, then change your password.">
        <div className="stack">
          <SessionTable caption="Your sessions" sessions={account.sessions} endSession={actions.endSession} />
          {others > 0 && (
            <ActionForm id="end-others" action={actions.endSessions} submit="End all other sessions" kind="warning" confirm="End all other sessions">
              <p>{others === 1 ? "One other session ends." : `${others} other sessions end.`} You stay signed in here.</p>
            </ActionForm>
          )}
        </div>
      </Section>
    </main>
  );
}
