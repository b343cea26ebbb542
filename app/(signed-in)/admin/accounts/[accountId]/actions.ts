"use server";

import { runAction } from "@/lib/entry/run-action";
import { disableAccount } from "@/lib/identity/commands/disable-account";
import { enableAccount } from "@/lib/identity/commands/enable-account";
import { endSession } from "@/lib/identity/commands/end-session";
import { endSessions } from "@/lib/identity/commands/end-sessions";
import { grantRole } from "@/lib/identity/commands/grant-role";
import { makeResetLink } from "@/lib/identity/commands/make-reset-link";
import { revokeRole } from "@/lib/identity/commands/revoke-role";
import type { FormState } from "@/lib/shared/form-state";

export async function grantRoleAction(_: FormState, form: FormData): Promise<FormState> {
  return runAction(grantRole, form, ({ accountId }) => ({ goTo: `/admin/accounts/${accountId}?done=role-added` }));
}

export async function revokeRoleAction(_: FormState, form: FormData): Promise<FormState> {
  return runAction(revokeRole, form, ({ accountId }) => ({ goTo: `/admin/accounts/${accountId}?done=role-removed` }));
}

export async function disableAccountAction(_: FormState, form: FormData): Promise<FormState> {
  return runAction(disableAccount, form, ({ accountId }) => ({ goTo: `/admin/accounts/${accountId}?done=disabled` }));
}

export async function enableAccountAction(_: FormState, form: FormData): Promise<FormState> {
  return runAction(enableAccount, form, ({ accountId }) => ({ goTo: `/admin/accounts/${accountId}?done=enabled` }));
}

export async function endSessionAction(_: FormState, form: FormData): Promise<FormState> {
  return runAction(endSession, form, ({ accountId }) => ({ goTo: `/admin/accounts/${accountId}?done=session-ended` }));
}

export async function endSessionsAction(_: FormState, form: FormData): Promise<FormState> {
  return runAction(endSessions, form, ({ accountId }) => ({ goTo: `/admin/accounts/${accountId}?done=sessions-ended` }));
}

/** Makes a one-time link; it is in the answer and nowhere else. */
export async function makeResetLinkAction(_: FormState, form: FormData): Promise<FormState> {
  return runAction(makeResetLink, form, ({ name, link }) => ({ message: `A link for ${name} is made. Send it to nobody else.`, secret: link.address }));
}
