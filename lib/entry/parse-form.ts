import "server-only";

/** Fields that never come back to the browser. */
const SECRET_FIELD = /password|token|secret/i;

export interface ParsedForm {
  /** Every text field; a name sent several times gives a list. */
  readonly input: Record<string, string | string[]>;
  /** What the form shows again after a refusal, without secrets. */
  readonly values: Record<string, string>;
}

/** The text fields of a form, without those of the framework. */
export function parseForm(form: FormData): ParsedForm {
  const input: Record<string, string | string[]> = {};
  const values: Record<string, string> = {};
  for (const key of new Set(form.keys())) {
    if (key.startsWith("$ACTION")) continue;
    const all = form.getAll(key).filter((value): value is string => typeof value === "string");
    input[key] = all.length > 1 ? all : (all[0] ?? "");
    if (!SECRET_FIELD.test(key)) values[key] = all[0] ?? "";
  }
  return { input, values };
}
