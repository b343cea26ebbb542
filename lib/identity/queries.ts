import "server-only";
import { IDLE_MINUTES } from "@/lib/access/actor";
import { databaseFor } from "@/lib/access/database-for";
import type { Permission } from "@/lib/access/permissions";
import type { Role } from "@/lib/access/roles";
import type { Scope } from "@/lib/access/scope";
import type { AccountFact, AreaFact, SessionFact } from "./account-facts";

type Manager = Scope<"account:manage">;
/** Managing any account, or one's own. */
type Managing = "account:manage" | "own-account:manage";

const ACCOUNT = {
  id: true, email: true, name: true, disabledAt: true, createdAt: true, lastSignInAt: true,
  grants: {
    where: { revokedAt: null },
    orderBy: { grantedAt: "asc" },
    select: {
      id: true, role: true, grantedAt: true,
      area: { select: { id: true, kind: true, versions: { select: { shortName: true }, orderBy: { validFrom: "desc" }, take: 1 } } },
    },
  },
} as const;

interface AccountRow {
  id: string; email: string; name: string; disabledAt: Date | null; createdAt: Date; lastSignInAt: Date | null;
  grants: { id: string; role: Role; grantedAt: Date; area: { id: number; kind: string; versions: { shortName: string }[] } | null }[];
}

const toAccount = (row: AccountRow, hasPassword: boolean): AccountFact => ({
  id: row.id, email: row.email, name: row.name, hasPassword,
  disabledAt: row.disabledAt?.toISOString() ?? null, createdAt: row.createdAt.toISOString(), lastSignInAt: row.lastSignInAt?.toISOString() ?? null,
  grants: row.grants.map(({ id, role, grantedAt, area }) => ({
    id, role, grantedAt: grantedAt.toISOString(),
    area: area && { id: area.id, kind: area.kind, name: area.versions[0]?.shortName ?? area.kind },
  })),
});

/** Which of the accounts have set a password; the hashes themselves stay in the database. */
async function withPassword<P extends Permission>(scope: Scope<P>, ids: string[]): Promise<ReadonlySet<string>> {
  const rows = await databaseFor(scope).account.findMany({ where: { id: { in: ids }, passwordHash: { not: null } }, select: { id: true } });
  return new Set(rows.map((row) => row.id));
}

/** One page of accounts by name; every word must stand in the name or the e-mail address. */
export async function findAccounts(
  scope: Manager,
  filter: { readonly words: readonly string[]; readonly role: Role | null; readonly skip: number; readonly take: number },
): Promise<{ readonly accounts: readonly AccountFact[]; readonly total: number }> {
  const where = {
    AND: filter.words.map((word) => ({ OR: (["name", "email"] as const).map((field) => ({ [field]: { contains: word, mode: "insensitive" as const } })) })),
    ...(filter.role === null ? {} : { grants: { some: { role: filter.role, revokedAt: null } } }),
  };
  const order = [{ name: "asc" }, { email: "asc" }] as const;
  const total = await databaseFor(scope).account.count({ where });
  const rows = await databaseFor(scope).account.findMany({ where, select: ACCOUNT, orderBy: [...order], skip: filter.skip, take: filter.take });
  const known = await withPassword(scope, rows.map((row) => row.id));
  return { total, accounts: rows.map((row) => toAccount(row, known.has(row.id))) };
}

/** One account with its present roles, or null. */
export async function findAccount<P extends Managing>(scope: Scope<P>, id: string): Promise<AccountFact | null> {
  const row = await databaseFor(scope).account.findUnique({ where: { id }, select: ACCOUNT });
  return row && toAccount(row, (await withPassword(scope, [id])).has(id));
}

/** Sessions that have neither ended, nor expired, nor idled out; newest first. */
export async function findLiveSessions<P extends Managing>(scope: Scope<P>, accountId: string, now: Date): Promise<readonly SessionFact[]> {
  const idleSince = new Date(now.getTime() - IDLE_MINUTES * 60_000);
  const rows = await databaseFor(scope).session.findMany({
    where: { accountId, revokedAt: null, expiresAt: { gt: now }, lastSeenAt: { gt: idleSince } },
    select: { id: true, userAgent: true, createdAt: true, lastSeenAt: true, expiresAt: true },
    orderBy: { createdAt: "desc" },
  });
  return rows.map((row) => ({ id: row.id, userAgent: row.userAgent, createdAt: row.createdAt.toISOString(), lastSeenAt: row.lastSeenAt.toISOString(), expiresAt: row.expiresAt.toISOString() }));
}

