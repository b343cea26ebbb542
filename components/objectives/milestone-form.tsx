"use client";
import { ActionForm, type FormAction } from "@/components/admin/action-form";
import { DateField } from "@/components/ui/date-field";

type MilestoneFormProps = {
  action: FormAction;
  code: string;
  area: string;
  milestone: { position: number; text: string; reachedOn: string | null };
};

/** Records whether a milestone is reached, behind a line that opens first. */
export function MilestoneForm({ action, code, area, milestone: { position, text, reachedOn } }: MilestoneFormProps) {
  const known = reachedOn ?? "";
  return (
    <ActionForm
      id={`milestone-${position}`} action={action} submit="Record" kind="secondary" hidden={{ code, area, position: String(position), known }}
      confirm={<>{known === "" ? "Record as reached" : "Change what is recorded"}<span className="vh">: {text}</span></>}
      fields={(shown) => (
        <DateField id={shown.id("reachedOn")} name="reachedOn" label="Reached on" hint={known === "" ? <>Year-month-day, for example <span className="nw">2026-05-20</span></> : "Year-month-day; empty where it is not reached after all"} error={shown.error("reachedOn")} defaultValue={shown.value("reachedOn") ?? known} />
      )}
    />
  );
}
