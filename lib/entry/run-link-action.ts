import "server-only";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import type { Permission } from "@/lib/access/permissions";
import type { Scope } from "@/lib/access/scope";
import { mayUseLink } from "@/lib/platform/auth/attempts";
import { EMPTY_FORM, type FormState } from "@/lib/shared/form-state";
import { problem } from "@/lib/shared/problem";
import type { Command } from "./define-command";
import { clientAddress } from "@/lib/platform/http/client-address";
import { parseForm } from "./parse-form";

/**
 * Binds a form to a command whose proof is a secret in the form, for somebody who is not signed in.
 * Counts attempts by address first; `goTo` is where success leads.
 */
export async function runLinkAction<P extends Permission, O>(command: Command<P, O>, form: FormData, scope: () => Promise<Scope<P>>, goTo: string): Promise<FormState> {
  const { input, values } = parseForm(form);
  const address = clientAddress((await headers()).get("x-forwarded-for"));
  if (!(await mayUseLink(address))) {
    return { ...EMPTY_FORM, problems: [problem("too_many", "Too many attempts from your network. Wait 15 minutes.")], values };
  }
  const result = await command.execute(await scope(), input);
  if (!result.ok) return { ...EMPTY_FORM, problems: result.problems, values };
  redirect(goTo as never);
}
