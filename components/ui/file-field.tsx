import { classNames } from "./class-names";
import { describedBy, Field, type FieldProps } from "./field";

type FileFieldProps = FieldProps & { accept?: string; multiple?: boolean };

/** A file to upload; the form needs `encType="multipart/form-data"` unless it is a server action. */
export function FileField({ id, name, label, hint, error, required, accept, multiple }: FileFieldProps) {
  return (
    <Field id={id} label={label} hint={hint} error={error}>
      <input
        className={classNames("nhsuk-file-upload", error !== undefined && "nhsuk-file-upload--error")}
        id={id}
        name={name}
        type="file"
        accept={accept}
        multiple={multiple}
        required={required}
        aria-describedby={describedBy({ id, hint, error })}
        aria-invalid={error !== undefined || undefined}
      />
    </Field>
  );
}
