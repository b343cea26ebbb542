import "server-only";
import { databaseFor } from "@/lib/access/database-for";
import type { Scope } from "@/lib/access/scope";
import type { AuditEntry, AuditFilter } from "./domain/audit-entry";

type Reader = Scope<"audit:read">;

interface Row extends Omit<AuditEntry, "at"> {
  readonly at: Date;
}

/** Signs that LIKE would read as wildcards stand for themselves. */
const literal = (word: string): string => `%${word.replace(/[\\%_]/g, "\\$&")}%`;

const FROM = `
  FROM audit_entry e
  LEFT JOIN account a ON a.id = e.actor_id
  LEFT JOIN LATERAL (SELECT v.short_name FROM area_version v WHERE v.area_id = e.area_id ORDER BY v.valid_from DESC LIMIT 1) ar ON true
  WHERE (SELECT coalesce(bool_and(e.actor_name ILIKE w OR coalesce(a.email, '') ILIKE w), true) FROM unnest($1::text[]) w)
    AND ($2::text IS NULL OR e.action = $2)
    AND ($3::text IS NULL OR e.at >= ($3::date)::timestamp AT TIME ZONE 'Europe/London')
    AND ($4::text IS NULL OR e.at < ($4::date + 1)::timestamp AT TIME ZONE 'Europe/London')`;

const parameters = (filter: AuditFilter) => [filter.actorWords.map(literal), filter.action, filter.from, filter.to] as const;

/**
 * Entries that fit, newest first.
 * @param after the id of the last entry already read, or null for the first ones
 */
export async function findAuditEntries(
  scope: Reader,
  filter: AuditFilter,
  { skip = 0, take, after = null }: { readonly skip?: number; readonly take: number; readonly after?: string | null },
): Promise<readonly AuditEntry[]> {
  const rows = await databaseFor(scope).$queryRawUnsafe<Row[]>(
    `SELECT e.id::text AS id, e.at, e.actor_name AS "actorName", a.email AS "actorEmail", e.action, e.subject_type AS "subjectType",
       e.subject_id AS "subjectId", e.subject_name AS "subjectName", ar.short_name AS "areaName", e.detail
     ${FROM} AND ($5::bigint IS NULL OR e.id < $5::bigint) ORDER BY e.id DESC LIMIT $6 OFFSET $7`,
    ...parameters(filter), after === null ? null : BigInt(after), take, skip,
  );
  return rows.map((row) => ({ ...row, at: row.at.toISOString() }));
}

/** How many entries fit. */
export async function countAuditEntries(scope: Reader, filter: AuditFilter): Promise<number> {
  const rows = await databaseFor(scope).$queryRawUnsafe<{ count: number }[]>(`SELECT count(*)::int AS count ${FROM}`, ...parameters(filter));
  return rows[0]?.count ?? 0;
}

/** Every action that stands in the trail, by name. */
export async function findAuditActions(scope: Reader): Promise<readonly string[]> {
  const rows = await databaseFor(scope).$queryRaw<{ action: string }[]>`SELECT DISTINCT action FROM audit_entry ORDER BY action`;
  return rows.map((row) => row.action);
}
