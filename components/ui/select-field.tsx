import { classNames } from "./class-names";
import { describedBy, Field, type FieldProps } from "./field";

export type Option = { value: string; label: string; disabled?: boolean };

type SelectFieldProps = FieldProps & {
  options: (Option | { group: string; options: Option[] })[];
  defaultValue?: string;
};

/** One choice from a long list; options can be grouped (boards by region). For six or fewer use `RadiosField`. */
export function SelectField({ id, name, label, hint, error, required, options, defaultValue }: SelectFieldProps) {
  return (
    <Field id={id} label={label} hint={hint} error={error}>
      <select
        className={classNames("nhsuk-select", error !== undefined && "nhsuk-select--error")}
        id={id}
        name={name}
        required={required}
        defaultValue={defaultValue}
        aria-describedby={describedBy({ id, hint, error })}
        aria-invalid={error !== undefined || undefined}
      >
        {options.map((option) => ("group" in option
          ? <optgroup key={option.group} label={option.group}>{option.options.map(item)}</optgroup>
          : item(option)))}
      </select>
    </Field>
  );
}

function item(option: Option) {
  return <option key={option.value} value={option.value} disabled={option.disabled}>{option.label}</option>;
}
