"use server";

import { systemScope } from "@/lib/access/scope-outside-requests";
import { runLinkAction } from "@/lib/entry/run-link-action";
import { setPassword } from "@/lib/identity/commands/set-password";
import type { FormState } from "@/lib/shared/form-state";

/** Sets a password by the link's token, which is the proof: nobody is signed in here. */
export async function setPasswordAction(_: FormState, form: FormData): Promise<FormState> {
  return runLinkAction(setPassword, form, () => systemScope("One-time link", "own-account:manage"), "/sign-in?notice=password-set");
}
