"use client";

import { ActionForm, type FormAction } from "@/components/admin/action-form";
import { SelectField } from "@/components/ui/select-field";
import { TextField } from "@/components/ui/text-field";

type ChangeViewFormProps = {
  /** Unique on the page. */
  id: string;
  action: FormAction;
  viewId: number;
  name: string;
  share: string;
  shares: readonly { readonly value: string; readonly label: string }[];
};

/** Renames a view, or shares it with others than before. */
export function ChangeViewForm({ id, action, viewId, name, share, shares }: ChangeViewFormProps) {
  return (
    <ActionForm
      id={id} action={action} submit="Save changes" small hidden={{ id: String(viewId) }}
      fields={(shown) => (
        <>
          <TextField id={shown.id("name")} name="name" label="Name" maxLength={80} error={shown.error("name")} defaultValue={shown.value("name") ?? name} />
          <SelectField id={shown.id("share")} name="share" label="Who sees it" error={shown.error("share")} defaultValue={shown.value("share") ?? share} options={[...shares]} />
        </>
      )}
    />
  );
}
