"use client";

import { ActionForm, type FormAction } from "@/components/admin/action-form";
import { NewPasswordFields } from "./new-password-fields";

/** The new password of the owner of a one-time link. `email` is for password managers. */
export function SetPasswordForm({ action, token, email }: { action: FormAction; token: string; email: string }) {
  return (
    <ActionForm
      id="password" action={action} submit="Set password" hidden={{ token }}
      fields={(shown) => (
        <>
          <input type="email" name="email" defaultValue={email} autoComplete="username" hidden readOnly />
          <NewPasswordFields shown={shown} />
        </>
      )}
    />
  );
}
