import type { FormFields } from "@/lib/objectives/domain/trajectory-form";
import { formFields, newObjectiveQuery } from "@/lib/objectives/schemas";

export interface NewObjectiveRequest {
  readonly area: string | null;
  readonly metric: string | null;
  /** What the form is to show; null where the address carries no form. */
  readonly fields: FormFields | null;
}

/** The board, measure and form that an address carries; what is wrong counts as absent. */
export function parseNewObjective(raw: Record<string, string | string[] | undefined>): NewObjectiveRequest {
  const { area, metric, preview } = newObjectiveQuery.parse(raw);
  const fields = formFields.safeParse({ ...raw });
  return { area: area ?? null, metric: metric ?? null, fields: preview === undefined || !fields.success ? null : fields.data };
}