/** Regions, ICBs and councils in force on a date, by name. */
export function findGrantAreas(scope: Manager, date: string): Promise<readonly AreaFact[]> {
  return databaseFor(scope).$queryRaw<AreaFact[]>`
    SELECT a.id, a.kind::text AS kind, v.short_name AS name FROM area a JOIN area_version v ON v.area_id = a.id
    WHERE a.kind IN ('region', 'icb', 'council') AND v.valid_from <= ${date}::date AND (v.valid_to IS NULL OR v.valid_to >= ${date}::date)
    ORDER BY v.short_name, a.id`;
}

/** The account by id, its row locked until the transaction ends, or null. */
export async function lockAccount<P extends Managing>(scope: Scope<P>, id: string): Promise<{ readonly id: string; readonly email: string; readonly name: string; readonly disabled: boolean; readonly hasPassword: boolean } | null> {
  const rows = await databaseFor(scope).$queryRaw<{ id: string; email: string; name: string; disabled: boolean; hasPassword: boolean }[]>`
    SELECT id::text AS id, email, name, disabled_at IS NOT NULL AS disabled, password_hash IS NOT NULL AS "hasPassword"
    FROM account WHERE id = ${id}::uuid FOR UPDATE`;
  return rows[0] ?? null;
}

/**
 * Accounts that can administer now. Their rows stay locked until the transaction ends, so that two
 * administrators who remove each other at the same moment come one after the other.
 */
export async function lockAbleAdministrators(scope: Manager): Promise<readonly string[]> {
  const rows = await databaseFor(scope).$queryRaw<{ id: string }[]>`
    SELECT a.id::text AS id FROM account_grant g JOIN account a ON a.id = g.account_id
    WHERE g.role = 'administrator' AND g.revoked_at IS NULL AND a.disabled_at IS NULL AND a.password_hash IS NOT NULL
    ORDER BY g.id FOR UPDATE OF g, a`;
  return rows.map((row) => row.id);
}

/** The hash of somebody's password, for comparing alone. */
export async function findPasswordHash(scope: Scope<"own-account:manage">, accountId: string): Promise<string | null> {
  const row = await databaseFor(scope).account.findUnique({ where: { id: accountId }, select: { passwordHash: true } });
  return row?.passwordHash ?? null;
}

/** The account behind a link that can still be used, or null: unknown, used, expired and disabled look the same. */
export async function findOneTimeLink(scope: Scope<"own-account:manage">, tokenHash: string, now: Date): Promise<{ readonly linkId: string; readonly accountId: string; readonly email: string; readonly name: string; readonly hasPassword: boolean } | null> {
  const link = await databaseFor(scope).resetLink.findFirst({
    where: { tokenHash, usedAt: null, expiresAt: { gt: now }, account: { disabledAt: null } },
    select: { id: true, account: { select: { id: true, email: true, name: true, passwordHash: true } } },
  });
  return link && { linkId: link.id, accountId: link.account.id, email: link.account.email, name: link.account.name, hasPassword: link.account.passwordHash !== null };
}

/** Ends the sessions of an account, all or all but one; answers how many lived. */
export async function endSessionsOf<P extends Managing>(scope: Scope<P>, accountId: string, now: Date, except: string | null = null): Promise<number> {
  const ended = await databaseFor(scope).session.updateMany({
    where: { accountId, revokedAt: null, expiresAt: { gt: now }, ...(except === null ? {} : { id: { not: except } }) },
    data: { revokedAt: now },
  });
  return ended.count;
}

/** Makes the unused links of an account worthless. */
export async function expireLinksOf<P extends Managing>(scope: Scope<P>, accountId: string, now: Date): Promise<void> {
  await databaseFor(scope).resetLink.updateMany({ where: { accountId, usedAt: null, expiresAt: { gt: now } }, data: { expiresAt: now } });
}
