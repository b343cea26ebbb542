"use client";

import type { ReactNode } from "react";
import { ActionForm, type FormAction } from "@/components/admin/action-form";
import { TextAreaField } from "@/components/ui/text-area-field";

type ReasonFormProps = {
  /** Unique on the page. */
  id: string;
  action: FormAction;
  submit: string;
  /** The line that opens the form. */
  confirm: ReactNode;
  label: string;
  hint: string;
  hidden: Readonly<Record<string, string>>;
};

/** A form behind a line that asks for a reason in a sentence. */
export function ReasonForm({ label, hint, ...form }: ReasonFormProps) {
  return (
    <ActionForm
      {...form} kind="warning"
      fields={(shown) => <TextAreaField id={shown.id("reason")} name="reason" label={label} hint={hint} rows={3} maxLength={2000} error={shown.error("reason")} defaultValue={shown.value("reason")} />}
    />
  );
}
