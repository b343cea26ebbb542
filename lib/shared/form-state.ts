import type { Problem } from "./problem";

/** What a form shows after it was sent: nothing yet, reasons for refusal beside what was typed, or a message. */
export interface FormState {
  readonly problems: readonly Problem[];
  readonly values: Readonly<Record<string, string>>;
  readonly message: string | null;
  /** Shown once, e.g. a one-time link. */
  readonly secret: string | null;
}

export const EMPTY_FORM: FormState = { problems: [], values: {}, message: null, secret: null };
