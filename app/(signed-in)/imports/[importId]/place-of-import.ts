import { IMPORT_REFUSALS } from "@/lib/imports/schemas";
import type { Problem } from "@/lib/shared/problem";

const address = (form: FormData, query: string): string => {
  const importId = Number(form.get("importId"));
  return Number.isSafeInteger(importId) && importId > 0 ? `/imports/${importId}?${query}` : "/imports";
};

/** Where a form about an import leads after success. */
export const placeAfter = (form: FormData, done: string) => () => ({ goTo: address(form, `done=${done}`) });

/** Where it leads when the import is no longer what the reader saw: its page, as it stands now; null where the form itself was wrong. */
export const placeOfRefusal = (form: FormData) => (problems: readonly Problem[]): string | null => {
  const code = IMPORT_REFUSALS.find((known) => problems.some((problem) => problem.code === known));
  return code === undefined ? null : address(form, `problem=${code}`);
};
