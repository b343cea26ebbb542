"use client";
import { ActionForm, type FormAction } from "@/components/admin/action-form";
import { TextAreaField } from "@/components/ui/text-area-field";

type DecisionFormProps = { action: FormAction; hidden: Readonly<Record<string, string>> };

/** Agrees a proposal, behind a line that opens first; what is written with it is optional. */
export function TrajectoryAgreeForm({ action, hidden }: DecisionFormProps) {
  return (
    <ActionForm
      id="agree" action={action} submit="Confirm: agree this trajectory" confirm="Agree this trajectory" hidden={{ ...hidden, decision: "agree" }}
      fields={(shown) => <TextAreaField id={shown.id("reason")} name="reason" label="What you have to say about it (optional)" rows={3} maxLength={2000} error={shown.error("reason")} defaultValue={shown.value("reason")} />}
    >
      <p>It is in force from today. Every page, file and pack judges the board by it from then on, and nobody can change it: the next change is the next version.</p>
    </ActionForm>
  );
}

/** Returns a proposal, with a reason. */
export function TrajectoryReturnForm({ action, hidden }: DecisionFormProps) {
  return (
    <ActionForm
      id="return" action={action} submit="Confirm: return the proposal" kind="secondary" confirm="Return it with a reason" hidden={{ ...hidden, decision: "return" }}
      fields={(shown) => <TextAreaField id={shown.id("reason")} name="reason" label="Why it is returned" hint="In a sentence. The board reads it." rows={3} maxLength={2000} error={shown.error("reason")} defaultValue={shown.value("reason")} />}
    />
  );
}
