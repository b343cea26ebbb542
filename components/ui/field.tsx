import type { ReactNode } from "react";
import { classNames } from "./class-names";
import { FieldError } from "./field-error";

/** What every field has. `id` is where the error summary links to; `name` is what the form sends. */
export type FieldProps = {
  id: string;
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  error?: string;
  required?: boolean;
};

/** The `aria-describedby` of a field: its hint, then its error. */
export function describedBy({ id, hint, error }: Pick<FieldProps, "id" | "hint" | "error">): string | undefined {
  return classNames(hint !== undefined && `${id}-hint`, error !== undefined && `${id}-error`);
}

type FieldGroupProps = Pick<FieldProps, "id" | "label" | "hint" | "error"> & { children: ReactNode };

/** Label, hint and error around one input; the input carries `id` and `describedBy(props)`. */
export function Field({ id, label, hint, error, children }: FieldGroupProps) {
  return (
    <div className={classNames("nhsuk-form-group", error !== undefined && "nhsuk-form-group--error")}>
      <label className="nhsuk-label" htmlFor={id}>{label}</label>
      {hint !== undefined && <div className="nhsuk-hint" id={`${id}-hint`}>{hint}</div>}
      <FieldError id={id} error={error} />
      {children}
    </div>
  );
}
