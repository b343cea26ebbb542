"use client";

import { useActionState, useEffect, useId, useRef, type ReactNode } from "react";
import { Button, type ButtonKind } from "@/components/ui/button";
import { Details } from "@/components/ui/details";
import { ErrorSummary } from "@/components/ui/error-summary";
import { NotificationBanner } from "@/components/ui/notification-banner";
import { SecretBox } from "@/components/ui/secret-box";
import { EMPTY_FORM, type FormState } from "@/lib/shared/form-state";

export type FormAction = (state: FormState, form: FormData) => Promise<FormState>;

/** What a form's fields need to show an earlier attempt again. */
export interface Shown {
  /** The id of a field, which the error summary links to. */
  readonly id: (field: string) => string;
  readonly error: (field: string) => string | undefined;
  readonly value: (field: string) => string | undefined;
}

type ActionFormProps = {
  /** Unique on the page; the stem of the fields' ids. */
  id: string;
  action: FormAction;
  submit: string;
  kind?: ButtonKind;
  small?: boolean;
  hidden?: Readonly<Record<string, string>>;
  /** Puts the form behind this line, so that nothing is ended by one press. */
  confirm?: ReactNode;
  secretTitle?: string;
  fields?: (shown: Shown) => ReactNode;
  /** What stands above the button. */
  children?: ReactNode;
};

/** A form bound to a command. Posts and shows its answer without JavaScript too; with it, focus goes to the answer. */
export function ActionForm({ id, action, submit, kind, small, hidden = {}, confirm, secretTitle = "One-time link", fields, children }: ActionFormProps) {
  const [state, send, pending] = useActionState(action, EMPTY_FORM);
  const answer = useRef<HTMLDivElement>(null);
  const notice = useId();
  useEffect(() => {
    if (state.problems.length > 0) answer.current?.querySelector<HTMLElement>(".errors")?.focus();
    else if (state.message !== null) answer.current?.focus();
  }, [state]);
  const shown: Shown = {
    id: (field) => `${id}-${field}`,
    error: (field) => state.problems.find((problem) => problem.field === field)?.message,
    value: (field) => state.values[field],
  };
  const answered = state.problems.length > 0 || state.message !== null;
  const form = (
    <form action={send} className="form" noValidate>
      {Object.entries(hidden).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)}
      {/* Made anew for every answer: a list that stays keeps its first choice when React resets the form. */}
      {fields && <div key={JSON.stringify(state)}>{fields(shown)}</div>}
      <div className="stack">
        {children}
        <Button kind={kind} small={small} disabled={pending}>{submit}</Button>
      </div>
    </form>
  );
  return (
    <div className={answered ? "stack" : undefined}>
      <div ref={answer} tabIndex={-1} className={answered ? "stack" : undefined}>
        <ErrorSummary errors={state.problems.map(({ message, field }) => ({ message, field: field === undefined || field in hidden ? undefined : shown.id(field) }))} />
        {state.message !== null && <NotificationBanner kind="success" id={notice} heading={state.message} />}
        {state.secret !== null && <SecretBox title={secretTitle} value={state.secret} />}
      </div>
      {confirm === undefined ? form : <Details summary={confirm} open={state.problems.length > 0}>{form}</Details>}
    </div>
  );
}
