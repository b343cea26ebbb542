import type { ReactNode } from "react";

/** A date or moment: `value` is ISO 8601, the words are made by `lib/shared/format-date`. */
export function Time({ value, children }: { value: string; children: ReactNode }) {
  return <time dateTime={value}>{children}</time>;
}
