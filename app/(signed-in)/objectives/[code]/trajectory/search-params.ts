import type { FormFields } from "@/lib/objectives/domain/trajectory-form";
import type { TrajectoryNotice, TrajectoryRefusal } from "@/lib/objectives/domain/trajectory-form-notices";
import { formFields, trajectoryParams, trajectoryQuery } from "@/lib/objectives/schemas";

export interface TrajectoryAddress {
  readonly params: Promise<{ code: string }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export interface TrajectoryRequest {
  readonly code: string;
  readonly area: string;
  /** What the form is to show; null where the address carries no form. */
  readonly fields: FormFields | null;
  readonly done: TrajectoryNotice | null;
  readonly problem: TrajectoryRefusal | null;
}

/** The objective and board that an address names, with the form it carries; null for an address that names none. */
export async function parseTrajectory({ params, searchParams }: TrajectoryAddress): Promise<TrajectoryRequest | null> {
  const raw = await searchParams;
  const [path, query, fields] = [trajectoryParams.safeParse(await params), trajectoryQuery.safeParse(raw), formFields.safeParse({ ...raw })];
  if (!path.success || !query.success) return null;
  const { area, preview, done, problem } = query.data;
  return { code: path.data.code, area, fields: preview === undefined || !fields.success ? null : fields.data, done, problem };
}
