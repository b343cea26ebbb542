"use client";

import { ActionForm, type FormAction } from "@/components/admin/action-form";
import { SelectField } from "@/components/ui/select-field";
import { TextAreaField } from "@/components/ui/text-area-field";
import { TextField } from "@/components/ui/text-field";
import type { BodyGroup } from "@/lib/imports/domain/import-page";
import type { UnmatchedCode } from "@/lib/observations/domain/import-issue";

type MapCodeFormProps = { code: UnmatchedCode; bodies: readonly BodyGroup[]; action: FormAction };

const DAY = { width: 10, pattern: "\\d{4}-\\d{2}-\\d{2}", spellCheck: false } as const;

/** Says whose code an unknown code is, with reason and source. */
export function MapCodeForm({ code: { scheme, code, name }, bodies, action }: MapCodeFormProps) {
  const id = `map-${scheme}-${code}`.replace(/[^A-Za-z0-9-]+/g, "-");
  return (
    <ActionForm
      id={id} action={action} submit="Keep this mapping" hidden={{ scheme, code }} confirm={<>Say whose code {code} is{name !== "" && ` (${name})`}</>}
      fields={(shown) => (
        <>
          <SelectField
            id={shown.id("areaId")} name="areaId" label="Body" error={shown.error("areaId")} defaultValue={shown.value("areaId") ?? ""}
            options={[{ value: "", label: "Choose a body" }, ...bodies.map(({ kind, bodies: own }) => ({ group: kind, options: own.map(({ areaId, name: label }) => ({ value: String(areaId), label })) }))]}
          />
          <TextField id={shown.id("validFrom")} name="validFrom" label="From (if not always)" hint="As 2026-04-01" error={shown.error("validFrom")} defaultValue={shown.value("validFrom")} {...DAY} />
          <TextField id={shown.id("validTo")} name="validTo" label="To (if it has ended)" hint="As 2026-03-31" error={shown.error("validTo")} defaultValue={shown.value("validTo")} {...DAY} />
          <TextAreaField id={shown.id("reason")} name="reason" label="Why is the code this body’s?" hint="In a sentence" rows={2} maxLength={2000} error={shown.error("reason")} defaultValue={shown.value("reason")} />
          <TextField id={shown.id("source")} name="source" label="Where is this written?" maxLength={500} error={shown.error("source")} defaultValue={shown.value("source")} />
        </>
      )}
    />
  );
}
