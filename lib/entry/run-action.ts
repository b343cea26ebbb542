import "server-only";
import { forbidden, redirect } from "next/navigation";
import { requestScope } from "@/lib/access/require-scope";
import type { Permission } from "@/lib/access/permissions";
import type { Scope } from "@/lib/access/scope";
import type { Command } from "./define-command";
import { EMPTY_FORM, type FormState } from "@/lib/shared/form-state";
import type { Problem } from "@/lib/shared/problem";
import { parseForm } from "./parse-form";

/**
 * Binds a form to a command: checks who is there, runs it, and answers with what the form shows next.
 * `done` says what to show or where to go after success; `refused`, where a refusal is told on another page than the form's, or
 * on the same one as it is now: null = beside the form.
 */
export async function runAction<P extends Permission, O>(
  command: Command<P, O>,
  form: FormData,
  done: (output: O) => { readonly message: string; readonly secret?: string } | { readonly goTo: string },
  refused: (problems: readonly Problem[]) => string | null = () => null,
): Promise<FormState> {
  const { input, values } = parseForm(form);
  // The command's permission is a single literal by its definition; the cast only tells the generic so.
  const scope = (await requestScope(command.permission as "figures:read")) as unknown as Scope<P> | "signed-out" | "forbidden";
  if (scope === "signed-out") redirect("/sign-in");
  if (scope === "forbidden") forbidden();
  const result = await command.execute(scope, input);
  if (!result.ok) {
    const elsewhere = refused(result.problems);
    if (elsewhere !== null) redirect(elsewhere as never);
    return { ...EMPTY_FORM, problems: result.problems, values };
  }
  const next = done(result.value);
  if ("goTo" in next) redirect(next.goTo as never);
  return { ...EMPTY_FORM, message: next.message, secret: next.secret ?? null };
}
