import { classNames } from "./class-names";
import { describedBy, Field, type FieldProps } from "./field";

type PasswordFieldProps = FieldProps & { autoComplete: "current-password" | "new-password" };

/** A password. Pasting and password managers are never blocked; the value is never sent back by the server. */
export function PasswordField({ id, name, label, hint, error, required, autoComplete }: PasswordFieldProps) {
  return (
    <Field id={id} label={label} hint={hint} error={error}>
      <input
        className={classNames("nhsuk-input nhsuk-input--width-30", error !== undefined && "nhsuk-input--error")}
        id={id}
        name={name}
        type="password"
        required={required}
        autoComplete={autoComplete}
        autoCapitalize="none"
        spellCheck={false}
        aria-describedby={describedBy({ id, hint, error })}
        aria-invalid={error !== undefined || undefined}
      />
    </Field>
  );
}
