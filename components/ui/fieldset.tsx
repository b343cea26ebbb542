import type { ReactNode } from "react";
import { classNames } from "./class-names";
import { describedBy, type FieldProps } from "./field";
import { FieldError } from "./field-error";

type FieldsetProps = Pick<FieldProps, "id" | "hint" | "error"> & { legend: ReactNode; children: ReactNode };

/** Inputs that answer one question together. `id` is the stem of the hint's and error's ids. */
export function Fieldset({ id, legend, hint, error, children }: FieldsetProps) {
  return (
    <div className={classNames("nhsuk-form-group", error !== undefined && "nhsuk-form-group--error")}>
      <fieldset className="nhsuk-fieldset" aria-describedby={describedBy({ id, hint, error })}>
        <legend className="nhsuk-fieldset__legend">{legend}</legend>
        {hint !== undefined && <div className="nhsuk-hint" id={`${id}-hint`}>{hint}</div>}
        <FieldError id={id} error={error} />
        {children}
      </fieldset>
    </div>
  );
}
