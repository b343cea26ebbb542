import type { ReactNode } from "react";

/** One box or button in a group of choices. */
export type Choice = { value: string; label: ReactNode; hint?: ReactNode; disabled?: boolean };

/** The id of a choice: the first carries the field's own id, so that the error summary lands on it. */
export function choiceId(id: string, index: number): string {
  return index === 0 ? id : `${id}-${index + 1}`;
}
