"use client";

import type { GrantChoices } from "@/lib/identity/domain/account";
import { ActionForm, type FormAction } from "./action-form";
import { GrantFields } from "./grant-fields";

/** One more role, or one more organisation, for an account. */
export function GrantForm({ action, accountId, choices }: { action: FormAction; accountId: string; choices: GrantChoices }) {
  return <ActionForm id="grant" action={action} submit="Add role" kind="secondary" hidden={{ accountId }} fields={(shown) => <GrantFields choices={choices} shown={shown} />} />;
}
