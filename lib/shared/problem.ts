/** One reason for saying no, in the user's words. */
export interface Problem {
  /** Stable identifier, e.g. `conflict`, `not_found`, `invalid`. */
  readonly code: string;
  readonly message: string;
  /** Form field the message belongs to. */
  readonly field?: string;
}

export const problem = (code: string, message: string, field?: string): Problem =>
  field === undefined ? { code, message } : { code, message, field };
