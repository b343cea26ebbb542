import type { Shown } from "@/components/admin/action-form";
import { PasswordField } from "@/components/ui/password-field";

/** A new password, twice, with what is asked of it. */
export function NewPasswordFields({ shown }: { shown: Shown }) {
  return (
    <>
      <PasswordField
        id={shown.id("newPassword")} name="newPassword" label="New password" autoComplete="new-password" error={shown.error("newPassword")}
        hint="12 to 128 characters, for example four unrelated words. Not your name, and not the name of this service."
      />
      <PasswordField id={shown.id("newPasswordAgain")} name="newPasswordAgain" label="New password again" autoComplete="new-password" error={shown.error("newPasswordAgain")} />
    </>
  );
}
