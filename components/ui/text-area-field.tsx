import { classNames } from "./class-names";
import { describedBy, Field, type FieldProps } from "./field";

type TextAreaFieldProps = FieldProps & { defaultValue?: string; rows?: number; maxLength?: number };

/** Several lines of text. */
export function TextAreaField({ id, name, label, hint, error, required, defaultValue, rows = 5, maxLength }: TextAreaFieldProps) {
  return (
    <Field id={id} label={label} hint={hint} error={error}>
      <textarea
        className={classNames("nhsuk-textarea", error !== undefined && "nhsuk-textarea--error")}
        id={id}
        name={name}
        rows={rows}
        maxLength={maxLength}
        required={required}
        defaultValue={defaultValue}
        aria-describedby={describedBy({ id, hint, error })}
        aria-invalid={error !== undefined || undefined}
      />
    </Field>
  );
}
