import type { ComponentProps } from "react";
import { classNames } from "./class-names";
import { describedBy, Field, type FieldProps } from "./field";

type Native = Pick<ComponentProps<"input">, "defaultValue" | "autoComplete" | "inputMode" | "maxLength" | "minLength" | "pattern" | "spellCheck" | "placeholder" | "disabled" | "readOnly">;

type TextFieldProps = FieldProps & Native & {
  type?: "text" | "email" | "search" | "tel" | "url" | "number";
  /** Width in characters, where the answer has a known length. */
  width?: 2 | 3 | 4 | 5 | 10 | 20 | 30;
  /** A unit before or after, for example "£" or "%". */
  prefix?: string;
  suffix?: string;
  /** Evenly spaced digits, for codes that are read out or copied. */
  code?: boolean;
};

/** One line of text. */
export function TextField({ id, name, label, hint, error, required, type = "text", width, prefix, suffix, code = false, ...native }: TextFieldProps) {
  const input = (
    <input
      className={classNames("nhsuk-input", width && `nhsuk-input--width-${width}`, error !== undefined && "nhsuk-input--error", code && "nhsuk-input--code")}
      id={id}
      name={name}
      type={type}
      required={required}
      aria-describedby={describedBy({ id, hint, error })}
      aria-invalid={error !== undefined || undefined}
      {...native}
    />
  );
  return (
    <Field id={id} label={label} hint={hint} error={error}>
      {prefix === undefined && suffix === undefined ? input : (
        <div className="nhsuk-input-wrapper">
          {prefix !== undefined && <div className="nhsuk-input-wrapper__prefix" aria-hidden="true">{prefix}</div>}
          {input}
          {suffix !== undefined && <div className="nhsuk-input-wrapper__suffix" aria-hidden="true">{suffix}</div>}
        </div>
      )}
    </Field>
  );
}
