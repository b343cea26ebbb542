import type { FormAction } from "@/components/admin/action-form";
import { PageHeader } from "@/components/layout/page-header";
import { SetPasswordForm } from "./set-password-form";

type SetPasswordViewProps = {
  /** Null for a link that cannot be used; why is not said. */
  owner: { readonly name: string; readonly email: string; readonly hasPassword: boolean } | null;
  token: string;
  action: FormAction;
};

/** Where a one-time link leads. */
export function SetPasswordView({ owner, token, action }: SetPasswordViewProps) {
  if (owner === null) {
    return (
      <main id="main" className="wrap narrow stack">
        <PageHeader title="This link cannot be used" intro="Ask an administrator for a new one." alone />
        <p><a href="/sign-in">Go to the sign-in page</a></p>
      </main>
    );
  }
  return (
    <main id="main" className="wrap narrow stack">
      <PageHeader eyebrow={`${owner.name}, ${owner.email}`} title={owner.hasPassword ? "Set a new password" : "Set your password"} intro="Afterwards you sign in with it. Wherever you are signed in now, you are signed out." alone />
      <SetPasswordForm action={action} token={token} email={owner.email} />
    </main>
  );
}
