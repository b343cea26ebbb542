import type { FieldProps } from "./field";
import { TextField } from "./text-field";

type DateFieldProps = FieldProps & {
  /** ISO 8601, for example "2026-05-20". */
  defaultValue?: string;
  disabled?: boolean;
};

/**
 * One date, typed and sent as year, month, day: the same on every computer, where the browser's own control
 * follows the language of the machine and can swap day and month.
 */
export function DateField({ hint = <>Year-month-day, for example <span className="nw">2026-05-20</span></>, ...rest }: DateFieldProps) {
  return <TextField {...rest} hint={hint} width={10} inputMode="numeric" maxLength={10} pattern="\d{4}-\d{2}-\d{2}" autoComplete="off" spellCheck={false} />;
}
