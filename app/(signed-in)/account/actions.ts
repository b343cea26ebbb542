"use server";

import { runAction } from "@/lib/entry/run-action";
import { changeOwnPassword } from "@/lib/identity/commands/change-own-password";
import { endOwnSession } from "@/lib/identity/commands/end-own-session";
import { endOwnSessions } from "@/lib/identity/commands/end-own-sessions";
import type { FormState } from "@/lib/shared/form-state";

export async function changeOwnPasswordAction(_: FormState, form: FormData): Promise<FormState> {
  return runAction(changeOwnPassword, form, () => ({ goTo: "/account?done=password-changed" }));
}

export async function endOwnSessionAction(_: FormState, form: FormData): Promise<FormState> {
  return runAction(endOwnSession, form, () => ({ goTo: "/account?done=session-ended" }));
}

export async function endOwnSessionsAction(_: FormState, form: FormData): Promise<FormState> {
  return runAction(endOwnSessions, form, () => ({ goTo: "/account?done=sessions-ended" }));
}
