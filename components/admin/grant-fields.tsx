import { SelectField } from "@/components/ui/select-field";
import type { GrantChoices } from "@/lib/identity/domain/account";
import type { Shown } from "./action-form";

/** A role and the organisation it is held for. */
export function GrantFields({ choices, shown, hint }: { choices: GrantChoices; shown: Shown; hint?: string }) {
  const roles = choices.roles.map(({ value, label, hint }) => ({ value, label: `${label} (${hint.charAt(0).toLowerCase()}${hint.slice(1)})` }));
  const organisations = choices.organisations.map(({ group, options }) => ({ group, options: [...options] }));
  return (
    <>
      <SelectField id={shown.id("role")} name="role" label="Role" error={shown.error("role")} defaultValue={shown.value("role") ?? ""} options={[{ value: "", label: "Choose a role" }, ...roles]} />
      <SelectField
        id={shown.id("areaId")} name="areaId" label="Organisation" hint={hint} error={shown.error("areaId")}
        defaultValue={shown.value("areaId") ?? ""} options={[{ value: "", label: "No organisation" }, ...organisations]}
      />
    </>
  );
}
