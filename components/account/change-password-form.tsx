"use client";

import { ActionForm, type FormAction } from "@/components/admin/action-form";
import { PasswordField } from "@/components/ui/password-field";
import { NewPasswordFields } from "./new-password-fields";

/** The present password, and the new one twice. `email` is for password managers. */
export function ChangePasswordForm({ action, email }: { action: FormAction; email: string }) {
  return (
    <ActionForm
      id="password" action={action} submit="Change password"
      fields={(shown) => (
        <>
          <input type="email" name="email" defaultValue={email} autoComplete="username" hidden readOnly />
          <PasswordField id={shown.id("currentPassword")} name="currentPassword" label="Present password" autoComplete="current-password" error={shown.error("currentPassword")} />
          <NewPasswordFields shown={shown} />
        </>
      )}
    />
  );
}
