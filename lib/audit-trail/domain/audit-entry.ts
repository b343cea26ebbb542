export interface AuditEntry {
  readonly id: string;
  /** ISO 8601 with its zone. */
  readonly at: string;
  readonly actorName: string;
  /** Null for the product itself. */
  readonly actorEmail: string | null;
  readonly action: string;
  readonly subjectType: string;
  readonly subjectId: string;
  readonly subjectName: string;
  readonly areaName: string | null;
  readonly detail: unknown;
}

export interface AuditFilter {
  /** Words that must each stand in the actor's name or e-mail address. */
  readonly actorWords: readonly string[];
  /** Null for every action. */
  readonly action: string | null;
  /** First and last day in England, `YYYY-MM-DD`; null for no limit. */
  readonly from: string | null;
  readonly to: string | null;
}
