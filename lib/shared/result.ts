import type { Problem } from "./problem";

/** Outcome of something that may be refused: expected failures are values, never exceptions. */
export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problems: readonly Problem[] };

export const success = <T>(value: T): Result<T> => ({ ok: true, value });

export const failure = (...problems: Problem[]): Result<never> => ({ ok: false, problems });
