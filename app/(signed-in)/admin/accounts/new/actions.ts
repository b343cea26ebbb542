"use server";

import { runAction } from "@/lib/entry/run-action";
import { inviteAccount } from "@/lib/identity/commands/invite-account";
import type { FormState } from "@/lib/shared/form-state";

/** Invites somebody; the link is in the answer and nowhere else. */
export async function inviteAccountAction(_: FormState, form: FormData): Promise<FormState> {
  return runAction(inviteAccount, form, ({ name, link }) => ({ message: `The account of ${name} is made. Send the link below.`, secret: link.address }));
}
