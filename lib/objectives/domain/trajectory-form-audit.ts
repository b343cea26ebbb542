import type { PlanDraft } from "./trajectory-form";

/** A plain value as the audit trail keeps it. */
export type AuditedPlan = Readonly<Record<string, string | number | null | readonly (readonly [string, number])[]>>;

/** A version as the audit trail keeps it: everything that a reader would need to write it again. */
export const auditOfPlan = ({ style, baseline, points, midpointOn, reduceBy, reason, justification, source }: PlanDraft & { readonly reason: string; readonly justification: string; readonly source: string }): AuditedPlan => ({
  style, baselineEnd: baseline?.periodEnd ?? null, baselineValue: baseline?.value ?? null, midpointOn, reduceBy,
  points: points.map(({ dueOn, value }) => [dueOn, value] as const), reason, justification, source,
});
