import type { Problem } from "@/lib/shared/problem";
import { problem } from "@/lib/shared/problem";
import type { AuditFilter } from "./domain/audit-entry";
import { auditDate, auditFilterText } from "./schemas";

export interface ParsedAuditFilter {
  readonly filter: AuditFilter;
  /** What was typed, for the fields to show again. */
  readonly typed: { readonly actor: string; readonly action: string; readonly from: string; readonly to: string };
  /** Dates that cannot be read, and a period that ends before it begins; nothing is shown until they are put right. */
  readonly problems: readonly Problem[];
}

/** Reads the filter from an address. */
export function parseAuditFilter(query: Record<string, string | string[] | undefined>): ParsedAuditFilter {
  const typed = auditFilterText.parse(query);
  const dates = (["from", "to"] as const).map((field) => ({ field, parsed: auditDate.safeParse(typed[field]) }));
  const problems = dates.flatMap(({ field, parsed }) => (parsed.success ? [] : [problem("invalid", `${field === "from" ? "From" : "To"}: enter a date as year-month-day, for example 2026-05-20`, field)]));
  const [from, to] = dates.map(({ parsed }) => (parsed.success && parsed.data !== "" ? parsed.data : null));
  if (from && to && to < from) problems.push(problem("invalid", "To: enter a date that is not before the first", "to"));
  const filter = { actorWords: typed.actor.split(/\s+/).filter((word) => word !== ""), action: typed.action === "" ? null : typed.action, from: from ?? null, to: to ?? null };
  return { filter, typed, problems };
}
