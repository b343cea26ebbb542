"use client";

import { TextField } from "@/components/ui/text-field";
import type { GrantChoices } from "@/lib/identity/domain/account";
import { ActionForm, type FormAction } from "./action-form";
import { GrantFields } from "./grant-fields";

/** Who is invited, and as what. */
export function InviteForm({ action, choices }: { action: FormAction; choices: GrantChoices }) {
  return (
    <ActionForm
      id="invite" action={action} submit="Make the invitation" secretTitle="Invitation link, valid for 72 hours"
      fields={(shown) => (
        <>
          <TextField id={shown.id("name")} name="name" label="Name" autoComplete="off" maxLength={200} error={shown.error("name")} defaultValue={shown.value("name")} />
          <TextField id={shown.id("email")} name="email" type="email" label="E-mail address" hint="The person signs in with it." autoComplete="off" spellCheck={false} error={shown.error("email")} defaultValue={shown.value("email")} />
          <GrantFields choices={choices} shown={shown} hint="More can be added on the account's page." />
        </>
      )}
    />
  );
}
